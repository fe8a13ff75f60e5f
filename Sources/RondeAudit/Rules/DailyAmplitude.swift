import RondeModel

/// FR-AMP13 (case law on L3131-1). From the first start to the last end of a day at most thirteen hours pass,
/// since twenty-four hours must leave eleven of rest.
enum DailyAmplitude {
  static func findings(_ timeline: Timeline) -> [Finding] {
    let limit = timeline.law.amplitude
    return timeline.days.filter { $0.isPlanned && $0.amplitude > limit }.map { day in
      timeline.breach(
        .amplitude, on: day.date, measured: day.amplitude.count, limit: limit.count,
        fr: "\(day.amplitude) entre la première prise et la dernière fin de service \(day.date.spoken.fr) ;"
          + " \(limit) au plus",
        en: "\(day.amplitude) from first start to last end on \(day.date.spoken.en); at most \(limit)")
    }
  }
}
