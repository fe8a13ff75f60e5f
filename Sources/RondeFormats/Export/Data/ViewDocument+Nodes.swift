import RondeAudit
import RondeModel

extension ViewDocument {
  static func node(_ sector: SectorView) -> JSONNode {
    .object([
      "id": .string(sector.id), "name": .string(sector.name), "lot": .string(sector.lot),
      "base": .object(["name": .string(sector.baseName), "point": node(sector.base)]),
    ])
  }

  static func node(_ person: PersonView) -> JSONNode {
    .object([
      "id": .string(person.id), "name": .string(person.name),
      "skills": .array(person.skills.map(JSONNode.string)), "home": .string(person.home),
      "contract": .string(person.contract), "weeklyMinutes": .integer(person.weekly.count),
    ])
  }

  static func node(_ shift: ShiftView) -> JSONNode {
    .object([
      "key": .string(shift.key), "kind": .string(shift.kind.rawValue),
      "person": shift.person.map(JSONNode.string), "date": .string("\(shift.date)"),
      "start": .string(shift.start.iso), "end": .string(shift.end.iso),
      "breaks": .array(shift.breaks.map(node)), "sector": shift.sector.map(JSONNode.string),
      "team": shift.team.map(JSONNode.string), "partners": .array(shift.partners.map(JSONNode.string)),
      "paidMinutes": shift.paid.map { .integer($0.count) },
    ])
  }

  static func node(_ route: RouteView) -> JSONNode {
    let team = route.team
    return .object([
      "key": .string(team.key), "team": .string(team.label), "date": .string("\(team.date)"),
      "sector": .string(route.sector.id), "members": .array(team.members.map(JSONNode.string)),
      "size": .integer(team.size), "start": .string(team.start.iso), "end": .string(team.end.iso),
      "breaks": .array(team.breaks.map(node)), "departure": .string(route.departure.iso),
      "back": .string(route.back.iso), "travelMinutes": .integer(route.travel.count),
      "freeMinutes": .integer(route.free.count), "freeMinutesAtEnd": .integer(route.freeAtEnd.count),
      "break": route.pause.map { pause in
        .object([
          "afterStops": .integer(pause.afterStops), "place": .string(pause.place),
          "point": pause.point.map(node), "start": .string(pause.start.iso), "end": .string(pause.end.iso),
        ])
      },
      "stops": .array(route.stops.map(node)),
    ])
  }

  static func node(_ evening: CoverageView) -> JSONNode {
    .object([
      "sector": .string(evening.sector), "date": .string("\(evening.date)"),
      "slots": .array(
        evening.slots.map {
          .object([
            "from": .string("\($0.from)"), "to": .string("\($0.to)"), "minimum": .integer($0.minimum),
            "desired": .integer($0.desired), "onDuty": .integer($0.onDuty),
          ])
        }),
    ])
  }

  static func node(_ residence: ResidenceView) -> JSONNode {
    .object([
      "id": .string(residence.id), "name": .string(residence.name),
      "address": residence.address.isEmpty ? nil : .string(residence.address),
      "sector": .string(residence.sector), "point": node(residence.point),
      "dwellings": .integer(residence.dwellings), "least": .integer(residence.least),
      "desired": .integer(residence.desired),
      "visits": .array(
        residence.visits.map {
          .object([
            "date": .string("\($0.date)"), "start": .string($0.start.iso), "end": .string($0.end.iso),
            "team": .string($0.team),
          ])
        }),
    ])
  }

  static func node(_ payroll: PayrollView) -> JSONNode {
    .object([
      "person": .string(payroll.person),
      "days": .array(payroll.days.map(node)),
      "counters": payroll.counters.map {
        .object([
          "asOf": .string("\($0.asOf)"), "nightMinutes": .integer($0.nightWork.count),
          "sundays": .integer($0.sundays), "holidays": .integer($0.holidays),
          "closings": .integer($0.closings),
        ])
      },
    ])
  }

  private static func node(_ day: PayrollDay) -> JSONNode {
    .object([
      "date": .string("\(day.date)"), "work": .integer(day.work.count),
      "paidBreaks": .integer(day.paidBreaks.count), "unpaidBreaks": .integer(day.unpaidBreaks.count),
      "night": .integer(day.night.count), "sunday": .integer(day.sunday.count),
      "holiday": .integer(day.holiday.count), "labourDay": .integer(day.labourDay.count),
    ])
  }

  private static func node(_ stop: StopView) -> JSONNode {
    .object([
      "residence": .string(stop.residence), "name": .string(stop.name),
      "address": stop.address.isEmpty ? nil : .string(stop.address), "point": stop.point.map(node),
      "arrival": .string(stop.arrival.iso), "start": .string(stop.start.iso), "end": .string(stop.end.iso),
      "travelMinutes": .integer(stop.travel.count),
      "instruction": stop.instruction.isEmpty ? nil : .string(stop.instruction),
      "missions": stop.missions.isEmpty ? nil : .array(stop.missions.map { .string($0.rawValue) }),
    ])
  }

  private static func node(_ pause: PauseView) -> JSONNode {
    .object(["start": .string(pause.start.iso), "end": .string(pause.end.iso)])
  }

  private static func node(_ point: GeoPoint) -> JSONNode {
    .object(["latitude": .double(point.latitude), "longitude": .double(point.longitude)])
  }
}
