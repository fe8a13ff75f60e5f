import RondeAudit
import RondeModel

/// The minutes of several payroll days together.
struct PayrollTotal: Hashable, Sendable {
  private(set) var work = 0
  private(set) var paidBreaks = 0
  private(set) var unpaidBreaks = 0
  private(set) var night = 0
  private(set) var sunday = 0
  private(set) var holiday = 0
  private(set) var labourDay = 0

  /// Minutes at the plain rate.
  var paid: Int { work + paidBreaks }

  init(_ days: [PayrollDay]) {
    for day in days {
      work += day.work.count
      paidBreaks += day.paidBreaks.count
      unpaidBreaks += day.unpaidBreaks.count
      night += day.night.count
      sunday += day.sunday.count
      holiday += day.holiday.count
      labourDay += day.labourDay.count
    }
  }
}
