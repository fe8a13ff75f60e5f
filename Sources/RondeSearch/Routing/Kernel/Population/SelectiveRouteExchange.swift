/// A child of two parents by selective route exchange (Nagata, Bräysy and Dullaert 2010): some neighbouring tours of
/// the first give way to those of the second that serve most of the same clients.
struct SelectiveRouteExchange {
  let tables: RoutingTables

  /// The child's tours; whom neither brought is absent.
  func child(_ first: Individual, _ second: Individual, _ random: inout RandomSource) -> [[Int32]] {
    let teams = first.tours.indices.filter { !first.tours[$0].isEmpty }
    let others = second.tours.indices.filter { !second.tours[$0].isEmpty }
    guard !teams.isEmpty, !others.isEmpty else { return first.tours }
    let count = 1 + random.below(max(1, min(teams.count, others.count)))
    let leaving = neighbouring(count, in: first, teams, &random)
    var isLeaving = [Bool](repeating: false, count: tables.clients)
    var isStaying = isLeaving
    for team in teams {
      for client in first.tours[team] {
        if leaving.contains(team) { isLeaving[Int(client)] = true } else { isStaying[Int(client)] = true }
      }
    }
    let overlaps = others.map { team in
      (team: team, shared: second.tours[team].reduce(0) { $0 + (isLeaving[Int($1)] ? 1 : 0) })
    }.sorted { ($1.shared, $0.team) < ($0.shared, $1.team) }
    var child = first.tours
    for (index, team) in leaving.enumerated() {
      child[team] =
        index < overlaps.count ? second.tours[overlaps[index].team].filter { !isStaying[Int($0)] } : []
    }
    return child
  }

  /// The tours around a client drawn at random, nearest first.
  private func neighbouring(
    _ count: Int, in parent: Individual, _ teams: [Int], _ random: inout RandomSource
  ) -> [Int] {
    var tour = [Int](repeating: -1, count: tables.clients)
    for team in teams { for client in parent.tours[team] { tour[Int(client)] = team } }
    let seed = random.below(tables.clients)
    var chosen: [Int] = []
    for rank in -1..<tables.neighbours.nearCount where chosen.count < count {
      let team = tour[rank < 0 ? seed : Int(tables.neighbours.near(seed, rank))]
      if team >= 0 && !chosen.contains(team) { chosen.append(team) }
    }
    for team in teams where chosen.count < count && !chosen.contains(team) { chosen.append(team) }
    return chosen
  }
}
