/// The figures that bind one employer on one day: the statute's, as its convention and its own agreements
/// change them. Both the search and the audit read them; what a figure means stands in the code of the rule.
///
/// Durations are in minutes; articles are those of the Code du travail unless another text is named.
public struct LawFigures: Hashable, Sendable {
  /// FR-BREAK: work of a day from which a pause is due (L3121-16).
  public var breakAfterWork: Minutes = .hours(6)
  /// FR-BREAK: its least length, in one piece.
  public var breakLength: Minutes = 20
  /// FR-DAY10: most work in a day (L3121-18).
  public var dailyWork: Minutes = .hours(10)
  /// FR-AMP13: most from first start to last end of a day (from L3131-1).
  public var amplitude: Minutes = .hours(13)
  /// FR-REST11, P1-REST12: least elapsed rest between two days' work (L3131-1).
  public var dailyRest: Minutes = .hours(11)
  /// FR-WEEK48: most work in a civil week (L3121-20).
  public var weeklyWork: Minutes = .hours(48)
  /// FR-AVG44, P1-46: most work on average over any twelve consecutive weeks (L3121-22).
  public var averageWork: Minutes = .hours(44)
  /// The number of weeks of that average and of ``nightWorkerAverage``.
  public var averageWeeks = 12
  /// FR-6DAYS: most days of work in a civil week (L3132-1).
  public var workDays = 6
  /// FR-WREST35: least consecutive rest in each civil week (L3132-2).
  public var weeklyRest: Minutes = .hours(35)
  /// FR-NIGHTDEF: when the night begins (L3122-2, L3122-20).
  public var nightStart = ClockTime(21)
  /// FR-NIGHTDEF: when it ends, in the morning that follows.
  public var nightEnd = ClockTime(30)
  /// FR-NW: night work that makes one of the habitual night shifts (L3122-5).
  public var nightShiftWork: Minutes = .hours(3)
  /// FR-NW: so many of them a week make a night worker.
  public var nightShiftsPerWeek = 2
  /// FR-NW: night work in twelve months that makes one (L3122-16, L3122-23).
  public var nightYearWork: Minutes = .hours(270)
  /// FR-NW8: a night worker's most work in a day (L3122-6).
  public var nightWorkerDailyWork: Minutes = .hours(8)
  /// FR-NW40: a night worker's most on average over twelve weeks (L3122-7).
  public var nightWorkerAverage: Minutes = .hours(40)
  /// FR-PT24: a part-timer's least week (L3123-27).
  public var partTimeLeast: Minutes = .hours(24)
  /// FR-PTGAP: most interruptions of a part-timer's day (L3123-30).
  public var partTimeGaps = 1
  /// FR-PTGAP: how long one may be.
  public var partTimeGap: Minutes = .hours(2)
  /// FR-PTMAX: the full-time week that extra hours may not reach (L3123-9, L3121-27).
  public var fullTimeWeek: Minutes = .hours(35)
  /// FR-PTNOTICE: working days of notice for a part-timer's change (L3123-31).
  public var partTimeNotice = 7
  /// FR-NOTICE7: calendar days of notice for a full-timer's change (L3121-47).
  public var notice = 7
  /// P1-MIN4: least length of a period of work (IDCC 1351, 7.13); zero where no text sets one.
  public var leastPeriod: Minutes = .zero
  /// P1-MIN4: a gap of at most this keeps one period (7.12).
  public var periodGap: Minutes = .hours(2)
  /// P1-48: after so much service … (7.09; agreement of 18 May 1993, art. 2); nil where no text asks it.
  public var serviceBeforeLongRest: Minutes?
  /// … a rest of so much is due.
  public var longRest: Minutes = .hours(24)
  /// P1-SUN2: Sundays off a month on average over three months; zero where no text asks it (7.01).
  public var sundaysOffPerMonth = 0

  /// The statute's own figures.
  public init() {}
}
