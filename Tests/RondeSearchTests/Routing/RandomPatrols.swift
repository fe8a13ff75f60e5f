import RondeModel
import RondeTestSupport

@testable import RondeSearch

/// A random sector, small enough for debug builds: windows, breaks, cool-downs, history, two teams some days, and
/// at every third place visits that may be shorter or longer than planned.
func randomPatrols(seed: UInt64, places: Int = 9, days: Int = 4, teamsADay: Int = 2) -> PatrolProblem {
  var random = RandomSource(seed: seed)
  let model = TravelModel(TravelParameters())
  let points = (0...places).map { _ in
    GeoPoint(latitude: 50.6 + random.unit() * 0.06, longitude: 3.0 + random.unit() * 0.08)
  }
  let travel = TravelTable(places: places + 1, departures: 840...1500) {
    model.duration(from: points[$0], to: points[$1], departing: ClockTime(minute: $2)).count
  }
  var clock = [0]
  for minute in 0..<(days * 1440) {
    // Four idle minutes of the closed hours in sixteen: a quarter of the clock's pace.
    clock.append((clock.last ?? 0) + (minute % 1440 >= 840 ? 1 : minute % 4 == 0 ? 1 : 0))
  }
  let horizon = 0...(clock.last ?? 1)
  let some = (0..<places).map { number in
    let least = random.below(3)
    let window = 840 + random.below(4) * 60
    let seen = random.below(3) == 0 ? nil : -random.below(900)
    let planned = 10 + random.below(40)
    var place = PatrolProblem.Place(
      onSite: planned, leastMinutes: number % 3 == 0 ? planned * 3 / 4 : nil,
      windows: random.below(3) == 0 ? [window...window + 240] : [],
      weight: 30 + random.below(300), priority: 1 + random.below(3), least: least,
      most: least + random.below(3), mostPerDay: 1 + random.below(2), coolDown: 60 * random.below(5),
      lastSeen: seen, lastEnd: seen.map { $0 - 600 },
      guarantee: least > 0 ? horizon.upperBound * 14 / (10 * least) : nil,
      isBreakPlace: random.below(4) == 0)
    if number % 3 == 0 { place.worth = VisitValue.usual.worth(planned: Minutes(planned)) }
    return place
  }
  let shifts = (0..<days).flatMap { day in
    (0..<(1 + random.below(teamsADay))).map { _ in
      let start = 840 + 30 * random.below(6)
      let end = min(1440, start + 300 + 60 * random.below(5))
      let pause = end - start >= 360 ? 30 : 0
      return PatrolProblem.TeamShift(
        day: day, start: start, end: end, breakLength: pause, breakStarts: start + 120...start + 300,
        reserve: 45)
    }
  }
  return PatrolProblem(places: some, shifts: shifts, travel: travel, clock: clock, horizon: horizon)
}

/// Every rule of a patrol week that the solution breaks, found again from its times alone.
func faults(of solution: PatrolSolution, in problem: PatrolProblem) -> [String] {
  var faults: [String] = []
  var visits = [[(start: Int, end: Int, day: Int)]](repeating: [], count: problem.places.count)
  for (index, route) in solution.routes.enumerated() {
    let shift = problem.shifts[index]
    var here = 0
    var now = route.departure
    if now < shift.start { faults.append("shift \(index) leaves before it starts") }
    func rest(after count: Int) {
      guard let pause = route.pause, pause.afterVisits == count else { return }
      let spot = pause.place.map { $0 + 1 } ?? 0
      if pause.start < now + problem.travel.duration(from: here, to: spot, departing: now) {
        faults.append("shift \(index) rests before it is there")
      }
      if let place = pause.place, !problem.places[place].isBreakPlace, !problem.breaksAnywhere {
        faults.append("shift \(index) rests where it may not")
      }
      if pause.end - pause.start != shift.breakLength || !shift.breakStarts.contains(pause.start) {
        faults.append("shift \(index) rests from \(pause.start) to \(pause.end)")
      }
      here = spot
      now = pause.end
    }
    for (rank, visit) in route.visits.enumerated() {
      rest(after: rank)
      let place = problem.places[visit.place]
      if visit.arrival < now + problem.travel.duration(from: here, to: visit.place + 1, departing: now)
        || visit.start < visit.arrival
      {
        faults.append("shift \(index) is too early at visit \(rank)")
      }
      if !(place.leastMinutes...max(place.onSite, place.worth.count - 1)).contains(visit.end - visit.start) {
        faults.append("visit \(rank) of \(index) lasts \(visit.end - visit.start)")
      }
      if !place.windows.isEmpty,
        !place.windows.contains(where: { $0.contains(visit.start) && $0.contains(visit.end) })
      {
        faults.append("visit \(rank) of shift \(index) is outside its window")
      }
      visits[visit.place].append((shift.day * 1440 + visit.start, shift.day * 1440 + visit.end, shift.day))
      here = visit.place + 1
      now = visit.end
    }
    rest(after: route.visits.count)
    if shift.breakLength > 0, route.pause == nil { faults.append("shift \(index) has no break") }
    if route.back < now + problem.travel.duration(from: here, to: 0, departing: now) || route.back > shift.end
    {
      faults.append("shift \(index) is not back in time")
    }
  }
  for (index, place) in problem.places.enumerated() {
    let list = visits[index].sorted { $0.start < $1.start }
    if list.count > place.most { faults.append("place \(index) is seen \(list.count) times") }
    for (a, b) in zip(list, list.dropFirst()) where b.start < a.end + place.coolDown {
      faults.append("place \(index) is seen again too soon")
    }
    for visit in list where list.filter({ $0.day == visit.day }).count > place.mostPerDay {
      faults.append("place \(index) is seen too often on day \(visit.day)")
    }
    if let first = list.first, let end = place.lastEnd, first.start < end + place.coolDown {
      faults.append("place \(index) is seen too soon after the last week")
    }
  }
  return faults
}
