import RondeAudit
import RondeModel
import RondeTestSupport

/// `16:00-24:00` on a day, with pauses written the same way.
func shift(_ date: String, _ hours: String, _ pauses: String...) -> Shift {
  func span(_ text: String) -> (ClockTime, ClockTime) {
    let parts = text.split(separator: "-").compactMap { ClockTime($0) }
    return parts.count == 2 ? (parts[0], parts[1]) : (ClockTime(0), ClockTime(0))
  }
  let (start, end) = span(hours)
  return Shift(
    date: TinyScenario.date(date), start: start, end: end,
    breaks: pauses.map { Break(start: span($0).0, end: span($0).1) })
}

/// The same hours on the days so many days after a first one.
func shifts(_ first: String, _ offsets: [Int], _ hours: String, _ pauses: String...) -> [Shift] {
  offsets.map { offset in
    let day = (TinyScenario.date(first) + offset).description
    switch pauses.count {
    case 0: return shift(day, hours)
    case 1: return shift(day, hours, pauses[0])
    default: return shift(day, hours, pauses[0], pauses[1])
    }
  }
}

extension Auditor {
  /// The rules that one agent's duties break, once each, in the order found.
  func broken(_ shifts: [Shift], by agent: Identifier<Agent> = "ada") -> [String] {
    rulings(shifts, by: agent).map(\.rule)
  }

  /// The breaches of one agent's duties.
  func rulings(_ shifts: [Shift], by agent: Identifier<Agent> = "ada") -> [Finding] {
    findings(of: agent, in: shifts.map { Duty(agent: agent, shift: $0, sector: "seclin", team: nil) })
      .filter { $0.kind == .breach }
  }
}

/// Past shifts of one agent.
func history(_ shifts: [Shift], of agent: Identifier<Agent> = "ada") -> [PastShift] {
  shifts.map { PastShift(agent: agent, shift: $0, sector: "seclin") }
}
