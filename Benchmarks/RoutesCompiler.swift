import RondeFormats
import RondeSearch

/// Turns a vehicle routing instance into the engine's own problem.
struct RoutesCompiler {
  let instance: VehicleRoutingInstance
  let convention: VehicleRoutingChecker.Convention

  func problem() throws -> RoutingProblem {
    let unit = unit
    let depot = instance.stops[0]
    let clients = instance.stops.indices.dropFirst().map { index in
      let stop = instance.stops[index]
      return RoutingProblem.Client(
        point: index, load: stop.demand, service: ceiling(stop.service * unit),
        window: window(stop), prize: stop.prize.map { $0 * Int(unit) })
    }
    let team = RoutingProblem.Team(start: 0, end: 0, shift: window(depot), capacity: instance.capacity)
    // More vehicles than clients would stand idle.
    let teams = max(1, min(instance.vehicles, clients.count))
    return try RoutingProblem(
      clients: clients, teams: Array(repeating: team, count: teams), points: instance.stops.count,
      objective: convention == .dimacs ? .cost : .fewestTours,
      distance: { from, to in
        let distance = instance.distance(from, to) * unit
        return Int(convention == .dimacs ? distance.rounded(.down) : distance.rounded())
      },
      duration: { from, to in
        let distance = instance.distance(from, to) * unit
        return convention == .dimacs ? Int(distance.rounded(.down)) : ceiling(distance)
      })
  }

  /// The clients of each route by their numbers in the file.
  func routes(_ solution: RoutingSolution) -> [[Int]] { solution.tours.map { $0.map { $0 + 1 } } }

  private func window(_ stop: VehicleRoutingInstance.Stop) -> ClosedRange<Int> {
    let ready = ceiling(stop.ready * unit)
    return ready...max(ready, Int((stop.due * unit).rounded(.down)))
  }

  // Whole times rounded up are never too early for the double precision that judges them.
  private func ceiling(_ value: Double) -> Int { Int((value - 1e-7).rounded(.up)) }

  /// Units in one of the instance's: tenths as the convention says, else as fine as 28 bits hold.
  private var unit: Double {
    if convention == .dimacs { return 10 }
    let times = instance.stops.map { $0.service + ($0.due < VehicleRoutingInstance.horizon ? $0.due : 0) }
    let corner = instance.stops.flatMap { [abs($0.x), abs($0.y)] }.max() ?? 0
    let largest = max(times.max() ?? 0, 3 * corner, 1)
    return [10_000.0, 1_000, 100].first { largest * $0 < Double(RoutingProblem.limit) / 2 } ?? 10
  }
}
