extension PatrolProblem {
  /// The same week on a clock of so many minutes a tick: durations rounded to the nearest tick, but the gaps on
  /// the idle clock kept. What is true of it is near the truth, and no more than that.
  func coarser(by tick: Int) -> PatrolProblem {
    let periods = PatrolTables.periods(self)
    func ticks(_ minutes: Int) -> Int { minutes / tick + (minutes % tick * 2 >= tick ? 1 : 0) }
    func up(_ minute: Int) -> Int { minute / tick + (minute % tick > 0 ? 1 : 0) }
    func down(_ minute: Int) -> Int { minute / tick }
    let places = places.map { place in
      var coarse = place
      coarse.onSite = max(1, ticks(place.onSite))
      coarse.leastMinutes = max(1, ticks(place.leastMinutes))
      coarse.worth = []
      coarse.least = min(max(0, place.least), 10_000) * periods
      coarse.most = min(max(0, place.most), 10_000) * periods
      coarse.windows = place.windows.compactMap {
        let (from, to) = (up($0.lowerBound), down($0.upperBound))
        return from <= to ? from...to : nil
      }
      coarse.coolDown = ticks(place.coolDown)
      coarse.lastEnd = place.lastEnd.map { $0 / tick }
      return coarse
    }
    let shifts = shifts.map { shift in
      let start = up(shift.start)
      let rests = up(shift.breakStarts.lowerBound)
      return TeamShift(
        day: shift.day, start: start, end: max(start, down(shift.end)), breakLength: ticks(shift.breakLength),
        breakStarts: rests...max(rests, down(shift.breakStarts.upperBound)), reserve: ticks(shift.reserve))
    }
    let first = travel.earliest / tick
    let last = max(first, (travel.earliest + travel.columns.count - 1) / tick)
    let travel = TravelTable(places: travel.places, departures: first...last) { from, to, minute in
      ticks(self.travel.duration(from: from, to: to, departing: minute * tick))
    }
    var coarse = PatrolProblem(
      places: places, shifts: shifts, travel: travel,
      clock: stride(from: 0, to: clock.count, by: tick).map { clock[$0] }, horizon: horizon)
    coarse.dayLength = dayLength / tick
    coarse.breaksAnywhere = breaksAnywhere
    return coarse
  }
}
