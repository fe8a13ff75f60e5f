import RondeModel

/// What observers make of one residence over the weeks that they are tested on.
struct ResidenceWatch {
  let residence: Residence
  let weight: Int
  /// One tally a day with windows to judge.
  let days: [ExploitTally]
  /// The whole.
  let tally: ExploitTally
  /// Windows in which the residence may be visited but nobody is on duty.
  let uncovered: Int
  /// Normalised entropy of the hours of day of its visits, in thousandths; nil without visits.
  let entropy: Int?

  init(_ residence: Residence, weeks: [CivilDate], in log: VisitLog, _ scenario: Scenario) {
    self.residence = residence
    // Ten million times any tally stays far from the end of a machine integer.
    weight = min(residence.weight(in: scenario), 10_000_000)
    var windows: [(day: CivilDate, isHit: Bool)] = []
    var ratings = Unpredictability.Observer.allCases.map { _ in [Int]() }
    var uncovered = 0
    let observers = Unpredictability.Observer.allCases.map(\.observer)
    for monday in weeks {
      let past = log.stays(at: residence.id, monday - 7 * Unpredictability.training..<monday)
        .map { SeenStay($0, monday: monday) }
      let stays = log.stays(at: residence.id, monday..<monday + 7).map { SeenStay($0, monday: monday) }
      var judged: [QuietWindow] = []
      for window in ResidenceWatch.windows(of: monday, scenario) {
        switch ResidenceWatch.standing(of: window, monday + window.day, residence, log) {
        case .judged: judged.append(window)
        case .uncovered: uncovered += 1
        case .closed: break
        }
      }
      windows += judged.map { (monday + $0.day, $0.isHit(by: stays)) }
      for (index, observer) in observers.enumerated() {
        ratings[index] += observer.ratings(of: judged, after: past)
      }
    }
    self.uncovered = uncovered
    days = ResidenceWatch.days(windows, ratings.map(ExploitTally.picks))
    tally = days.reduce(into: ExploitTally()) { $0.add($1) }
    let known = weeks.first.map {
      log.stays(at: residence.id, $0 - 7 * Unpredictability.training..<(weeks.last ?? $0) + 7)
    }
    entropy = VisitEntropy.normalised(
      (known ?? []).map(\.from), scenario.hours(on: weeks.first ?? scenario.horizon.start))
  }

  /// Every window of a week's service.
  private static func windows(of monday: CivilDate, _ scenario: Scenario) -> [QuietWindow] {
    (0..<7).flatMap { day -> [QuietWindow] in
      guard let hours = scenario.hours(on: monday + day) else { return [] }
      let last = hours.upperBound.minute - QuietWindow.length
      return stride(from: hours.lowerBound.minute, through: last, by: QuietWindow.step).map {
        QuietWindow(day: day, from: $0)
      }
    }
  }

  private static func standing(
    of window: QuietWindow, _ date: CivilDate, _ residence: Residence, _ log: VisitLog
  ) -> QuietWindow.Standing {
    let isOpen =
      residence.windows.isEmpty
      || residence.windows.contains {
        $0.lowerBound.minute <= window.from && window.to <= $0.upperBound.minute
      }
    guard isOpen else { return .closed }
    let isCovered = stride(from: window.from, to: window.to, by: QuietWindow.step).allSatisfy {
      log.isOnDuty(residence.sector, date, from: $0, to: $0 + QuietWindow.step)
    }
    return isCovered ? .judged : .uncovered
  }

  private static func days(_ windows: [(day: CivilDate, isHit: Bool)], _ picks: [[Int]]) -> [ExploitTally] {
    var result: [ExploitTally] = []
    var last: CivilDate?
    for (place, window) in windows.enumerated() {
      if window.day != last { result.append(ExploitTally()) }
      last = window.day
      let current = result.count - 1
      result[current].windows += 1
      result[current].hits += window.isHit ? 1 : 0
      for (observer, picks) in picks.enumerated() {
        result[current].picked[observer] += picks[place]
        result[current].pickedHits[observer] += window.isHit ? picks[place] : 0
      }
    }
    return result
  }
}
