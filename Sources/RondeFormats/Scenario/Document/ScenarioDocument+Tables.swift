import RondeModel

extension ScenarioDocument {
  static func node(_ season: Season) -> JSONNode {
    .object([
      "from": node(season.from), "to": node(season.to), "opens": node(season.opens),
      "closes": node(season.closes),
    ])
  }

  static func node(_ employer: Subcontractor) -> JSONNode {
    .object(["id": node(employer.id), "name": .string(employer.name), "profile": node(employer.profile)])
  }

  static func node(_ lot: Lot) -> JSONNode {
    .object(["id": node(lot.id), "name": .string(lot.name), "subcontractor": node(lot.subcontractor)])
  }

  static func node(_ sector: Sector) -> JSONNode {
    .object([
      "id": node(sector.id), "name": .string(sector.name), "lot": node(sector.lot),
      "baseName": .string(sector.baseName), "base": node(sector.base), "priority": .integer(sector.priority),
    ])
  }

  static func node(_ rule: DemandRule) -> JSONNode {
    .object([
      "sector": node(rule.sector), "day": node(rule.day), "from": node(rule.from), "to": node(rule.to),
      "minimum": .integer(rule.minimum), "desired": .integer(rule.desired),
    ])
  }

  static func node(_ kind: VisitClass) -> JSONNode {
    .object([
      "id": node(kind.id), "name": .string(kind.name), "least": .integer(kind.least),
      "desired": .integer(kind.desired), "mostPerEvening": .integer(kind.mostPerEvening),
      "coolDownMinutes": .integer(kind.coolDown.count), "priority": .integer(kind.priority),
    ])
  }

  static func node(_ residence: Residence) -> JSONNode {
    .object([
      "id": node(residence.id), "name": .string(residence.name), "sector": node(residence.sector),
      "point": node(residence.place), "dwellings": .integer(residence.dwellings),
      "class": node(residence.visitClass), "onSiteMinutes": .integer(residence.onSite.count),
      "leastOnSiteMinutes": .integer(residence.leastOnSite.count),
      "windows": .array(residence.windows.map(node)), "isBreakPlace": node(residence.isBreakPlace),
      "address": residence.address.isEmpty ? nil : .string(residence.address),
      "instruction": residence.instruction.isEmpty ? nil : .string(residence.instruction),
      "missions": residence.missions.isEmpty
        ? nil : .array(residence.missions.map { .string($0.rawValue) }),
    ])
  }

  static func node(_ visit: PastVisit) -> JSONNode {
    .object(["residence": node(visit.residence), "date": node(visit.date), "time": node(visit.time)])
  }

  /// As the English tables write it: a date, `holiday`, `monday`, `weekend`, `workweek`, `every`.
  static func node(_ day: DayKind) -> JSONNode {
    switch day {
    case .date(let date): node(date)
    case .holiday: .string("holiday")
    case .weekday(let weekday): .string(weekday.name.en.lowercased())
    case .weekend: .string("weekend")
    case .workweek: .string("workweek")
    case .every: .string("every")
    }
  }
}
