import RondeAudit
import RondeModel

/// An agent whom the recipient may know.
public struct PersonView: Hashable, Sendable {
  /// The identifier.
  public var id: String
  /// The name.
  public var name: String
  /// The skills held, by name.
  public var skills: [String]
  /// The identifier of the sector worked by habit.
  public var home: String
  /// What the contract is called.
  public var contract: String
  /// Paid time of a week under the contract.
  public var weekly: Minutes
}

/// One shift: of a person for subcontractors and agents, of a team for the landlord.
public struct ShiftView: Hashable, Sendable {
  /// What kind of work it is.
  public enum Kind: String, Hashable, Sendable, Codable {
    /// On patrol.
    case patrol
    /// A training, a visit: work away from the patrols. What it is for is not known.
    case appointment
  }

  /// The same in every version for the same person and day (the same team's place and day for the landlord),
  /// an opaque text of ASCII letters and digits.
  public var key: String
  /// Patrol or appointment.
  public var kind: Kind
  /// The identifier of the person; nil for the landlord.
  public var person: String?
  /// The day it belongs to.
  public var date: CivilDate
  /// When it begins.
  public var start: Moment
  /// When it ends.
  public var end: Moment
  /// Its pauses, in order.
  public var breaks: [PauseView]
  /// The identifier of the sector; nil for an appointment.
  public var sector: String?
  /// The label of the team, as in ``TeamView/label``; nil for an appointment.
  public var team: String?
  /// The names of team mates of the same employer; empty for the landlord.
  public var partners: [String]
  /// Minutes that count for pay; nil for the landlord.
  public var paid: Minutes?
}

/// A pause of a shift or route.
public struct PauseView: Hashable, Sendable {
  /// When it begins.
  public var start: Moment
  /// When it ends.
  public var end: Moment
}

/// Minutes for pay and counters of one person.
public struct PayrollView: Hashable, Sendable {
  /// What the person had accumulated at the plan's end, over the twelve months before.
  public struct Counters: Hashable, Sendable {
    /// The first day not counted.
    public var asOf: CivilDate
    /// Night work.
    public var nightWork: Minutes
    /// Sundays worked.
    public var sundays: Int
    /// Public holidays worked.
    public var holidays: Int
    /// Shifts worked to the close.
    public var closings: Int
  }

  /// The identifier of the person.
  public var person: String
  /// The civil days that hold work, in order: a shift past midnight is split over two.
  public var days: [PayrollDay]
  /// Counters rolled on; nil where no history is known.
  public var counters: Counters?
}
