import RondeModel

/// The rules of law that a single agent's timeline can break, in the order of `law.md`.
enum LawRules {
  static let all: [@Sendable (Timeline) -> [Finding]] = [
    PauseRule.findings, DailyWork.findings, DailyAmplitude.findings, DailyRest.findings,
    WeeklyWork.findings, AverageWork.findings, WorkDays.findings, WeeklyRest.findings,
    NightWorkerDay.findings, PartTimeGaps.findings, PartTimeMaximum.findings, LeastPeriod.findings,
    LongRest.findings, SundaysOff.findings,
  ]

  /// What a timeline breaks.
  static func findings(_ timeline: Timeline) -> [Finding] { all.flatMap { $0(timeline) } }
}
