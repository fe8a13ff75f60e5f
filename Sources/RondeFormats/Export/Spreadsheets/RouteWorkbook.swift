import RondeModel

/// `routes.xlsx`: a sheet a team, its evenings one under the other, each on a sheet of paper of its own.
struct RouteWorkbook {
  let view: RecipientView

  private var w: Wording { Wording(language: view.language) }
  private typealias Cell = (CellContent?, CellStyle)

  var file: ExportFile {
    var book = view.workbook(w("parcours", "routes"))
    for routes in teams { book.add(sheet(routes)) }
    return ExportFile(path: "routes.xlsx", content: book.bytes)
  }

  /// The routes of each team, in the order of sectors and team numbers.
  private var teams: [[RouteView]] {
    let sectors = Dictionary(
      view.sectors.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let routes = view.routes.enumerated().sorted { a, b in
      func key(_ place: Int, _ route: RouteView) -> (Int, Int, String, Int) {
        (sectors[route.sector.id] ?? .max, route.team.label.utf8.count, route.team.label, place)
      }
      return key(a.offset, a.element) < key(b.offset, b.element)
    }
    return routes.reduce(into: []) { teams, route in
      if teams.last?.last?.team.label == route.element.team.label {
        teams[teams.count - 1].append(route.element)
      } else {
        teams.append([route.element])
      }
    }
  }

  private var heads: [String] {
    [
      w("n°", "No."), w("arrivée", "arrival"), w("début", "start"), w("fin", "end"), w("minutes", "minutes"),
      w("résidence", "residence"), w("adresse", "address"), w("consigne", "instruction"),
      w("missions", "missions"),
      w("panne", "fault"), w("incident", "incident"),
    ]
  }

  private func sheet(_ routes: [RouteView]) -> Worksheet {
    let label = routes[0].team.label
    var sheet = Worksheet(name: label)
    sheet.tab = SheetLook.tab(routes[0].sector.colour)
    sheet.widths = [5, 8, 8, 8, 9, 32, 26, 24, 11, 13, 13]
    sheet.frozenRows = 2
    sheet.print = Worksheet.PrintSetup(
      paper: .a4, isLandscape: true, headingRows: 2, header: "\(view.service.name) · \(label)",
      footer: view.foot(w))
    sheet.append([(.text("\(label) · \(routes[0].sector.name)"), SheetLook.title)], height: 24)
    sheet.mergeLast(1...heads.count)
    sheet.append(heads.map { (.text($0), SheetLook.head) }, height: 18)
    for (place, route) in routes.enumerated() {
      if place > 0 { sheet.breakPage() }
      append(route, to: &sheet)
    }
    return sheet
  }

  private func append(_ route: RouteView, to sheet: inout Worksheet) {
    let team = route.team
    let band = SheetLook.sector(CellStyle(isBold: true, size: 11, line: .thin), route.sector.colour)
    let holiday = view.dates.first { $0.date == team.date }?.holiday.map { " (\(w($0)))" } ?? ""
    let hours = "\(w.clock(team.start.clock))–\(w.clock(team.end.clock))"
    let who = team.members.isEmpty ? "" : " · " + team.members.joined(separator: ", ")
    let heading = "\(w.longDay(team.date)) \(team.date.year)\(holiday) · \(hours)\(who)"
    let rest: [Cell?] = Array(repeating: (nil, band), count: heads.count - 1)
    sheet.append([(.text(heading), band)] + rest, height: 20)
    sheet.mergeLast(1...heads.count)
    move(w("départ", "leaves"), route.departure.clock, route.sector.baseName, to: &sheet)
    let first = sheet.nextRow
    for (place, stop) in route.stops.enumerated() {
      if let pause = route.pause, pause.afterStops == place { append(pause, to: &sheet) }
      append(stop, to: &sheet)
    }
    if let pause = route.pause, pause.afterStops >= route.stops.count { append(pause, to: &sheet) }
    let last = sheet.nextRow - 1
    move(w("retour", "back"), route.back.clock, route.sector.baseName, to: &sheet)
    let sum = SheetLook.sum(SheetLook.whole)
    let total: CellContent =
      last >= first
      ? .formula("SUM(E\(first):E\(last))", .whole(route.onSite.count)) : .whole(route.onSite.count)
    let visits = w.count(route.stops.count, ("visite", "visites"), ("visit", "visits"))
    let text = SheetLook.sum(SheetLook.text)
    let blank: [Cell?] = Array(repeating: (nil, text), count: heads.count - 6)
    let start: [Cell?] = Array(repeating: (nil, text), count: 4)
    sheet.append(
      start + [
        (total, sum),
        (.text("\(visits), \(w.hours(route.travel.count)) \(w("de trajet", "on the way"))"), text),
      ]
        + blank)
  }

  private func append(_ stop: StopView, to sheet: inout Worksheet) {
    let texts = [
      stop.name, stop.address, stop.instruction, stop.missions.map(\.rawValue).joined(separator: " "),
    ]
    let times: [Cell?] = [stop.arrival, stop.start, stop.end].map {
      (.minutes($0.clock.minute), SheetLook.clock($0.clock))
    }
    let number: [Cell?] = [(.whole(stop.order), SheetLook.whole)]
    let minutes: [Cell?] = [(.whole(stop.minutes.count), SheetLook.whole)]
    let words: [Cell?] = texts.map { ($0.isEmpty ? nil : .text($0), SheetLook.text) }
    sheet.append(number + times + minutes + words + [(nil, SheetLook.framed), (nil, SheetLook.framed)])
  }

  private func append(_ pause: RoutePauseView, to sheet: inout Worksheet) {
    let soft = SheetLook.text.with {
      $0.isItalic = true
      $0.fill = SheetLook.weekend
    }
    let times: [Cell?] = [pause.start, pause.end].map { moment in
      (
        .minutes(moment.clock.minute),
        SheetLook.clock(moment.clock).with { $0.fill = SheetLook.weekend }
      )
    }
    let blank: [Cell?] = Array(repeating: (nil, soft), count: heads.count - 6)
    sheet.append(
      [(nil, soft), (nil, soft)] + times + [
        (nil, soft), (.text("\(w("pause", "break")), \(pause.place)"), soft),
      ] + blank)
  }

  private func move(_ word: String, _ time: ClockTime, _ place: String, to sheet: inout Worksheet) {
    let soft = SheetLook.text.with { $0.colour = "4B5563" }
    let blank: [Cell?] = Array(repeating: (nil, soft), count: heads.count - 6)
    sheet.append(
      [(nil, soft), (nil, soft), (.minutes(time.minute), SheetLook.clock(time)), (nil, soft), (nil, soft)]
        + [(.text("\(word), \(place)"), soft)] + blank)
  }
}
