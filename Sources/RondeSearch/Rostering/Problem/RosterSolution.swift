/// A duty worked: by as many members as make a crew, or by one of two where a fixed post found no partner.
public struct RosterPost: Sendable, Hashable {
  /// Day from 0.
  public var day: Int
  /// Sector from 0.
  public var sector: Int
  /// Shape from 0.
  public var shape: Int
  /// Members, the lower number first.
  public var members: [Int]

  /// A post of the parts given.
  public init(day: Int, sector: Int, shape: Int, members: [Int]) {
    self.day = day
    self.sector = sector
    self.shape = shape
    self.members = members
  }
}

/// A roster as a value: what a search hands back, and what another may begin with.
public struct RosterSolution: Sendable, Hashable {
  /// Posts by day, sector, shape and members.
  public var posts: [RosterPost]
  /// Its cost.
  public var cost: Int64
  /// Fixed days that no permitted schedule holds; they were let go.
  public var released: [Released]
  /// Members for whom the rules permit no schedule at all; they are off every day.
  public var impossible: [Int]
  /// No roster of the problem costs less, as far as it was proved; nil where nothing was.
  public var bound: Int64?

  /// A fixed day let go.
  public struct Released: Sendable, Hashable {
    /// Member from 0.
    public var member: Int
    /// Day from 0.
    public var day: Int
  }

  /// A roster of the parts given.
  public init(
    posts: [RosterPost], cost: Int64, released: [Released] = [], impossible: [Int] = [], bound: Int64? = nil
  ) {
    self.posts = posts
    self.cost = cost
    self.released = released
    self.impossible = impossible
    self.bound = bound
  }
}

/// What a roster search tells while it runs.
public struct RosterProgress: Sendable {
  /// Rounds done.
  public var round: Int
  /// Cost of the best roster so far.
  public var cost: Int64
  /// No roster costs less, as far as it was proved.
  public var bound: Int64?
}
