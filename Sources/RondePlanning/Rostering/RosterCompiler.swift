import RondeModel
import RondeSearch

/// Turns one civil week of a scenario into roster problems, one an employer, and their solutions back into
/// duties.
///
/// The rules of law become rules on sequences, caps on totals and forbidden choices, each read so that the
/// plan cannot breach it whatever the weeks after bring.
public struct RosterCompiler: Sendable {
  private let scenario: Scenario
  private let monday: CivilDate
  /// What was worked before: the scenario's history and the weeks planned already.
  private let past: [Identifier<Agent>: [PastShift]]
  private let parts: [Part]

  /// One employer's problem and what its numbers mean.
  private struct Part: Sendable {
    let agents: [Agent]
    let sectors: [Sector]
    let shapes: [RosterShapes.PlacedShape]
    let law: LawFigures
    let problem: RosterProblem
    /// Locks that name an unknown sector, a day without service or the like.
    let unplaced: [Lock]
  }

  /// Compiles the week that begins on `monday`; `planned` are duties of the weeks before it that the history
  /// does not hold.
  public init(_ scenario: Scenario, monday: CivilDate, planned: [Duty] = []) {
    self.init(scenario, monday: monday, planned: planned, worth: nil)
  }

  /// The same with what the patrols make of the teams' time.
  init(_ scenario: Scenario, monday: CivilDate, planned: [Duty], worth: TeamTimeWorth?) {
    self.scenario = scenario
    self.monday = monday
    var past: [Identifier<Agent>: [PastShift]] = [:]
    for shift in scenario.history where shift.shift.date < monday {
      past[shift.agent, default: []].append(shift)
    }
    for duty in planned where duty.shift.date < monday {
      past[duty.agent, default: []].append(
        PastShift(agent: duty.agent, shift: duty.shift, sector: duty.sector))
    }
    for agent in past.keys {
      past[agent]?.sort { ($0.shift.date, $0.shift.start) < ($1.shift.date, $1.shift.start) }
    }
    self.past = past
    parts = scenario.subcontractors.compactMap { employer in
      RosterCompiler.part(employer, scenario, monday: monday, past: past, worth: worth)
    }
  }

  /// The problems, in the order of the employers.
  public var problems: [RosterProblem] { parts.map(\.problem) }

  /// The duties of `solutions`, by date, sector, team and agent, and the locks that could not be kept.
  public func duties(_ solutions: [RosterSolution]) -> (duties: [Duty], released: [Lock]) {
    var duties: [Duty] = []
    var released: [Lock] = []
    for (part, solution) in zip(parts, solutions) {
      duties += RosterTeams(
        scenario, monday: monday, sectors: part.sectors, agents: part.agents, law: part.law
      )
      .duties(solution.posts.filter { $0.members.count == 2 }, part.shapes)
      released += part.unplaced
      // Nobody patrols alone: a locked shift that found no second agent cannot be kept.
      for post in solution.posts where post.members.count != 2 {
        let agents = post.members.map { part.agents[$0].id }
        released += scenario.locks.filter { lock in
          if case .duty = lock {
            agents.contains(lock.agent) && lock.date == monday + post.day
          } else {
            false
          }
        }
      }
      for entry in solution.released {
        let agent = part.agents[entry.member].id
        released += scenario.locks.filter { $0.agent == agent && $0.date == monday + entry.day }
      }
    }
    // Appointments are work all the same; they stand in the roster without a team.
    for lock in scenario.locks where lock.date >= monday && lock.date < monday + 7 {
      if case .appointment(let agent, let date, let start, let end) = lock {
        let shift = Shift(date: date, start: start, end: end)
        duties.append(Duty(agent: agent, shift: shift, sector: nil, team: nil))
      }
    }
    duties.sort {
      ($0.shift.date, $0.sector?.text ?? "", $0.team?.text ?? "", $0.agent)
        < ($1.shift.date, $1.sector?.text ?? "", $1.team?.text ?? "", $1.agent)
    }
    return (duties, released)
  }

  private static func part(
    _ employer: Subcontractor, _ scenario: Scenario, monday: CivilDate,
    past: [Identifier<Agent>: [PastShift]],
    worth: TeamTimeWorth?
  ) -> Part? {
    guard let profile = scenario.profiles[employer.profile] else { return nil }
    let agents = scenario.agents.filter {
      $0.subcontractor == employer.id && scenario.contracts[$0.contract] != nil
    }
    let sectors = scenario.sectors.filter { scenario.lots[$0.lot]?.subcontractor == employer.id }
    guard !agents.isEmpty, !sectors.isEmpty else { return nil }
    let law = profile.law
    let names = Set(agents.map(\.id))
    let locks = scenario.locks.filter {
      names.contains($0.agent) && $0.date >= monday && $0.date < monday + 7
    }
    var extra: [RosterShapes.Stretch] = []
    var locked: [ShiftShape] = []
    for lock in locks {
      switch lock {
      case .appointment(_, _, let start, let end):
        extra.append(.init(start: start, end: end, work: max(.zero, end - start)))
      case .duty(_, _, let start, let end, _) where end > start:
        locked.append(profile.shapes.shape(start, end))
      case .duty, .off: break
      }
    }
    let records = agents.compactMap { agent in
      scenario.contracts[agent.contract].map {
        AgentRecord(
          agent, $0, scenario, past: (past[agent.id] ?? []).map(\.shift), law: law, monday: monday)
      }
    }
    for record in records {
      if let last = record.past.last {
        extra.append(.init(start: last.start, end: last.end, work: last.work(in: scenario.zone)))
      }
    }
    let shapes = RosterShapes(scenario, profile, monday: monday, extra: extra, locked: locked)
    let members = MemberCompiler(
      scenario, profile, shapes, sectors: sectors, records: records, monday: monday, locks: locks)
    let compiled = records.map { members.member($0) }
    let weights = RosterWeights()
    return Part(
      agents: agents, sectors: sectors, shapes: shapes.shapes, law: law,
      problem: RosterProblem(
        days: 7, sectors: sectors.count,
        shapes: shapes.shapes.map { placed in
          .init(
            start: placed.shape.start.minute, end: placed.shape.end.minute,
            units: members.units(placed.shape.paid),
            pause: placed.pause.map { $0.start.minute..<$0.end.minute })
        },
        cover: cover(scenario, sectors, monday: monday, weights, worth),
        members: compiled.map(\.member),
        crew: .pair(
          costs: PairCompiler(scenario, agents: agents, past: past, monday: monday, weights).costs(),
          alone: weights.alone),
        varietyCost: weights.variety,
        teamTime: worth?.teamTime(of: sectors, shapes.shapes.map(\.shape), monday: monday)),
      unplaced: compiled.flatMap(\.unplaced))
  }

  /// Every slot of the week with its cost by teams.
  private static func cover(
    _ scenario: Scenario, _ sectors: [Sector], monday: CivilDate, _ weights: RosterWeights,
    _ worth: TeamTimeWorth?
  ) -> [RosterProblem.CoverRow] {
    sectors.enumerated().flatMap { index, sector in
      (0..<7).flatMap { day in
        scenario.demand(of: sector.id, on: monday + day).map { slot in
          let length = Int64((slot.to - slot.from).count)
          let priority = Int64(min(9, max(1, sector.priority)))
          let desired = min(max(slot.desired, slot.minimum), 1_000)
          let costs = (0...desired + 3).map { count -> Int64 in
            Int64(max(0, slot.minimum - count)) * length * priority * weights.missing
              + Int64(max(0, desired - count)) * length * weights.desired
              + Int64(max(0, count - desired)) * length * weights.surplus
              + (worth?.tilt(sector.id, monday + day, slot, count) ?? 0)
          }
          return .init(day: day, sector: index, from: slot.from.minute, to: slot.to.minute, costs: costs)
        }
      }
    }
  }
}
