import RondeModel

/// A plan as one recipient may know it. Writers of formats see this value alone, never a scenario or a plan:
/// what is not in it cannot leak from any of them.
///
/// The landlord's view names no agent, not even by identifier. A subcontractor's names its own agents alone;
/// an agent's, the agent and the names of team mates. No view holds a tenant or an absence.
public struct RecipientView: Sendable {
  /// Whose view it is.
  public var recipient: Recipient
  /// Who it is for, as a heading says it: « Bailleur », the employer or the agent by name.
  public var title: String
  /// What holds for the service as a whole.
  public var service: ServiceView
  /// The language of texts that the writer adds.
  public var language: Language
  /// Number, date and digest of what the recipient receives.
  public var version: PlanVersion
  /// The days of the plan, in order; at most 371.
  public var dates: [DateView]
  /// Lots, in the order of the scenario: all for the landlord, else the employer's.
  public var lots: [LotView]
  /// Sectors of those lots, and others where the plan sends the recipient's people; in the order of the
  /// scenario.
  public var sectors: [SectorView]
  /// The employer's agents, in the order of the scenario, for a subcontractor; the agent for an agent; empty
  /// for the landlord.
  public var people: [PersonView]
  /// One a duty, by date, start and person, for subcontractors and agents; one a team, without person and pay,
  /// for the landlord.
  public var shifts: [ShiftView]
  /// One a team, by date, sector, start and label, in the order of sectors; without stops where the plan has
  /// no route. All for the landlord; those of own lots, or walked by own agents, for a subcontractor; those
  /// walked for an agent.
  public var routes: [RouteView]
  /// What each sector's evening wants and has, by sector, then date. Empty for an agent.
  public var coverage: [CoverageView]
  /// Each residence with its visits, in the order of the scenario. Empty for an agent.
  public var residences: [ResidenceView]
  /// Minutes for pay and counters by person, in the order of ``people``; empty for the landlord.
  public var payroll: [PayrollView]
}

/// What holds for the service as a whole.
public struct ServiceView: Hashable, Sendable {
  /// What it is called.
  public var name: String
  /// Its own telephone numbers; sheets add 15, 17, 18 and 112.
  public var telephones: [Telephone]
  /// Its civil time.
  public var zone: CivilZone
  /// The length of a slot of ``CoverageView``.
  public var slot: Minutes
  /// The days of the plan.
  public var horizon: Horizon
}

/// One day of the plan.
public struct DateView: Hashable, Sendable {
  /// The day; it knows its weekday.
  public var date: CivilDate
  /// The public holiday, where it is one.
  public var holiday: Phrase?
  /// Whether it is a Saturday or a Sunday.
  public var isWeekend: Bool { date.weekday >= .saturday }
}

/// Which version of a recipient's content a file belongs to.
public struct PlanVersion: Hashable, Sendable {
  /// From 1, raised when the recipient's content changed.
  public var number: Int
  /// When it was issued.
  public var issued: Instant
  /// `sha256:` and 64 hexadecimal digits over the recipient's content; neither version nor language are
  /// digested.
  public var digest: String

  /// A version.
  public init(number: Int, issued: Instant, digest: String) {
    self.number = number
    self.issued = issued
    self.digest = digest
  }

  /// The first eight digits of the digest, for a sheet's foot.
  public var shortDigest: String { String(digest.drop { $0 != ":" }.dropFirst().prefix(8)) }
}

/// A moment of a day of the plan: what the clock shows, and when that is.
public struct Moment: Hashable, Sendable {
  /// The time of the day that the shift belongs to; 25:00 is one in the night that follows.
  public var clock: ClockTime
  /// The moment itself, in universal time.
  public var instant: Instant
  /// What calendars and clocks show then.
  public var civilDate: CivilDate
  /// What clocks show then, below 24:00.
  public var civilTime: ClockTime

  /// The moment at which clocks of `zone` show `clock`, counted from the midnight of `date`.
  public init(_ date: CivilDate, _ clock: ClockTime, in zone: CivilZone) {
    self.clock = clock
    instant = zone.instant(date, clock)
    (civilDate, civilTime) = zone.civil(instant)
  }
}
