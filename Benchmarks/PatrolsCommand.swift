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
  var seeds: NumberList = NumberList(values: [1])

  @Option(help: "Threads.")
  var threads: Int = 2

  @Option(parsing: .upToNextOption, help: "Only these sectors.")
  var only: [String] = []

  @Option(help: "Write the routes of each sector into this folder, residences numbered from 1.")
  var write: String?

  @Option(help: "The part of the budget that goes to the bound on idleness, in percent.")
  var proof: Double = 100 * PatrolPlanner.proofShare

  @Flag(
    help: "Also the shortest tours: over the least visits on even days, and over the same visits as ours.")
  var baselines = false

  @Flag(help: "One JSON object a line: instance, seed, value, best, gap, bound, seconds, feasible.")
  var json = false

  @Flag(help: "Without the part of chance: idleness alone.")
  var plain = false

  func validate() throws {
    guard time > 0, time.isFinite else { throw ValidationError("--time must be more than 0 seconds.") }
    guard (1...64).contains(threads) else { throw ValidationError("--threads must be from 1 to 64.") }
    guard (0...10_000).contains(proof), iterations != nil || proof < 100 else {
      throw ValidationError("--proof must be from 0 to below 100, or 10000 with --iterations.")
    }
    guard (iterations ?? 0) >= 0 else { throw ValidationError("--iterations must not be negative.") }
  }

  func run() async throws {
    var scenario = try ScenarioFolder.read(at: URL(fileURLWithPath: scenario)).scenario
    try PatrolsCommand.keep(only, in: &scenario)
    if plain { scenario.settings.patrol.idlenessGiven = 0 }
    let duties = PatrolsCommand.yardstick(scenario)
    let budget: Budget = iterations.map { .iterations($0) } ?? .time(.milliseconds(Int(time * 1000)))
    for seed in seeds.values {
      let begun = ContinuousClock.now
      let result = await PatrolPlanner(scenario).run(
        duties, budget: budget, seed: seed, threads: threads, proof: proof / 100)
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
      if let write { try store(plan, scenario, seed, in: write) }
      if baselines {
        await compare(report.indicators, .leastOnEvenDays, "least-even-days", scenario, duties, seed)
        await compare(
          report.indicators, .same(as: result.routes), "same-visits", scenario, duties, seed)
      }
    }
  }

  private func compare(
    _ ours: Indicators, _ visits: ShortestTours.Visits, _ name: String, _ scenario: Scenario,
    _ duties: [Duty],
    _ seed: UInt64
  ) async {
    let tours = await ShortestTours(scenario).run(
      duties, visits, iterations: 150_000, seed: seed, threads: threads)
    let plan = Plan(
      horizon: scenario.horizon, origin: PlanOrigin(seed: seed, iterations: 150_000, seconds: nil),
      roster: tours.roster, routes: tours.routes)
    let theirs = Auditor(scenario).audit(plan).indicators
    let below = 100 * (1 - Double(ours.idleness) / Double(max(1, theirs.idleness)))
    if json {
      print(
        "{\"instance\":\"\(name)\",\"seed\":\(seed),\"value\":\(theirs.idleness),\"ours\":\(ours.idleness),"
          + "\"below\":\(rounded(below)),\"visits\":\(theirs.visits),\"travel\":\(theirs.travelMinutes)}")
    } else {
      print(
        "  shortest tours, \(name): idleness \(theirs.idleness) (ours \(rounded(below)) % below), visits"
          + " \(theirs.visits), travel \(theirs.travelMinutes), missed \(theirs.missedLeastVisits), worst gap"
          + " \(theirs.worstGap)")
    }
  }

  private static func keep(_ only: [String], in scenario: inout Scenario) throws {
    guard !only.isEmpty else { return }
    for name in only where scenario.sectors[Identifier(name)] == nil {
      throw ValidationError("There is no sector \(name).")
    }
    scenario.sectors = EntityTable(scenario.sectors.filter { only.contains($0.id.text) })
    scenario.residences = EntityTable(scenario.residences.filter { only.contains($0.sector.text) })
  }

  private func store(_ plan: Plan, _ scenario: Scenario, _ seed: UInt64, in folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for sector in scenario.sectors {
      let residences = scenario.residences.filter { $0.sector == sector.id }.map(\.id)
      let teams = Set(plan.teams.filter { $0.sector == sector.id }.map(\.name))
      let lines = plan.routes.filter { teams.contains($0.team) }.enumerated().map { index, route in
        let stops = route.stops.compactMap { residences.firstIndex(of: $0.residence) }.map { " \($0 + 1)" }
        return "Route #\(index + 1):\(stops.joined())\n"
      }
      try Data(lines.joined().utf8).write(
        to: URL(fileURLWithPath: folder).appendingPathComponent("\(sector.id)-s\(seed).txt"))
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
          + " \(score.sharedBreaks), over \(score.overrun), on site \(score.onSite), shortened \(score.shortened),"
          + " free \(score.free), at the end \(score.freeAtEnd)")
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
