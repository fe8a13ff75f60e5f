import RondeModel

/// The tables of a recipient: shifts, routes, payroll and coverage, each where the view has any.
enum TableFiles {
  static func files(_ view: RecipientView, dialect: DelimitedWriter.Dialect = .french) -> [ExportFile] {
    let tables = ViewTables(view: view, dialect: dialect)
    var files = [tables.shifts]
    if !view.routes.isEmpty { files.append(tables.routes) }
    if !view.people.isEmpty { files.append(tables.payroll) }
    if !view.coverage.isEmpty { files.append(tables.coverage) }
    return files
  }
}

/// What a cell of a table holds; how it is written is the dialect's affair.
private enum TableCell {
  case text(String)
  case whole(Int)
  case degrees(Double?)
  case date(CivilDate)
  case time(ClockTime)

  func written(_ dialect: DelimitedWriter.Dialect) -> String {
    switch self {
    case .text(let text): text
    case .whole(let count): "\(count)"
    case .degrees(nil): ""
    case .degrees(let degrees?):
      switch dialect {
      case .french: DelimitedWriter.number(degrees, decimals: 5)
      case .plain: DelimitedWriter.number(degrees, decimals: 5).replacing(",", with: ".")
      }
    case .date(let date): dialect == .french ? CellText.date(date) : "\(date)"
    case .time(let time): "\(time)"
    }
  }
}

private struct ViewTables {
  let view: RecipientView
  let dialect: DelimitedWriter.Dialect

  private var w: Wording { Wording(language: view.language) }

  private func table(_ name: String, _ headings: [String], _ rows: some Sequence<[TableCell]>) -> ExportFile {
    var table = DelimitedWriter(headings: headings, dialect: dialect)
    for row in rows { table.append(row.map { $0.written(dialect) }) }
    return ExportFile(path: "\(name).csv", content: table.bytes)
  }

  /// `shifts.csv`: who works when, where; teams alone where nobody may be named. Times go past 24:00.
  var shifts: ExportFile {
    let names = Dictionary(view.people.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    let isByPerson = !view.people.isEmpty
    let person = isByPerson ? ["agent", w("nom", "name")] : []
    let pay = isByPerson ? [w("minutes payées", "paid minutes")] : []
    let headings =
      ["date"] + person + [
        w("nature", "kind"), w("secteur", "sector"), w("équipe", "team"), w("début", "start"),
        w("fin", "end"),
        w("pause", "break"),
      ] + pay
    return table(
      "shifts", headings,
      view.shifts.map { shift -> [TableCell] in
        let id = shift.person ?? ""
        let who: [TableCell] = isByPerson ? [.text(id), .text(names[id] ?? id)] : []
        let paid: [TableCell] = isByPerson ? [.whole(shift.paid?.count ?? 0)] : []
        let pauses = shift.breaks.map { "\($0.start.clock)-\($0.end.clock)" }.joined(separator: " + ")
        return [.date(shift.date)] + who + [
          .text(shift.kind == .patrol ? w("patrouille", "patrol") : w.appointment), .text(shift.sector ?? ""),
          .text(shift.team ?? ""), .time(shift.start.clock), .time(shift.end.clock), .text(pauses),
        ] + paid
      })
  }

  /// `routes.csv`: a line a stop.
  var routes: ExportFile {
    table(
      "routes",
      [
        "date", w("secteur", "sector"), w("équipe", "team"), w("ordre", "order"), w("résidence", "residence"),
        w("nom", "name"), w("adresse", "address"), w("trajet", "travel"), w("arrivée", "arrival"),
        w("début", "start"), w("fin", "end"), w("minutes sur place", "minutes on site"),
        w("consigne", "instruction"), w("missions", "missions"), "latitude", "longitude",
      ],
      view.routes.flatMap { route in
        route.stops.map { stop in
          [
            .date(route.team.date), .text(route.sector.id), .text(route.team.label), .whole(stop.order),
            .text(stop.residence), .text(stop.name), .text(stop.address), .whole(stop.travel.count),
            .time(stop.arrival.clock), .time(stop.start.clock), .time(stop.end.clock),
            .whole(stop.minutes.count), .text(stop.instruction),
            .text(stop.missions.map(\.rawValue).joined(separator: " ")), .degrees(stop.point?.latitude),
            .degrees(stop.point?.longitude),
          ]
        }
      })
  }

  /// `payroll.csv`: minutes by person and civil day, whole numbers, so that no rounding loses any.
  var payroll: ExportFile {
    let names = Dictionary(view.people.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    return table(
      "payroll", ["agent", w("nom", "name"), "date"] + CategoryMinutes.names(w),
      view.payroll.flatMap { pay in
        pay.days.map { day in
          [.text(pay.person), .text(names[pay.person] ?? pay.person), .date(day.date)]
            + CategoryMinutes(day).values.map { .whole($0) }
        }
      })
  }

  /// `coverage.csv`: a line a slot of each sector's evening.
  var coverage: ExportFile {
    table(
      "coverage",
      [
        "date", w("secteur", "sector"), w("de", "from"), w("à", "to"), w("minimum", "minimum"),
        w("souhaité", "desired"), w("présentes", "on duty"), w("manquantes", "missing"),
      ],
      view.coverage.flatMap { evening in
        evening.slots.map { slot in
          [
            .date(evening.date), .text(evening.sector), .time(slot.from), .time(slot.to),
            .whole(slot.minimum),
            .whole(slot.desired), .whole(slot.onDuty), .whole(max(0, slot.minimum - slot.onDuty)),
          ]
        }
      })
  }
}
