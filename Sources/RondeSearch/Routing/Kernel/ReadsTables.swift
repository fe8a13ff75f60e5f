/// Tours that are read from ``RoutingTables``: where a team starts and ends, and how far it is between two nodes.
protocol ReadsTables {
  /// The problem.
  var tables: RoutingTables { get }
}

extension ReadsTables {
  @inline(__always) func start(_ team: Int) -> Int32 { Int32(truncatingIfNeeded: tables.clients &+ team) }

  @inline(__always) func end(_ team: Int) -> Int32 {
    Int32(truncatingIfNeeded: tables.clients &+ tables.teams &+ team)
  }

  @inline(__always) func isClient(_ node: Int32) -> Bool { node < tables.clients }

  @inline(__always)
  func distance(_ from: Int32, _ to: Int32) -> Int64 {
    Int64(tables.distanceFrom[Int(tables.column[from]) &* tables.width &+ Int(tables.column[to])])
  }

  @inline(__always)
  func duration(_ from: Int32, _ to: Int32) -> Int32 {
    tables.durationFrom[Int(tables.column[from]) &* tables.width &+ Int(tables.column[to])]
  }
}
