import RondeAudit
import RondeModel

/// Who is a night worker under a plan and by which test (L3122-5), how many night shifts each week holds, and
/// on which day the others become one if the last weeks go on.
struct NightTable {
  private let scenario: Scenario
  private let plan: Plan
  private let wording: Wording
  private let forecasts: [Identifier<Agent>: NightForecast]
  private let mondays: [CivilDate]

  init(scenario: Scenario, plan: Plan, wording: Wording) {
    self.scenario = scenario
    self.plan = plan
    self.wording = wording
    forecasts = Dictionary(
      NightForecast.all(scenario, plan).map { ($0.agent, $0) }, uniquingKeysWith: { first, _ in first })
    mondays = Set(scenario.horizon.dates.map(\.monday)).sorted()
  }

  /// How many agents are night workers on some day of the plan.
  var workers: Int { forecasts.values.count(where: \.isNightWorker) }

  /// The table of one employer's agents; empty where it has none.
  func html(of employer: Subcontractor) -> HTML {
    guard let profile = scenario.profiles[employer.profile] else { return .empty }
    let w = wording
    let law = profile.law
    let rows = scenario.agents.filter { $0.subcontractor == employer.id }.compactMap { agent in
      forecasts[agent.id].map { row(agent, $0, law) }
    }
    guard !rows.isEmpty else { return .empty }
    let nights = w(
      "Services de \(w.hours(law.nightShiftWork.count)) de nuit, par semaine (seuil \(law.nightShiftsPerWeek))",
      "Shifts with \(w.hours(law.nightShiftWork.count)) of night, a week (number \(law.nightShiftsPerWeek))")
    let year = w(
      "Nuit en 12 mois (seuil \(w.hours(law.nightYearWork.count)))",
      "Night in 12 months (number \(w.hours(law.nightYearWork.count)))")
    return """
      <div class="scroll"><table class="night">
      <thead><tr><th scope="col">\(w("Agent", "Agent"))</th><th scope="col">\(w("Statut", "Status"))</th>\
      <th scope="col" class="num">\(nights)</th><th scope="col" class="num">\(year)</th>\
      <th scope="col" class="num">\(w("Rythme hebdomadaire", "Weekly pace"))</th>\
      <th scope="col">\(w("Seuil des 12 mois atteint le", "12-month number reached on"))</th></tr></thead>
      <tbody>
      \(rows.joined())</tbody></table></div>

      """
  }

  private func row(_ agent: Agent, _ forecast: NightForecast, _ law: LawFigures) -> HTML {
    let w = wording
    let limit = max(1, forecast.limit.count)
    let part = Double(min(limit, max(0, forecast.yearWork.count))) / Double(limit) * 100
    let status: HTML =
      forecast.isNightWorker
      ? "<b>\(w("Travailleur de nuit", "Night worker"))</b> <span class=\"soft\">\(reason(forecast))</span>"
      : "<span class=\"soft\">\(w("non", "no"))</span>"
    let expected = forecast.expected.map { $0.spokenWithYear[w.language] } ?? "–"
    return """
      <tr class="\(forecast.isNightWorker ? "worker" : "")"><th scope="row" class="nowrap">\(agent.name)</th><td>\(status)</td>\
      <td class="num">\(nightShifts(agent, law))</td>\
      <td class="num">\(w.hours(forecast.yearWork.count)) <span class="bar" aria-hidden="true"><i \
      style="width:\(part)%"></i></span></td>\
      <td class="num">\(w.hours(forecast.weekly.count))</td><td>\(expected)</td></tr>

      """
  }

  /// By which test, and since which day of the plan.
  private func reason(_ forecast: NightForecast) -> String {
    let w = wording
    var parts: [String] = []
    if forecast.isByHabit { parts.append(w("par l’horaire habituel", "by the habitual schedule")) }
    if forecast.isByYear || !forecast.isByHabit {
      parts.append(w("par les douze mois", "by the twelve months"))
    }
    var reason = parts.joined(separator: w(" et ", " and "))
    if let since = forecast.since, since > scenario.horizon.start {
      reason += w(", dès le \(w.longDay(since))", ", from \(w.longDay(since))")
    }
    return reason
  }

  private func nightShifts(_ agent: Agent, _ law: LawFigures) -> String {
    let shifts = plan.roster.filter { $0.agent == agent.id }.map(\.shift)
    return mondays.map { monday in
      let count = shifts.count {
        $0.date.monday == monday && $0.nightWork(under: law, in: scenario.zone) >= law.nightShiftWork
      }
      return "\(count)"
    }.joined(separator: " · ")
  }
}
