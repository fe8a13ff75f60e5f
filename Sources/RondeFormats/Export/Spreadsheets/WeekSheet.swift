import RondeModel

/// One lot's week as a sheet: the grid of ``WeekGrid`` with sums as formulas.
struct WeekSheet {
  let view: RecipientView
  let grid: WeekGrid

  private var w: Wording { Wording(language: view.language) }
  private typealias Cell = (CellContent?, CellStyle)

  // Name and contract stand before the days.
  private static let before = 2
  private static let headingRows = 4

  var sheet: Worksheet {
    var sheet = Worksheet(name: name)
    let figures = figureHeads
    sheet.widths =
      [26, 15] + grid.dates.map { _ in 15.5 }
      + figures.map { _ in 11 }
    sheet.frozenRows = Self.headingRows
    sheet.frozenColumns = 1
    sheet.print = Worksheet.PrintSetup(
      paper: .a3, isLandscape: true, pagesHigh: grid.lines.count <= 45 ? 1 : nil,
      headingRows: Self.headingRows, header: "\(view.service.name) · \(lotName)", footer: view.foot(w))
    let width = Self.before + grid.dates.count + figures.count
    sheet.append([(.text("\(lotName) · \(period)"), SheetLook.title)], height: 26)
    sheet.mergeLast(1...width)
    sheet.append([(.text(subtitle), SheetLook.subtitle)])
    sheet.mergeLast(1...width)
    heads(&sheet, figures)
    var blocks: [ClosedRange<Int>] = []
    let sectors = Dictionary(view.sectors.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for group in grid.groups {
      heading(group, figures.count, &sheet)
      let first = sheet.nextRow
      for line in group.lines { append(line, sectors, &sheet) }
      if sheet.nextRow > first { blocks.append(first...(sheet.nextRow - 1)) }
    }
    totals(blocks, &sheet)
    return sheet
  }

  private var lotName: String { grid.lot?.name ?? view.title }

  private var name: String {
    guard view.dates.count > 7, let monday = grid.dates.first else { return lotName }
    return "\(CellText.date(monday.date).prefix(5).replacing("/", with: "-")) \(lotName)"
  }

  private var period: String {
    guard let first = grid.dates.first?.date, let last = grid.dates.last?.date else { return "" }
    return w.period(first, last)
  }

  private var subtitle: String {
    let kind = grid.isByPerson ? w("Planning des agents", "Roster") : w("Postes d’équipe", "Team posts")
    return "\(kind) · \(view.service.name) · \(grid.lot?.subcontractor ?? view.title)"
  }

  private var figureHeads: [String] {
    guard grid.isByPerson else { return [w("Heures d’équipe", "Team hours")] }
    return [
      w("Heures", "Hours"), w("Contrat", "Contract"), w("Nuit", "Night"), w("Dimanche", "Sunday"),
      w("Férié", "Holiday"), w("12 mois : nuit", "12 months: night"),
      w("12 mois : dimanches", "12 months: Sundays"),
      w("12 mois : fériés", "12 months: holidays"), w("12 mois : fermetures", "12 months: late closings"),
    ]
  }

  private func heads(_ sheet: inout Worksheet, _ figures: [String]) {
    let who = grid.isByPerson ? w("Agent", "Agent") : w("Équipe", "Team")
    let note = grid.isByPerson ? w("Contrat", "Contract") : nil
    let days: [Cell?] = grid.dates.map { date in
      (
        .date(date.date),
        SheetLook.head.with {
          $0.format = .day(view.language)
          $0.size = 11
          if let shade = SheetLook.shade(date) { $0.fill = shade }
        }
      )
    }
    let names: [Cell?] = [(.text(who), SheetLook.head), (note.map { .text($0) }, SheetLook.head)]
    sheet.append(names + days + figures.map { (.text($0), SheetLook.head) }, height: 28)
    let feasts: [Cell?] = grid.dates.map { date in
      (
        date.holiday.map { .text(w($0)) },
        SheetLook.head.with {
          $0.size = 8
          $0.fill = SheetLook.shade(date)
        }
      )
    }
    sheet.append([nil, nil] + feasts, height: 14)
  }

  /// The sector with, under each day, how many teams there are and how much of the minimum they cover.
  private func heading(_ group: WeekGrid.Group, _ figures: Int, _ sheet: inout Worksheet) {
    let base = CellStyle(isBold: true, fill: "EEF0F3", line: .thin)
    let style = group.sector.map { SheetLook.sector(base, $0.colour) } ?? base
    let small = style.with {
      $0.isBold = false
      $0.size = 8
      $0.horizontal = .center
    }
    let name = group.sector?.name ?? w("Renforts et sans secteur", "Others")
    let days: [Cell?] = grid.dates.indices.map { place in
      guard group.evenings.indices.contains(place) else { return (nil, small) }
      let slots = group.evenings[place]
      guard !slots.isEmpty else { return (.text(w("fermé", "closed")), small) }
      let asked = slots.reduce(0) { $0 + $1.demand.minimum }
      let had = slots.reduce(0) { $0 + min($1.teams, $1.demand.minimum) }
      let share = w("minimum \(w.percent(had, of: asked))", "minimum \(w.percent(had, of: asked))")
      return (.text(share), small)
    }
    let rest: [Cell?] = Array(repeating: (nil, style), count: figures)
    sheet.append([(.text(name), style), (nil, style)] + days + rest, height: 16)
  }

  private func append(
    _ line: WeekGrid.Line, _ sectors: [String: SectorView], _ sheet: inout Worksheet
  ) {
    let days: [Cell?] = zip(grid.dates, line.days).map { day($0, $1, sectors) }
    let sum = line.figures
    var figures: [Cell?] = [(.minutes(sum.paid.count), SheetLook.hours.with { $0.isBold = true })]
    if grid.isByPerson {
      figures.append((line.contract.map { .minutes($0.count) }, SheetLook.hours))
      figures += [sum.night, sum.sunday, sum.holiday].map { (.minutes($0.count), SheetLook.hours) }
      let counters = line.counters
      figures.append((counters.map { .minutes($0.nightWork.count) }, SheetLook.hours))
      figures += [counters?.sundays, counters?.holidays, counters?.closings].map { count in
        (count.map { .whole($0) }, SheetLook.whole)
      }
    }
    let shifts = line.days.map(\.count).max() ?? 1
    sheet.append(
      [
        (.text(line.name), SheetLook.name),
        (line.note.isEmpty ? nil : .text(line.note), SheetLook.text.with { $0.size = 8 }),
      ]
        + days + figures, height: 28 * max(1, shifts))
  }

  private func day(_ date: DateView, _ shifts: [ShiftView], _ sectors: [String: SectorView]) -> Cell {
    var style = CellStyle(size: 9, horizontal: .center, wraps: true, line: .thin)
    guard let first = shifts.first else {
      style.fill = SheetLook.shade(date)
      return (nil, style)
    }
    if let sector = first.sector.flatMap({ sectors[$0] }) { style = SheetLook.sector(style, sector.colour) }
    style.isBold = true
    let texts = shifts.map { shift in
      let hours = "\(w.clock(shift.start.clock))–\(w.clock(shift.end.clock))"
      guard grid.isByPerson else {
        let pauses = shift.breaks.map { "\(w.clock($0.start.clock))–\(w.clock($0.end.clock))" }
          .joined(separator: ", ")
        return pauses.isEmpty ? hours : "\(hours)\n\(w("pause", "break")) \(pauses)"
      }
      return "\(hours)\n\(shift.team ?? w.appointment)"
    }
    return (.text(texts.joined(separator: "\n")), style)
  }

  private func totals(_ blocks: [ClosedRange<Int>], _ sheet: inout Worksheet) {
    func formula(_ function: String, _ column: Int, _ value: CellContent) -> CellContent {
      let letters = CellPlace.letters(column)
      let ranges = blocks.map { "\(letters)\($0.lowerBound):\(letters)\($0.upperBound)" }
      guard !ranges.isEmpty else { return value }
      // A function takes at least 30 ranges in every spreadsheet; a lot of more sectors adds several up.
      let parts = stride(from: 0, to: ranges.count, by: 30).map { start in
        "\(function)(\(ranges[start..<min(start + 30, ranges.count)].joined(separator: ",")))"
      }
      return .formula(parts.joined(separator: "+"), value)
    }
    let who =
      grid.isByPerson ? w("Agents présents", "Agents on duty") : w("Équipes présentes", "Teams on duty")
    let count = SheetLook.sum(SheetLook.whole.with { $0.horizontal = .center })
    let days: [Cell?] = grid.dates.indices.map { place in
      (formula("COUNTA", Self.before + place + 1, .whole(grid.present(place))), count)
    }
    let total = grid.total
    let contract = grid.lines.reduce(0) { $0 + ($1.contract?.count ?? 0) }
    let counters = grid.lines.compactMap(\.counters)
    var values: [(CellContent, CellStyle)] = [(.minutes(total.paid.count), SheetLook.hours)]
    if grid.isByPerson {
      values += [contract, total.night.count, total.sunday.count, total.holiday.count]
        .map { (.minutes($0), SheetLook.hours) }
      values.append((.minutes(counters.reduce(0) { $0 + $1.nightWork.count }), SheetLook.hours))
      values += [
        counters.reduce(0) { $0 + $1.sundays }, counters.reduce(0) { $0 + $1.holidays },
        counters.reduce(0) { $0 + $1.closings },
      ].map { (.whole($0), SheetLook.whole) }
    }
    let first = Self.before + grid.dates.count + 1
    let sums: [Cell?] = values.enumerated().map { place, value in
      (formula("SUM", first + place, value.0), SheetLook.sum(value.1))
    }
    sheet.append(
      [(.text(who), SheetLook.sum(SheetLook.name)), (nil, SheetLook.sum(SheetLook.text))] + days + sums,
      height: 20)
  }
}
