import RondeModel

/// FR-BREAK (L3121-16, L3121-17). As soon as the day's work reaches six hours the agent has a pause of at
/// least
/// twenty *consecutive* minutes. The work counted may be continuous or not: a shorter pause does not begin
/// the
/// count anew. A pause taken at the sixth hour is in time; a day that ends with the sixth hour and had none
/// is not.
enum PauseRule {
  static func findings(_ timeline: Timeline) -> [Finding] {
    timeline.days.filter(\.isPlanned).compactMap { finding($0, timeline) }
  }

  private static func finding(_ day: WorkDay, _ timeline: Timeline) -> Finding? {
    let law = timeline.law
    var count = Minutes.zero
    var longest = Minutes.zero
    let pauses = day.pauses.map(\.length) + [.zero]
    for (stretch, pause) in zip(day.stretches, pauses) {
      count += stretch.length
      let isPause = pause >= law.breakLength
      if count > law.breakAfterWork || (count == law.breakAfterWork && !isPause) {
        longest = max(longest, count)
      }
      if isPause { count = .zero }
    }
    guard longest > .zero else { return nil }
    return timeline.breach(
      .pause, on: day.date, measured: longest.count, limit: law.breakAfterWork.count,
      fr:
        "\(longest) de travail \(day.date.spoken.fr) sans une pause de \(law.breakLength) d’un seul tenant ;"
        + " elle est due dès \(law.breakAfterWork)",
      en: "\(longest) of work on \(day.date.spoken.en) without a pause of \(law.breakLength) in one piece;"
        + " it is due from \(law.breakAfterWork) on")
  }
}
