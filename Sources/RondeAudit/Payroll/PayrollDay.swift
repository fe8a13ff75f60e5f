import RondeModel

/// The minutes of one agent's civil day as payroll needs them. A shift past midnight is split over its two
/// days.
///
/// The parts are conserved: `work + breaks` is the presence of that day, and night, Sunday and holiday
/// minutes are parts of `work`.
public struct PayrollDay: Hashable, Sendable {
  /// Who.
  public let agent: Identifier<Agent>
  /// The civil day, 0:00 to 24:00.
  public let date: CivilDate
  /// Effective work, in elapsed minutes.
  public let work: Minutes
  /// Pauses inside the shifts that are paid (the agent stays at the employer's disposal).
  public let paidBreaks: Minutes
  /// Pauses inside the shifts that are not paid.
  public let unpaidBreaks: Minutes
  /// Work in the night window of the employer.
  public let night: Minutes
  /// Work on a Sunday.
  public let sunday: Minutes
  /// Work on a public holiday.
  public let holiday: Minutes
  /// Work on 1 May, which is paid double by law (L3133-6).
  public let labourDay: Minutes

  /// From first start to last end within the day, interruptions between shifts left out.
  public var presence: Minutes { work + paidBreaks + unpaidBreaks }
  /// Minutes paid at the plain rate; premiums come on top.
  public var paid: Minutes { work + paidBreaks }

  /// The cost of the day with premiums, in cents, rounded half up.
  public func cost(_ pay: EmployerProfile.Pay) -> Cost {
    let doubled = max(0, 100 - pay.holiday)
    let weighted =
      paid.count * 100 + night.count * pay.night + sunday.count * pay.sunday + holiday.count * pay.holiday
      + labourDay.count * doubled
    return Cost((weighted * pay.hour.count + 3000) / 6000)
  }
}
