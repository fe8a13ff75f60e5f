import Foundation
import RondeModel
import RondePlanning

/// Profiles side by side, one a column; a line a figure.
struct ComparisonTable {
  private let results: [ProfileComparison]
  private let language: Language

  init(_ results: [ProfileComparison], language: Language) {
    self.results = results
    self.language = language
  }

  /// The table for a terminal.
  var text: String {
    let width = 22
    func fit(_ text: String) -> String {
      let cut = text.count > width - 2 ? String(text.prefix(width - 3)) + "…" : text
      return cut + String(repeating: " ", count: max(0, width - cut.count))
    }
    func row(_ name: String, _ figure: (ProfileComparison) -> String) -> String {
      let head = name + String(repeating: " ", count: max(1, 44 - name.count))
      var line = head + results.map { fit(figure($0)) }.joined()
      while line.last == " " { line.removeLast() }
      return line
    }
    var lines = [row("") { $0.profile.id.text }, ""]
    lines.append(say("Au plus juste, d’après les règles seules", "At the very least, from the rules alone"))
    lines.append(row(say("  heures payées", "  paid hours")) { $0.need.paid.description })
    lines.append(row(say("  équivalents temps plein", "  full-time equivalents")) { equivalents($0) })
    lines.append(row(say("  journées d’agent", "  agent-days")) { "\($0.need.agentDays)" })
    lines.append(row(say("  vacations", "  shifts")) { shapes($0) })
    lines.append(row(say("  hors d’atteinte", "  out of reach")) { $0.need.unreachable.description })
    lines.append(row(say("  trous de pause", "  holes left by breaks")) { $0.need.breakHoles.description })
    lines += ["", say("Plan fait avec les agents du scénario", "Plan made with the scenario’s agents")]
    lines.append(
      row(say("  minimum non couvert", "  minimum not covered")) {
        Minutes($0.indicators.missingMinimum).description
      })
    lines.append(
      row(say("  souhaité non couvert", "  desired not covered")) {
        Minutes($0.indicators.missingDesired).description
      })
    lines.append(row(say("  agents au travail", "  agents at work")) { "\($0.people)" })
    lines.append(
      row(say("  heures payées", "  paid hours")) { Minutes($0.indicators.paidMinutes).description })
    lines.append(row(say("  coût", "  cost")) { "\($0.indicators.cost.count / 100) €" })
    lines.append(row(say("  infractions", "  breaches")) { "\($0.indicators.breaches)" })
    return lines.joined(separator: "\n") + "\n"
  }

  /// The figures as JSON: minutes, counts and cents, keys sorted.
  var json: String {
    let objects: [[String: Any]] = results.map { result in
      [
        "profile": result.profile.id.text,
        "leastPaidMinutes": result.need.paid.count,
        "fullTimeEquivalentTenths": result.need.fullTimers(week: result.profile.law.fullTimeWeek),
        "leastAgentDays": result.need.agentDays,
        "unreachableMinutes": result.need.unreachable.count,
        "breakHoleMinutes": result.need.breakHoles.count,
        "missingMinimum": result.indicators.missingMinimum,
        "missingDesired": result.indicators.missingDesired,
        "people": result.people,
        "paidMinutes": result.indicators.paidMinutes,
        "cost": result.indicators.cost.count,
        "breaches": result.indicators.breaches,
      ]
    }
    let data = try? JSONSerialization.data(withJSONObject: objects, options: [.prettyPrinted, .sortedKeys])
    return String(decoding: data ?? Data("[]".utf8), as: UTF8.self) + "\n"
  }

  private func equivalents(_ result: ProfileComparison) -> String {
    let tenths = result.need.fullTimers(week: result.profile.law.fullTimeWeek)
    return "\(tenths / 10)\(language == .fr ? "," : ".")\(tenths % 10)"
  }

  private func shapes(_ result: ProfileComparison) -> String {
    let names = result.need.teams.sorted { $0.count > $1.count }.prefix(2)
      .map { "\($0.shape.start.minute / 60)–\($0.shape.end.minute / 60)" }
    return names.joined(separator: " + ") + (result.need.teams.count > 2 ? "…" : "")
  }

  private func say(_ fr: String, _ en: String) -> String { language == .fr ? fr : en }
}
