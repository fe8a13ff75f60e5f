/// Something that an agent can do and a team may need: to lead it, to drive.
public struct Skill: Entity {
  /// Its identifier.
  public let id: Identifier<Skill>
  /// Its name.
  public let name: String
  /// How many members of each team must have it, 0…2.
  public let perTeam: Int

  /// A skill asked of `perTeam` members of a team.
  public init(id: Identifier<Skill>, name: String, perTeam: Int) {
    self.id = id
    self.name = name
    self.perTeam = perTeam
  }
}

/// What an agent is employed for.
public struct Contract: Entity {
  /// Its identifier.
  public let id: Identifier<Contract>
  /// Its name.
  public let name: String
  /// Paid time of a week.
  public let weekly: Minutes
  /// Whether it is a full-time contract.
  public let isFullTime: Bool
  /// Most paid time of one week that may be asked over the contract: overtime, or a part-timer's extra hours.
  public let extra: Minutes
  /// Whether a part-timer below the legal least asked for it in writing (L3123-7).
  public let atOwnRequest: Bool

  /// A contract of `weekly` paid time.
  public init(
    id: Identifier<Contract>, name: String, weekly: Minutes, isFullTime: Bool, extra: Minutes,
    atOwnRequest: Bool = false
  ) {
    self.id = id
    self.name = name
    self.weekly = weekly
    self.isFullTime = isFullTime
    self.extra = extra
    self.atOwnRequest = atOwnRequest
  }
}

/// One who works on the ground.
public struct Agent: Entity {
  /// What the planner asks for an agent whose roster may make a night worker (L3122-5). It is a preference:
  /// the minimum of teams comes before it, and the audit names whom the plan could not keep below.
  public enum NightWork: Hashable, Sendable {
    /// Nothing is asked.
    case free
    /// To stay below both tests of the night worker, the weekly habit and the count of twelve months.
    case keepBelow
    /// To take late shifts rather than colleagues, once the agent is a night worker in any case.
    case concentrate
  }

  /// Its identifier.
  public let id: Identifier<Agent>
  /// Its name.
  public let name: String
  /// The employer.
  public let subcontractor: Identifier<Subcontractor>
  /// The contract.
  public let contract: Identifier<Contract>
  /// The skills held, in the order of the table.
  public let skills: [Identifier<Skill>]
  /// The sector worked by habit.
  public let home: Identifier<Sector>
  /// Further sectors of the employer's lots that the agent may work; empty where all of them may be.
  public let others: [Identifier<Sector>]
  /// Whether the agent is new and never paired with another beginner.
  public let isBeginner: Bool
  /// What the planner asks about night work.
  public let nightWork: NightWork

  /// An agent.
  public init(
    id: Identifier<Agent>, name: String, subcontractor: Identifier<Subcontractor>,
    contract: Identifier<Contract>, skills: [Identifier<Skill>], home: Identifier<Sector>,
    others: [Identifier<Sector>], isBeginner: Bool, nightWork: NightWork = .free
  ) {
    self.id = id
    self.name = name
    self.subcontractor = subcontractor
    self.contract = contract
    self.skills = skills
    self.home = home
    self.others = others
    self.isBeginner = isBeginner
    self.nightWork = nightWork
  }
}

/// Two agents who must not be paired.
public struct Conflict: Hashable, Sendable {
  /// The one.
  public let first: Identifier<Agent>
  /// The other.
  public let second: Identifier<Agent>

  /// A conflict between the two, either way round.
  public init(_ first: Identifier<Agent>, _ second: Identifier<Agent>) {
    self.first = first
    self.second = second
  }
}

/// A time in which an agent cannot work. Its reason is never stored.
public struct Absence: Hashable, Sendable {
  /// Who.
  public let agent: Identifier<Agent>
  /// The first day.
  public let from: CivilDate
  /// The last day.
  public let to: CivilDate
  /// The hours of each of these days; nil for the whole day, which then covers every shift that starts on it.
  public let hours: ClosedRange<ClockTime>?

  /// An absence on each day `from`…`to`.
  public init(
    agent: Identifier<Agent>, from: CivilDate, to: CivilDate, hours: ClosedRange<ClockTime>? = nil
  ) {
    self.agent = agent
    self.from = from
    self.to = to
    self.hours = hours
  }
}

/// Something that an agent would like; never a duty of the planner's.
public struct Wish: Hashable, Sendable {
  /// What is wished.
  public enum Kind: Hashable, Sendable {
    /// Not to work that day.
    case off
    /// To end by 21:00 at the latest.
    case early
    /// To work until the close.
    case late
    /// To be paired with that colleague.
    case with(Identifier<Agent>)
  }

  /// Who.
  public let agent: Identifier<Agent>
  /// On which days.
  public let day: DayKind
  /// What.
  public let kind: Kind
  /// How much it matters, 1…9.
  public let weight: Int

  /// A wish.
  public init(agent: Identifier<Agent>, day: DayKind, kind: Kind, weight: Int) {
    self.agent = agent
    self.day = day
    self.kind = kind
    self.weight = weight
  }

  /// The time by which an `early` shift has ended.
  public static let earlyEnd = ClockTime(21)
}
