import RondeModel

/// Agents of an invented service, what they wish, and what is asked of each sector.
struct GeneratedCrews {
  private(set) var agents: [Agent] = []
  private(set) var conflicts: [Conflict] = []
  private(set) var absences: [Absence] = []
  private(set) var wishes: [Wish] = []
  private(set) var demand: [DemandRule] = []

  static let skills = [
    Skill(id: "chef", name: "Chef d’équipe", perTeam: 1), Skill(id: "permis", name: "Permis B", perTeam: 1),
  ]
  static let contracts = [
    Contract(
      id: "TP35", name: "Temps plein 35 h", weekly: .hours(35), isFullTime: true, extra: .hours(4)),
    Contract(id: "TP28", name: "Temps partiel 28 h", weekly: .hours(28), isFullTime: false, extra: 150),
  ]

  init(_ generator: ScenarioGenerator, _ places: GeneratedPlaces, _ random: inout GeneratorRandom) {
    for (number, sector) in places.sectors.enumerated() {
      let crew = generator.share(number, of: generator.agents)
      let employer = places.subcontractors[number / 3].id
      for (position, agent) in crew.enumerated() {
        add(
          agent, at: position, of: crew.count, in: sector, employer: employer, horizon: generator.horizon,
          &random)
      }
      addDemand(in: sector, crew: crew.count)
    }
  }

  // Pairs who work together: the first leads, every third pair is part-time, one left over is new.
  private mutating func add(
    _ number: Int, at position: Int, of crew: Int, in sector: Sector, employer: Identifier<Subcontractor>,
    horizon: Horizon, _ random: inout GeneratorRandom
  ) {
    let pair = position / 2
    let isAlone = position == crew - 1 && position % 2 == 0
    let isPartTime = pair % 3 == 2 && !isAlone
    let leads = position % 2 == 0 || pair % 2 == 1
    let id = Identifier<Agent>("A\(padded(number + 1, 5))")
    agents.append(
      Agent(
        id: id, name: GeneratedNames.person(&random), subcontractor: employer,
        contract: isPartTime ? "TP28" : "TP35",
        skills: (leads && !isAlone ? ["chef"] : []) + ["permis"], home: sector.id, others: [],
        isBeginner: isAlone && crew > 2))
    if position > 0, position % 2 == 0, random.chance(8) {
      conflicts.append(Conflict(agents[agents.count - 2].id, id))
    }
    // Only a crew with room misses somebody.
    if crew >= 7, position == random.below(crew) {
      let first = random.below(7)
      absences.append(
        Absence(
          agent: id, from: horizon.start + first, to: horizon.start + min(6, first + random.below(3))))
    }
    if random.chance(40) {
      let date = horizon.start + random.below(7)
      let day: DayKind = random.chance(30) ? .date(date) : .weekday(date.weekday)
      let kind = [Wish.Kind.off, .early, .late][random.below(3)]
      wishes.append(Wish(agent: id, day: day, kind: kind, weight: random.within(1...9)))
    }
  }

  private mutating func addDemand(in sector: Sector, crew: Int) {
    func add(_ day: DayKind, _ from: Int, _ to: Int, _ minimum: Int, _ desired: Int) {
      demand.append(
        DemandRule(
          sector: sector.id, day: day, from: ClockTime(from), to: ClockTime(to), minimum: minimum,
          desired: desired))
    }
    let teams = min(50, crew / 7)
    switch crew {
    case 7...:
      add(.every, 14, 18, teams, teams)
      add(.every, 18, 23, teams, min(50, teams + 1))
      add(.every, 23, 24, teams, teams)
    case 4...6:
      add(.every, 14, 17, 0, 1)
      add(.every, 17, 24, 1, 1)
    case 2...3:
      add(.workweek, 17, 24, 1, 1)
      add(.weekend, 17, 24, 0, 1)
    default: add(.every, 17, 24, 0, 1)
    }
  }
}
