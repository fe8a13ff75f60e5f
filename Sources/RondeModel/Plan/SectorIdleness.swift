/// How idle the residences of a sector grow under a plan, beside what could have been: the patrol search's account
/// of its own week, in thousandths of an idle minute.
public struct SectorIdleness: Hashable, Sendable, Codable {
  /// Which sector.
  public var sector: Identifier<Sector>
  /// What no routes of these teams that make the least visits can go below.
  public var bound: Int
  /// What these numbers of visits would give if each residence's were spaced perfectly.
  public var perfectTiming: Int
  /// What the routes give.
  public var actual: Int

  /// The idleness of a sector.
  public init(sector: Identifier<Sector>, bound: Int, perfectTiming: Int, actual: Int) {
    self.sector = sector
    self.bound = bound
    self.perfectTiming = perfectTiming
    self.actual = actual
  }
}
