import RondeModel

/// How much longer (or shorter) a shift lasts than its clock times say, in the night when clocks change.
struct ClockChange {
  /// Elapsed time less clock time; zero on any other night.
  let longer: Minutes

  /// A shape worked on that day.
  init(_ shape: ShiftShape, _ date: CivilDate, _ zone: CivilZone) {
    self.init(Shift(date: date, start: shape.start, end: shape.end), zone)
  }

  init(_ shift: Shift, _ zone: CivilZone) {
    longer = shift.presence(in: zone) - (shift.end - shift.start)
  }

  /// Whether a shape that is lawful by the clock still is. The night worker's day is held against all, since
  /// who works through that night mostly is one.
  func isLawful(_ shape: ShiftShape, law: LawFigures) -> Bool {
    guard longer != .zero else { return true }
    let work = shape.work + longer
    return work >= law.leastPeriod && work <= min(law.dailyWork, law.nightWorkerDailyWork)
      && shape.presence + longer <= law.amplitude
      && (work < law.breakAfterWork || shape.breakLength >= law.breakLength)
  }

  /// The most that the service of one day of a week lasts longer than its clock.
  static func longest(in monday: CivilDate, _ scenario: Scenario) -> Minutes {
    (0..<7).reduce(.zero) { most, day in
      guard let hours = scenario.hours(on: monday + day) else { return most }
      let shift = Shift(date: monday + day, start: hours.lowerBound, end: hours.upperBound)
      return max(most, ClockChange(shift, scenario.zone).longer)
    }
  }
}
