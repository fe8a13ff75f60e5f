import RondeModel

/// FR-BREAK (L3121-16, L3121-17). As soon as the day's work reaches six hours the agent has a pause of at
/// least twenty *consecutive* minutes. The work counted may be continuous or not: a shorter pause does not
/// begin the count anew. A pause taken at the sixth hour is in time; a day that ends with the sixth hour
/// and had none is not.
enum PauseRule {
  static func findings(_ timeline: Timeline) -> [Finding] {
    timeline.days.filter(\.isPlanned).compactMap { finding($0, timeline) }
  }

  /// The work done in one go, pauses too short to count left aside, and how long it may be. The last
  /// stretch of the day must end before the pause falls due; an earlier one may last until then.
  static func runs(_ day: WorkDay, _ law: LawFigures) -> [(work: Minutes, limit: Minutes)] {
    var runs: [(work: Minutes, limit: Minutes)] = []
    var count = Minutes.zero
    for (stretch, pause) in zip(day.stretches, day.pauses.map(\.length) + [.zero]) {
      count += stretch.length
      guard pause >= law.breakLength else { continue }
      runs.append((count, law.breakAfterWork))
      count = .zero
    }
    if count > .zero { runs.append((count, law.breakAfterWork - 1)) }
    return runs
  }

  private static func finding(_ day: WorkDay, _ timeline: Timeline) -> Finding? {
    let law = timeline.law
    guard let longest = runs(day, law).filter({ $0.work > $0.limit }).map(\.work).max() else { return nil }
    return timeline.breach(
      .pause, on: day.date, measured: longest.count, limit: law.breakAfterWork.count,
      fr:
        "\(longest) de travail \(day.date.spoken.fr) sans une pause de \(law.breakLength) d’un seul tenant ;"
        + " elle est due dès \(law.breakAfterWork)",
      en: "\(longest) of work on \(day.date.spoken.en) without a pause of \(law.breakLength) in one piece;"
        + " it is due from \(law.breakAfterWork) on")
  }
}
