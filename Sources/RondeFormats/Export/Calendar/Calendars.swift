import RondeModel

/// The calendars of one recipient: a person's shifts for agents and their employers, a team's for employers
/// and the landlord. Visits are not in them: residences are the route sheets' affair, and tenants nobody's.
struct Calendars {
  private let view: RecipientView
  private let wording: Wording
  private let sectors: [String: SectorView]

  init(_ view: RecipientView) {
    self.view = view
    wording = Wording(language: view.language)
    sectors = Dictionary(view.sectors.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The names of the calendars by path; each has a file, also where it is empty.
  var names: [(path: String, name: String)] {
    let service = view.service.name
    switch view.recipient {
    case .agent: return [("calendar.ics", "\(view.title) · \(service)")]
    case .landlord: return teamNames
    case .subcontractor:
      return view.people.map { (Self.path(person: $0.id), "\($0.name) · \(service)") } + teamNames
    }
  }

  /// The events of all of them.
  var events: [CalendarEvent] {
    switch view.recipient {
    case .agent: view.shifts.map { event($0, in: "calendar.ics") }
    case .landlord: view.routes.map(event)
    case .subcontractor:
      view.shifts.map { event($0, in: Self.path(person: $0.person ?? "")) } + view.routes.map(event)
    }
  }

  static func path(person: String) -> String { "calendars/agents/\(ExportFile.name(person)).ics" }
  static func path(team: String) -> String { "calendars/teams/\(ExportFile.name(team)).ics" }

  private var teamNames: [(path: String, name: String)] {
    var seen: Set<String> = []
    return view.routes.filter { seen.insert($0.team.label).inserted }.map {
      (Self.path(team: $0.team.label), "\(wording("Équipe", "Team")) \($0.team.label) · \($0.sector.name)")
    }
  }

  private func event(_ shift: ShiftView, in calendar: String) -> CalendarEvent {
    let sector = shift.sector.flatMap { sectors[$0] }
    let mates = shift.partners.joined(separator: ", ")
    return CalendarEvent(
      calendar: calendar, uid: "\(shift.key)@ronde", person: shift.person, date: shift.date,
      start: shift.start, end: shift.end, summary: summary(shift.kind, shift.team, sector),
      location: sector?.baseName ?? "",
      description: description(
        first: mates.isEmpty ? nil : "\(wording("Avec", "With")) \(mates)", breaks: shift.breaks),
      point: sector?.base)
  }

  private func event(_ route: RouteView) -> CalendarEvent {
    let team = route.team
    let members = team.members.joined(separator: ", ")
    return CalendarEvent(
      calendar: Self.path(team: team.label), uid: "\(team.key)@ronde", person: nil, date: team.date,
      start: team.start, end: team.end, summary: summary(.patrol, team.label, route.sector),
      location: route.sector.baseName,
      description: description(
        first: members.isEmpty ? nil : "\(wording("Équipage : ", "Crew: "))\(members)", breaks: team.breaks),
      point: route.sector.base)
  }

  private func summary(_ kind: ShiftView.Kind, _ team: String?, _ sector: SectorView?) -> String {
    switch kind {
    case .appointment: wording("Rendez-vous", "Appointment")
    case .patrol:
      ([wording("Patrouille", "Patrol"), team].compactMap { $0 }.joined(separator: " "))
        + (sector.map { ", \($0.name)" } ?? "")
    }
  }

  private func description(first: String?, breaks: [PauseView]) -> String {
    let pauses = breaks.map { "\(wording.clock($0.start.clock))–\(wording.clock($0.end.clock))" }
    let lines =
      [first] + [pauses.isEmpty ? nil : "\(wording("Pause", "Break")) \(pauses.joined(separator: ", "))"]
      + view.service.telephones.map { "\($0.name)\(wording(" : ", ": "))\($0.number)" }
    return lines.compactMap { $0 }.joined(separator: "\n")
  }
}
