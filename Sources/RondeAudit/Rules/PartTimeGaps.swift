import RondeModel

/// FR-PTGAP (L3123-30). A part-timer's day has at most one interruption, of at most two hours, unless an
/// agreement says otherwise. A stop of half an hour or less is a pause and no interruption.
enum PartTimeGaps {
  /// The longest stop that is still a pause.
  static let pause: Minutes = 30

  static func findings(_ timeline: Timeline) -> [Finding] {
    guard !timeline.contract.isFullTime else { return [] }
    let law = timeline.law
    return timeline.days.filter(\.isPlanned).flatMap { day -> [Finding] in
      let gaps = gaps(day, law)
      var result: [Finding] = []
      if gaps.count > law.partTimeGaps {
        result.append(
          timeline.breach(
            .partTimeGap, on: day.date, measured: gaps.count, limit: law.partTimeGaps,
            fr: "\(gaps.count) interruptions \(day.date.spoken.fr) pour un temps partiel ;"
              + " \(law.partTimeGaps) au plus",
            en: "\(gaps.count) interruptions on \(day.date.spoken.en) for a part-timer;"
              + " at most \(law.partTimeGaps)"))
      }
      if let longest = gaps.max(), longest > law.partTimeGap {
        result.append(
          timeline.breach(
            .partTimeGap, on: day.date, measured: longest.count, limit: law.partTimeGap.count,
            fr: "interruption de \(longest) \(day.date.spoken.fr) pour un temps partiel ;"
              + " \(law.partTimeGap) au plus",
            en: "interruption of \(longest) on \(day.date.spoken.en) for a part-timer;"
              + " at most \(law.partTimeGap)"))
      }
      return result
    }
  }

  /// The interruptions of a day.
  static func gaps(_ day: WorkDay, _ law: LawFigures) -> [Minutes] {
    day.pauses.map(\.length).filter { $0 > max(pause, law.breakLength) }
  }
}
