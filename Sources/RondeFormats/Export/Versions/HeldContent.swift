import RondeModel

/// What a version told its recipient, as far as a change sheet compares it. It names nobody: mates stand as
/// a digest, so that whoever left the employer is not named by a later sheet.
struct HeldContent: Codable, Hashable, Sendable {
  /// A shift, or a team's post for the landlord.
  struct Shift: Codable, Hashable, Sendable {
    var key: String
    var kind: ShiftView.Kind
    var person: String?
    var date: CivilDate
    var start: ClockTime
    var end: ClockTime
    var breaks: [Break]
    var sector: String?
    var team: String?
    var mates: String?
  }

  /// A team's route.
  struct Route: Codable, Hashable, Sendable {
    struct Stop: Codable, Hashable, Sendable {
      var residence: String
      var name: String
      var start: ClockTime
      var end: ClockTime
    }

    var key: String
    var team: String
    var date: CivilDate
    var sector: String
    var departure: ClockTime
    var back: ClockTime
    var pause: Break?
    var stops: [Stop]
  }

  var start: CivilDate
  var days: Int
  var shifts: [Shift]
  var routes: [Route]
}

extension HeldContent {
  /// What a view tells.
  init(_ view: RecipientView) {
    let sectors = Dictionary(view.sectors.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    start = view.service.horizon.start
    days = view.dates.count
    shifts = view.shifts.map { shift in
      Shift(
        key: shift.key, kind: shift.kind, person: shift.person, date: shift.date, start: shift.start.clock,
        end: shift.end.clock, breaks: shift.breaks.map { Break(start: $0.start.clock, end: $0.end.clock) },
        sector: shift.sector.flatMap { sectors[$0] }, team: shift.team,
        mates: shift.partners.isEmpty
          ? nil : String(ContentDigest.hexadecimal(shift.partners.joined(separator: "\n").utf8).prefix(16)))
    }
    routes = view.routes.map { route in
      Route(
        key: route.team.key, team: route.team.label, date: route.team.date, sector: route.sector.name,
        departure: route.departure.clock, back: route.back.clock,
        pause: route.pause.map { Break(start: $0.start.clock, end: $0.end.clock) },
        stops: route.stops.map {
          Route.Stop(residence: $0.residence, name: $0.name, start: $0.start.clock, end: $0.end.clock)
        })
    }
  }

  /// Without the shifts of people whom the view does not know: an agent who went to another employer.
  func known(to view: RecipientView) -> HeldContent {
    let people = Set(view.people.map(\.id))
    var content = self
    content.shifts = shifts.filter { $0.person.map(people.contains) ?? true }
    return content
  }
}
