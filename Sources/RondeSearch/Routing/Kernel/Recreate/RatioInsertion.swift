/// Puts clients in by the worth they bring for the time they take, best first: the square of the prize over the time
/// by which the rest of the tour is put off (Vansteenwegen, Souffriau, Vanden Berghe and Van Oudheusden 2009), with
/// some noise.
final class RatioInsertion {
  /// Where a client would go, and how much later the rest of the tour would be.
  private struct Place: BitwiseCopyable {
    var after: Int32 = -1
    var shift: Int32 = .max
  }

  private let places: FlatArray<Place>
  private let factors: FlatArray<Double>
  private let arena = Arena()
  /// Places judged so far.
  private(set) var evaluations = 0

  init(_ tables: RoutingTables) {
    places = arena.array(tables.clients, filledWith: Place())
    factors = arena.array(tables.clients, filledWith: 1)
  }

  /// Puts absent clients into `state` until none fits, and marks the tours that take one.
  func recreate(_ state: RouteState, _ touched: TourMarks, _ random: inout RandomSource) {
    let tables = state.tables
    let noise = random.unit() * 0.6
    for index in 0..<state.absentCount {
      let client = state.absent[index]
      let prize = Double(tables.prize[client])
      factors[client] = prize * prize * (1 + noise * (random.unit() - 0.5))
      places[client] = Place()
      for team in 0..<tables.teams { better(Int(client), in: team, state) }
    }
    while true {
      var best = 0.0
      var chosen: Int32 = -1
      for index in 0..<state.absentCount {
        let client = state.absent[index]
        let place = places[client]
        if place.after < 0 { continue }
        let ratio = factors[client] / Double(max(1, place.shift))
        if ratio > best || chosen < 0 { (best, chosen) = (ratio, client) }
      }
      if chosen < 0 { return }
      let after = places[chosen].after
      let team = Int(state.tour[after])
      touched.mark(team)
      state.insert(Int(chosen), after: after)
      for index in 0..<state.absentCount {
        let client = state.absent[index]
        let place = places[client]
        if place.after < 0 { continue }
        if Int(state.tour[place.after]) == team {
          places[client] = Place()
          for team in 0..<tables.teams { better(Int(client), in: team, state) }
        } else {
          better(Int(client), in: team, state)
        }
      }
    }
  }

  /// Notes the place in a tour by which the rest is put off least, if it beats the known one.
  private func better(_ client: Int, in team: Int, _ state: RouteState) {
    let tables = state.tables
    if state.load[team] &+ tables.load[client] > tables.capacity[team] { return }
    let (opens, closes) = (tables.opens[client], tables.closes[client])
    let row = client &* tables.width
    var known = places[client]
    var node = state.start(team)
    var from = Int(tables.column[node])
    while true {
      let behind = state.next[node]
      let leaving = state.earliest[node]
      if behind < 0 || leaving > closes { break }
      let to = Int(tables.column[behind])
      if state.latest[behind] >= opens {
        evaluations &+= 1
        let time = max(opens, leaving &+ tables.durationTo[row &+ from])
        let arrival = time &+ tables.durationFrom[row &+ to]
        let shift = arrival &- leaving &- tables.durationFrom[from &* tables.width &+ to]
        if shift < known.shift, time <= closes, arrival <= state.latest[behind] {
          known = Place(after: node, shift: shift)
        }
      }
      node = behind
      from = to
    }
    places[client] = known
  }
}
