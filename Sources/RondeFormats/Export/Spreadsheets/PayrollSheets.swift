import RondeAudit
import RondeModel

/// The minutes for payroll: a sheet of totals by agent, and one of civil days that the totals add up.
struct PayrollSheets {
  let view: RecipientView

  private var w: Wording { Wording(language: view.language) }
  private typealias Cell = (CellContent?, CellStyle)

  // Identifier, name, date.
  private static let before = 3

  var sheets: [Worksheet] {
    let (days, blocks) = self.days
    return [totals(blocks, of: days.name), days]
  }

  private var people: [String: PersonView] {
    Dictionary(view.people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private var categories: [String] { CategoryMinutes.names(w) }

  private func headed(_ name: String, _ title: String, _ first: [String], _ last: [String] = []) -> Worksheet
  {
    var sheet = Worksheet(name: name)
    sheet.frozenRows = 2
    sheet.frozenColumns = 2
    sheet.print = Worksheet.PrintSetup(
      paper: .a4, isLandscape: true, headingRows: 2, header: "\(view.service.name) · \(title)",
      footer: view.foot(w))
    sheet.append([(.text(title), SheetLook.title)], height: 24)
    sheet.mergeLast(1...(first.count + categories.count + last.count))
    sheet.append((first + categories + last).map { (.text($0), SheetLook.head) }, height: 30)
    return sheet
  }

  private var days: (sheet: Worksheet, blocks: [String: ClosedRange<Int>]) {
    var sheet = headed(
      w("Paie par jour", "Payroll by day"), w("Minutes par jour civil", "Minutes by civil day"),
      [w("agent", "agent"), w("nom", "name"), w("date", "date")])
    sheet.widths = [14, 26, 12] + categories.map { _ in 11 }
    var blocks: [String: ClosedRange<Int>] = [:]
    let people = people
    for pay in view.payroll {
      let first = sheet.nextRow
      for day in pay.days {
        let minutes: [Cell?] = CategoryMinutes(day).values.map { (.whole($0), SheetLook.whole) }
        let who: [Cell?] = [
          (.text(pay.person), SheetLook.text),
          (.text(people[pay.person]?.name ?? pay.person), SheetLook.text),
          (.date(day.date), SheetLook.date),
        ]
        sheet.append(who + minutes)
      }
      if sheet.nextRow > first { blocks[pay.person] = first...(sheet.nextRow - 1) }
    }
    return (sheet, blocks)
  }

  private func totals(_ blocks: [String: ClosedRange<Int>], of days: String) -> Worksheet {
    var sheet = headed(
      w("Paie", "Payroll"), w("Minutes par agent", "Minutes by agent"),
      [w("agent", "agent"), w("nom", "name")],
      [w("payé, en heures", "paid, in hours")])
    sheet.widths = [14, 26] + categories.map { _ in 11 } + [12]
    let people = people
    let first = sheet.nextRow
    for pay in view.payroll {
      let sums = pay.days.reduce(CategoryMinutes()) { $0 + CategoryMinutes($1) }
      var minutes: [Cell?] = sums.values.enumerated().map { place, value in
        guard let block = blocks[pay.person] else { return (.whole(value), SheetLook.whole) }
        let letters = CellPlace.letters(Self.before + place + 1)
        let range = "'\(days)'!\(letters)\(block.lowerBound):\(letters)\(block.upperBound)"
        return (.formula("SUM(\(range))", .whole(value)), SheetLook.whole)
      }
      minutes.append(hours(sums.paid, row: sheet.nextRow, SheetLook.hours))
      let who: [Cell?] = [
        (.text(pay.person), SheetLook.text), (.text(people[pay.person]?.name ?? pay.person), SheetLook.name),
      ]
      sheet.append(who + minutes)
    }
    let last = sheet.nextRow - 1
    guard last >= first else { return sheet }
    let all = view.payroll.flatMap(\.days).reduce(CategoryMinutes()) { $0 + CategoryMinutes($1) }
    var sums: [Cell?] = all.values.enumerated().map { place, value in
      let letters = CellPlace.letters(place + 3)
      let formula = "SUM(\(letters)\(first):\(letters)\(last))"
      return (.formula(formula, .whole(value)), SheetLook.sum(SheetLook.whole))
    }
    sums.append(hours(all.paid, row: sheet.nextRow, SheetLook.sum(SheetLook.hours)))
    sheet.append(
      [(.text(w("Total", "Total")), SheetLook.sum(SheetLook.name)), (nil, SheetLook.sum(SheetLook.name))]
        + sums)
    return sheet
  }

  // The minutes paid stand in the last of the categories.
  private func hours(_ minutes: Int, row: Int, _ style: CellStyle) -> Cell {
    (.formula("\(CellPlace.letters(2 + categories.count))\(row)/1440", .minutes(minutes)), style)
  }
}

/// Minutes by category, as payroll files them.
struct CategoryMinutes: Hashable, Sendable {
  private(set) var values = [Int](repeating: 0, count: 8)

  var paid: Int { values[7] }

  init() {}

  init(_ day: PayrollDay) {
    values = [
      day.work, day.paidBreaks, day.unpaidBreaks, day.night, day.sunday, day.holiday, day.labourDay, day.paid,
    ].map(\.count)
  }

  static func + (a: CategoryMinutes, b: CategoryMinutes) -> CategoryMinutes {
    var sum = a
    for place in sum.values.indices { sum.values[place] += b.values[place] }
    return sum
  }

  /// What tables head the categories with; work and both kinds of break make up the presence, and night,
  /// Sunday, holiday and 1 May are parts of work.
  static func names(_ w: Wording) -> [String] {
    [
      w("travail", "work"), w("pause payée", "paid break"), w("pause non payée", "unpaid break"),
      w("nuit", "night"), w("dimanche", "sunday"), w("férié", "holiday"), w("1er mai", "labour day"),
      w("payé", "paid"),
    ]
  }
}
