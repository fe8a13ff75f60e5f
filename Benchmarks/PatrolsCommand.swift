import ArgumentParser
import Foundation
import RondeAudit
import RondeFormats
import RondeModel
import RondePlanning
import RondeSearch

/// `ronde-bench patrols`: the patrol search on a scenario, with a yardstick roster that owes nothing to the
/// roster search, judged by the auditor.
struct PatrolsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "patrols",
    abstract: "Measures the patrol search on a scenario under a yardstick roster.")

  @Argument(help: "The folder of the scenario.", completion: .directory)
  var scenario: String

  @Option(help: "Seconds for all sectors together.")
  var time: Double = 6

  @Option(help: "Iterations of each sector, instead of a time.")
  var iterations: Int?

  @Option(help: "Seeds, as in 1-5 or 1,3.")
  var seeds: SeedList = SeedList(values: [1])

  @Option(help: "Threads.")
  var threads: Int = 2

  @Flag(help: "One JSON object a line: instance, seed, value, best, gap, bound, seconds, feasible.")
  var json = false

  @Flag(help: "Without the part of chance: idleness alone.")
  var plain = false

  func run() async throws {
    var scenario = try ScenarioFolder.read(at: URL(fileURLWithPath: scenario)).scenario
    if plain { scenario.settings.patrol.idlenessGiven = 0 }
    let duties = PatrolsCommand.yardstick(scenario)
    let budget: Budget = iterations.map { .iterations($0) } ?? .time(.milliseconds(Int(time * 1000)))
    for seed in seeds.values {
      let begun = ContinuousClock.now
      let result = await PatrolPlanner(scenario).run(
        duties, budget: budget, seed: seed, threads: threads)
      let seconds = (ContinuousClock.now - begun) / .seconds(1)
      let plan = Plan(
        horizon: scenario.horizon, origin: PlanOrigin(seed: seed, iterations: iterations, seconds: time),
        roster: result.roster, routes: result.routes)
      let report = Auditor(scenario).audit(plan)
      let rules = ["ROUTE", "VISIT", "BREAK", "COOL", "MOST", "FR-BREAK"]
      let faults = report.findings.filter { finding in rules.contains { finding.rule.hasPrefix($0) } }
      for (sector, score) in result.scores {
        show(sector.text, seed, score, seconds, feasible: faults.isEmpty)
      }
      if !json {
        let all = report.indicators
        print(
          "seed \(seed): \(rounded(seconds)) s, idleness \(all.idleness), worst gap \(all.worstGap), beyond guarantee"
            + " \(all.gapsBeyondGuarantee), missed \(all.missedLeastVisits), visits \(all.visits), travel"
            + " \(all.travelMinutes), faults \(faults.count)")
        for fault in faults.prefix(5) { print("  \(fault.rule) \(fault.text.en)") }
      }
    }
  }

  private func show(_ sector: String, _ seed: UInt64, _ score: PatrolScore, _ seconds: Double, feasible: Bool)
  {
    let gap = score.bound > 0 ? 100 * Double(score.idleness - score.bound) / Double(score.bound) : 0
    if json {
      print(
        "{\"instance\":\"\(sector)\",\"seed\":\(seed),\"value\":\(Double(score.idleness) / 1000),\"best\":null,"
          + "\"gap\":\(rounded(gap)),\"bound\":\(Double(score.bound) / 1000),\"seconds\":\(rounded(seconds)),"
          + "\"feasible\":\(feasible)}")
    } else {
      print(
        "\(sector): bound \(rounded(Double(score.bound) / 1000)) → timing \(rounded(Double(score.perfectTiming) / 1000))"
          + " → \(rounded(Double(score.idleness) / 1000)) (+\(rounded(gap)) %), missed \(score.missed), excess"
          + " \(score.excess), worst \(score.worstGap), visits \(score.visits), travel \(score.travel), shared breaks"
          + " \(score.sharedBreaks), over \(score.overrun)")
    }
  }

  private func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }

  /// A roster of nameless pairs that covers the greatest demand of each day and sector: an early and a late team
  /// for each team wanted where the day is long, one where it is short.
  static func yardstick(_ scenario: Scenario) -> [Duty] {
    var duties: [Duty] = []
    for sector in scenario.sectors {
      for date in scenario.horizon.dates {
        guard let hours = scenario.hours(on: date) else { continue }
        let slots = scenario.demand(of: sector.id, on: date).filter { $0.minimum > 0 }
        guard let first = slots.first?.from, let last = slots.last?.to else { continue }
        let wanted = slots.map(\.minimum).max() ?? 0
        let length = min((last - first).count, 480)
        var spans = [(first, first + Minutes(length))]
        if (last - first).count > length { spans.append((last - Minutes(length), last)) }
        for team in 0..<wanted {
          for (index, span) in spans.enumerated() {
            let name = Identifier<TeamName>("\(sector.id)-\(date)-\(team)-\(index)")
            let end = min(span.1, hours.upperBound)
            let pause = (end - span.0).count >= 360 ? [Break(start: span.0 + 180, end: span.0 + 200)] : []
            let shift = Shift(date: date, start: span.0, end: end, breaks: pause)
            for agent in ["a", "b"] {
              duties.append(
                Duty(agent: Identifier("\(name)-\(agent)"), shift: shift, sector: sector.id, team: name))
            }
          }
        }
      }
    }
    return duties
  }
}
