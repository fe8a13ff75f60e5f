/// Judges routes of a vehicle routing problem from the instance's text alone.
public struct VehicleRoutingChecker: Sendable {
  /// How distances are read and solutions compared.
  public enum Convention: String, Sendable, CaseIterable {
    /// Total distance; each arc, and each travel time, cut to one decimal (the 12th DIMACS challenge).
    case dimacs
    /// Fewest vehicles, then distance; Euclidean in double precision.
    case hierarchical
  }

  /// What routes amount to.
  public struct Value: Sendable, Equatable {
    /// Routes with a client.
    public var vehicles: Int
    /// Sum of the distances, prizes left out included.
    public var cost: Double
  }

  private let instance: VehicleRoutingInstance
  private let convention: Convention

  /// A judge for `instance`.
  public init(_ instance: VehicleRoutingInstance, _ convention: Convention) {
    self.instance = instance
    self.convention = convention
  }

  // Half of it may come from adding up some hundred distances in another order; a window missed by less is met.
  private var tolerance: Double { convention == .dimacs ? 0 : 1e-6 }

  private func travel(_ from: Int, _ to: Int) -> Double {
    let distance = instance.distance(from, to)
    return convention == .dimacs ? (10 * distance).rounded(.down) : distance
  }

  // In tenths every sum of the dimacs convention is whole, and so exact.
  private var unit: Double { convention == .dimacs ? 10 : 1 }

  /// Vehicles and cost, whether or not the routes are allowed.
  public func value(_ routes: [[Int]]) -> Value {
    var sum = 0.0
    var visited: Set<Int> = []
    for route in routes where !route.isEmpty {
      var here = 0
      for client in route where instance.stops.indices.contains(client) {
        sum += travel(here, client)
        here = client
        visited.insert(client)
      }
      sum += travel(here, 0)
    }
    for (client, stop) in instance.stops.enumerated() where client > 0 && !visited.contains(client) {
      sum += Double(stop.prize ?? 0) * unit
    }
    return Value(vehicles: routes.count { !$0.isEmpty }, cost: sum / unit)
  }

  /// What the routes break.
  public func breaches(_ routes: [[Int]]) -> [String] {
    var breaches: [String] = []
    let made = routes.count { !$0.isEmpty }
    if made > instance.vehicles { breaches.append("\(made) routes for \(instance.vehicles) vehicles") }
    var visited: Set<Int> = []
    for (index, route) in routes.enumerated() where !route.isEmpty {
      judge(route, number: index + 1, &visited, &breaches)
    }
    for (client, stop) in instance.stops.enumerated()
    where client > 0 && stop.prize == nil && !visited.contains(client) {
      breaches.append("client \(client) is not served")
    }
    return breaches
  }

  private func judge(_ route: [Int], number: Int, _ visited: inout Set<Int>, _ breaches: inout [String]) {
    let depot = instance.stops[0]
    var load = 0
    var here = 0
    var now = depot.ready * unit
    for client in route {
      guard client > 0, client < instance.stops.count else {
        breaches.append("route \(number) serves client \(client), which is none")
        continue
      }
      if !visited.insert(client).inserted { breaches.append("client \(client) is served twice") }
      let stop = instance.stops[client]
      now = max(now + travel(here, client), stop.ready * unit)
      if now > stop.due * unit + tolerance {
        breaches.append("route \(number) starts at client \(client) at \(now / unit), after \(stop.due)")
      }
      now += stop.service * unit
      load += stop.demand
      here = client
    }
    now += travel(here, 0)
    if now > depot.due * unit + tolerance {
      breaches.append("route \(number) is back at \(now / unit), after \(depot.due)")
    }
    if load > instance.capacity {
      breaches.append("route \(number) carries \(load), more than \(instance.capacity)")
    }
  }
}
