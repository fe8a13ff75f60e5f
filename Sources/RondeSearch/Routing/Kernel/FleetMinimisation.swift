/// Fewer tours first: a tour is given up, and clients that have been left out long and often may drive others out
/// until all are served again (absence counters: Christiaens and Vanden Berghe 2020).
final class FleetMinimisation {
  private(set) var isActive = false
  private let tables: RoutingTables
  /// How often each client has been left out.
  private let absences: FlatArray<Int64>
  private let arena = Arena()
  private let fewest: Int

  init(_ tables: RoutingTables) {
    self.tables = tables
    absences = arena.array(tables.clients, filledWith: 0)
    let load = (0..<tables.clients).reduce(0) { $0 + (tables.mustVisit[$1] ? Int(tables.load[$1]) : 0) }
    let capacity = (0..<tables.teams).reduce(1) { max($0, Int(tables.capacity[$1])) }
    fewest = max(1, (load + capacity - 1) / capacity)
  }

  /// Starts, goes on or ends; with all clients served the next tour is given up.
  func turn(_ engine: RuinAndRecreate, isOpen: Bool) {
    if isActive && (!isOpen || engine.incumbent.toursMade <= fewest) {
      isActive = false
      engine.restart(from: engine.incumbent)
      engine.tourLimit = max(1, engine.incumbent.toursMade)
    } else if isOpen && engine.incumbent.missing == 0 && engine.incumbent.toursMade > fewest {
      if !isActive || engine.current.missing == 0 {
        isActive = true
        giveUp(engine)
      }
    }
  }

  private func giveUp(_ engine: RuinAndRecreate) {
    engine.restart(from: engine.incumbent)
    engine.tourLimit = engine.incumbent.toursMade - 1
    var lightest = (sum: Int64.max, team: 0)
    for team in 0..<tables.teams where engine.current.size[team] > 0 {
      var sum: Int64 = 0
      var node = engine.current.next[engine.current.start(team)]
      while node < tables.clients {
        sum += absences[node]
        node = engine.current.next[node]
      }
      if sum < lightest.sum { lightest = (sum, team) }
    }
    engine.disband(lightest.team)
  }

  /// How long the absent clients of a state have been absent.
  func sum(_ state: RouteState) -> Int64 {
    var sum: Int64 = 0
    for index in 0..<state.absentCount { sum &+= absences[state.absent[index]] }
    return sum
  }

  /// Remembers who was left out.
  func count(_ state: RouteState) {
    for index in 0..<state.absentCount { absences[state.absent[index]] &+= 1 }
  }
}
