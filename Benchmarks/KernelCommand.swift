import ArgumentParser
import RondeSearch

/// `ronde-bench kernel`: how fast the routing kernel judges moves, on a made problem.
struct KernelCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kernel",
    abstract: "Counts the moves that the routing kernel judges: fixed seed and iterations, one thread.")

  @Option(help: "Iterations of each engine.")
  var iterations = 100_000

  @Option(help: "Clients of the problem.")
  var clients = 100

  @Option(help: "Seed of the problem and of the search.")
  var seed: UInt64 = 1

  func validate() throws {
    guard iterations >= 0 else { throw ValidationError("--iterations must not be negative.") }
    guard (1...5000).contains(clients) else { throw ValidationError("--clients must be from 1 to 5000.") }
  }

  func run() async throws {
    for measure in await RoutingSearch(try problem(), seed: seed).measure(iterations: iterations) {
      let seconds = measure.elapsed / .seconds(1)
      let rate = Double(measure.evaluations) / max(seconds, 1e-9) / 1e6
      print(
        "\(measure.engine): \(measure.evaluations) evaluations, \((rate * 10).rounded() / 10) million a second,"
          + " checksum \(measure.cost)")
    }
  }

  /// Clients on a square, two thirds of them with windows, ten or so to a tour.
  private func problem() throws -> RoutingProblem {
    var random = RandomSource(seed: seed)
    let points = (0...clients).map { _ in (x: random.below(1000), y: random.below(1000)) }
    func travel(_ from: Int, _ to: Int) -> Int {
      let (dx, dy) = (points[from].x - points[to].x, points[from].y - points[to].y)
      return Int(Double(dx * dx + dy * dy).squareRoot())
    }
    let team = RoutingProblem.Team(start: 0, end: 0, shift: 0...6000, capacity: 200)
    return try RoutingProblem(
      clients: (1...clients).map { point in
        let opens = random.below(4000)
        let width = random.below(3) == 0 ? 4500 - opens : 200 + random.below(800)
        return RoutingProblem.Client(
          point: point, load: 5 + random.below(30), service: 100, window: opens...(opens + width))
      },
      teams: Array(repeating: team, count: max(1, clients / 4)), points: points.count, distance: travel,
      duration: travel)
  }
}
