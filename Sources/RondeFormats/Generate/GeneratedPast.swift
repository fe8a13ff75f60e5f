import RondeModel

/// Shifts worked and visits made before the horizon of an invented service.
struct GeneratedPast {
  private(set) var history: [PastShift] = []
  private(set) var counters: [Counter] = []
  private(set) var visits: [PastVisit] = []

  init(
    _ generator: ScenarioGenerator, _ places: GeneratedPlaces, _ crews: GeneratedCrews,
    _ random: inout GeneratorRandom
  ) {
    let first = generator.horizon.start - 7 * generator.historyWeeks
    for sector in 0..<generator.sectors {
      let crew = generator.share(sector, of: generator.agents)
      for position in 0..<crew.count {
        let agent = crews.agents[crew.lowerBound + position]
        let isAlone = position == crew.count - 1 && position % 2 == 0
        if !isAlone {
          addShifts(of: agent, pair: position / 2, sector: sector, from: first, weeks: generator.historyWeeks)
        }
        let closings = isAlone ? 0 : random.within(80...95)
        // Three hours each to midnight from 21:00, two from 22:00: below 270 a year there.
        let nightHours = places.subcontractors[sector / 3].profile == GeneratedProfiles.names[1] ? 2 : 3
        counters.append(
          Counter(
            agent: agent.id, asOf: first, nightWork: .hours(closings * nightHours),
            sundays: isAlone ? 0 : random.within(17...25), holidays: isAlone ? 0 : random.within(2...6),
            closings: closings))
      }
    }
    for residence in places.residences { addVisits(to: residence, generator, places, &random) }
    // Equal keys are two visits of one residence at one minute, which cool-downs forbid.
    visits.sort { ($0.date, $0.time, $0.residence) < ($1.date, $1.time, $1.residence) }
  }

  // A fortnight by turns: Mon Tue Wed Fri Sat, then Tue Wed Thu Sat Sun. Five days in a row at most; every
  // other Sunday is off beside the Monday after it (IDCC 1351, 7.01), or beside the Saturday in the last
  // week, whose Monday belongs to the horizon. Part-timers have a day less.
  private mutating func addShifts(of agent: Agent, pair: Int, sector: Int, from first: CivilDate, weeks: Int)
  {
    for week in 0..<weeks {
      var days = (week + pair + sector) % 2 == 0 ? [0, 1, 2, 4, 5] : [1, 2, 3, 5, 6]
      if agent.contract == "TP28" { days.remove(at: 2) }
      if week == weeks - 1, days.last == 5 { days.removeLast() }
      let isLate = (week + pair) % 2 == 1
      let start = ClockTime(isLate ? 17 : 14)
      let pause = start + Minutes(210 + 20 * (sector % 3))
      for day in days {
        history.append(
          PastShift(
            agent: agent.id,
            shift: Shift(
              date: first + (7 * week + day), start: start, end: start + .hours(7),
              breaks: [Break(start: pause, end: pause + 20)]),
            sector: agent.home))
      }
    }
  }

  private mutating func addVisits(
    to residence: Residence, _ generator: ScenarioGenerator, _ places: GeneratedPlaces,
    _ random: inout GeneratorRandom
  ) {
    let count = places.classes.first { $0.id == residence.visitClass }?.least ?? 1
    let open = residence.windows.first?.lowerBound ?? ClockTime(14)
    let close = residence.windows.first?.upperBound ?? .endOfDay
    let room = max(1, (close - open).count - residence.onSite.count)
    for week in 0..<generator.visitWeeks {
      let offset = random.below(7)
      for visit in 0..<count {
        let day = (offset + visit * 7 / count) % 7
        let date = generator.horizon.start - 7 * (generator.visitWeeks - week) + day
        let time = open + Minutes(random.below(room))
        visits.append(PastVisit(residence: residence.id, date: date, time: time))
      }
    }
  }
}
