import RondeModel

extension ScenarioDocument {
  static func node(_ skill: Skill) -> JSONNode {
    .object(["id": node(skill.id), "name": .string(skill.name), "perTeam": .integer(skill.perTeam)])
  }

  static func node(_ contract: Contract) -> JSONNode {
    .object([
      "id": node(contract.id), "name": .string(contract.name),
      "weeklyMinutes": .integer(contract.weekly.count), "isFullTime": node(contract.isFullTime),
      "extraMinutes": .integer(contract.extra.count), "atOwnRequest": node(contract.atOwnRequest),
    ])
  }

  static func node(_ agent: Agent) -> JSONNode {
    let night =
      switch agent.nightWork {
      case .free: "free"
      case .keepBelow: "below"
      case .concentrate: "concentrate"
      }
    return .object([
      "id": node(agent.id), "name": .string(agent.name), "subcontractor": node(agent.subcontractor),
      "contract": node(agent.contract), "skills": .array(agent.skills.map { node($0) }),
      "home": node(agent.home), "others": .array(agent.others.map { node($0) }),
      "isBeginner": node(agent.isBeginner), "night": .string(night),
    ])
  }

  static func node(_ absence: Absence) -> JSONNode {
    .object([
      "agent": node(absence.agent), "from": node(absence.from), "to": node(absence.to),
      "hours": absence.hours.map(node),
    ])
  }

  static func node(_ wish: Wish) -> JSONNode {
    var other: Identifier<Agent>?
    let kind: String
    switch wish.kind {
    case .off: kind = "off"
    case .early: kind = "early"
    case .late: kind = "late"
    case .with(let agent):
      kind = "with"
      other = agent
    }
    return .object([
      "agent": node(wish.agent), "day": node(wish.day), "wish": .string(kind), "with": other.map { node($0) },
      "weight": .integer(wish.weight),
    ])
  }

  static func node(_ past: PastShift) -> JSONNode {
    .object([
      "agent": node(past.agent), "date": node(past.shift.date), "start": node(past.shift.start),
      "end": node(past.shift.end),
      "breaks": .array(
        past.shift.breaks.map { .object(["from": node($0.start), "to": node($0.end)]) }),
      "sector": past.sector.map { node($0) },
    ])
  }

  static func node(_ counter: Counter) -> JSONNode {
    .object([
      "agent": node(counter.agent), "asOf": node(counter.asOf),
      "nightMinutes": .integer(counter.nightWork.count), "sundays": .integer(counter.sundays),
      "holidays": .integer(counter.holidays), "closings": .integer(counter.closings),
    ])
  }

  static func node(_ lock: Lock) -> JSONNode {
    switch lock {
    case .off(let agent, let date):
      .object(["kind": .string("off"), "agent": node(agent), "date": node(date)])
    case .duty(let agent, let date, let start, let end, let sector):
      .object([
        "kind": .string("duty"), "agent": node(agent), "date": node(date), "start": node(start),
        "end": node(end), "sector": node(sector),
      ])
    case .appointment(let agent, let date, let start, let end):
      .object([
        "kind": .string("appointment"), "agent": node(agent), "date": node(date), "start": node(start),
        "end": node(end),
      ])
    }
  }
}
