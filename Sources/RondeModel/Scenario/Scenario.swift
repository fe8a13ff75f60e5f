/// Everything that a plan is made from: what the folder of tables says, read and validated.
public struct Scenario: Sendable {
  /// What holds for the service as a whole.
  public var settings: Settings
  /// Hours of the service; the first season that holds a day is the one that counts.
  public var seasons: [Season]
  /// The texts that bind each employer.
  public var profiles: EntityTable<EmployerProfile>
  /// Employers.
  public var subcontractors: EntityTable<Subcontractor>
  /// Lots.
  public var lots: EntityTable<Lot>
  /// Sectors.
  public var sectors: EntityTable<Sector>
  /// Skills.
  public var skills: EntityTable<Skill>
  /// Contracts.
  public var contracts: EntityTable<Contract>
  /// Agents.
  public var agents: EntityTable<Agent>
  /// Pairs to avoid.
  public var conflicts: [Conflict]
  /// Absences.
  public var absences: [Absence]
  /// Wishes.
  public var wishes: [Wish]
  /// Demand for teams.
  public var demand: [DemandRule]
  /// Visit classes.
  public var classes: EntityTable<VisitClass>
  /// Residences.
  public var residences: EntityTable<Residence>
  /// Shifts worked before, by agent and date in any order.
  public var history: [PastShift]
  /// Counters at the beginning of that history.
  public var counters: [Counter]
  /// Visits made before.
  public var visits: [PastVisit]
  /// Decisions taken.
  public var locks: [Lock]

  /// A scenario of the given tables.
  public init(
    settings: Settings, seasons: [Season], profiles: [EmployerProfile], subcontractors: [Subcontractor],
    lots: [Lot], sectors: [Sector], skills: [Skill] = [], contracts: [Contract], agents: [Agent],
    conflicts: [Conflict] = [], absences: [Absence] = [], wishes: [Wish] = [], demand: [DemandRule],
    classes: [VisitClass], residences: [Residence], history: [PastShift] = [], counters: [Counter] = [],
    visits: [PastVisit] = [], locks: [Lock] = []
  ) {
    self.settings = settings
    self.seasons = seasons
    self.profiles = EntityTable(profiles)
    self.subcontractors = EntityTable(subcontractors)
    self.lots = EntityTable(lots)
    self.sectors = EntityTable(sectors)
    self.skills = EntityTable(skills)
    self.contracts = EntityTable(contracts)
    self.agents = EntityTable(agents)
    self.conflicts = conflicts
    self.absences = absences
    self.wishes = wishes
    self.demand = demand
    self.classes = EntityTable(classes)
    self.residences = EntityTable(residences)
    self.history = history
    self.counters = counters
    self.visits = visits
    self.locks = locks
  }
}

extension Scenario {
  /// The civil time of the service.
  public var zone: CivilZone { settings.zone }
  /// The days to plan.
  public var horizon: Horizon { settings.horizon }

  /// The hours of the service on a day; nil on a day without service.
  public func hours(on date: CivilDate) -> ClosedRange<ClockTime>? {
    seasons.first { $0.from <= date && date <= $0.to }.map { $0.opens...max($0.opens, $0.closes) }
  }

  /// The employer that works a sector.
  public func subcontractor(of sector: Identifier<Sector>) -> Subcontractor? {
    sectors[sector].flatMap { lots[$0.lot] }.flatMap { subcontractors[$0.subcontractor] }
  }

  /// The texts that bind an employer.
  public func profile(of subcontractor: Identifier<Subcontractor>) -> EmployerProfile? {
    subcontractors[subcontractor].flatMap { profiles[$0.profile] }
  }

  /// The texts that bind an agent's employer.
  public func profile(of agent: Agent) -> EmployerProfile? { profile(of: agent.subcontractor) }

  /// Whether an agent may be sent to a sector: it belongs to a lot of the agent's employer, and is the
  /// agent's home or among the further sectors (all of them where none is named).
  public func mayWork(_ agent: Agent, in sector: Identifier<Sector>) -> Bool {
    guard subcontractor(of: sector)?.id == agent.subcontractor else { return false }
    return agent.home == sector || agent.others.isEmpty || agent.others.contains(sector)
  }

  /// The demand of each slot of a day in a sector, from opening to close. Rules of the most particular kind
  /// of day that names this sector and fits the day hold alone; a slot that none covers wants no team.
  public func demand(of sector: Identifier<Sector>, on date: CivilDate) -> [SlotDemand] {
    guard let hours = hours(on: date), settings.slot > .zero else { return [] }
    let fitting = demand.filter { $0.sector == sector && $0.day.contains(date) }
    let rank = fitting.map(\.day.rank).max()
    let rules = fitting.filter { $0.day.rank == rank }
    return stride(from: hours.lowerBound.minute, to: hours.upperBound.minute, by: settings.slot.count).map {
      minute in
      let from = ClockTime(minute: minute)
      let to = min(from + settings.slot, hours.upperBound)
      let holding = rules.filter { $0.from < to && from < $0.to }
      let minimum = holding.map(\.minimum).max() ?? 0
      return SlotDemand(
        from: from, to: to, minimum: minimum, desired: max(minimum, holding.map(\.desired).max() ?? 0))
    }
  }

  /// Minutes of a shift that count for pay and for the contract: work and paid pauses.
  public func paid(_ shift: Shift, under profile: EmployerProfile) -> Minutes {
    let pauseIsPaid = profile.shapes.pause(for: shift.end - shift.start)?.paid ?? false
    return pauseIsPaid ? shift.presence(in: zone) : shift.work(in: zone)
  }
}
