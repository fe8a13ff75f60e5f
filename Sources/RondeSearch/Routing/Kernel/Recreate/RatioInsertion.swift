/// Puts clients in by the worth they bring for the time they take, best first: the square of the prize over the time
/// by which the rest of the tour is put off (Vansteenwegen, Souffriau, Vanden Berghe and Van Oudheusden 2009), with
/// some noise.
///
/// Each client's best place in each tour is kept. An insertion only makes times tighter, so that afterwards the two
/// new places and the one that was best are looked at again, and the whole tour only where that one is gone.
final class RatioInsertion {
  /// Where a client would go, and how much later the rest of the tour would be.
  private struct Place: BitwiseCopyable {
    var after: Int32 = -1
    var shift: Int32 = .max
  }

  /// A row of one place in each tour for every client.
  private let places: FlatArray<Place>
  /// The best of a client's row.
  private let best: FlatArray<Place>
  private let factors: FlatArray<Double>
  /// Clients that fit somewhere.
  private let open: FlatArray<Int32>
  private let arena = Arena()
  /// Places judged so far.
  private(set) var evaluations = 0

  /// The widest band of noise about a prize squared, one drawn for each time.
  private static let mostNoise = 1.5

  init(_ tables: RoutingTables) {
    places = arena.array(tables.clients * tables.teams, filledWith: Place())
    best = arena.array(tables.clients, filledWith: Place())
    factors = arena.array(tables.clients, filledWith: 1)
    open = arena.array(tables.clients, filledWith: 0)
  }

  /// Puts absent clients into `state` until none fits, and marks the tours that take one.
  func recreate(_ state: RouteState, _ touched: TourMarks, _ random: inout RandomSource) {
    let tables = state.tables
    let noise = random.unit() * RatioInsertion.mostNoise
    var count = 0
    for index in 0..<state.absentCount {
      let client = state.absent[index]
      let prize = Double(tables.prize[client])
      factors[client] = prize * prize * (1 + noise * (random.unit() - 0.5))
      for team in 0..<tables.teams { scan(Int(client), team, state) }
      choose(Int(client), tables.teams)
      if best[client].after >= 0 {
        open[count] = client
        count &+= 1
      }
    }
    while count > 0 {
      var most = -1.0
      var chosen = 0
      for index in 0..<count {
        let client = open[index]
        let ratio = factors[client] / Double(max(1, best[client].shift))
        if ratio > most { (most, chosen) = (ratio, index) }
      }
      let client = open[chosen]
      let after = best[client].after
      let team = Int(state.tour[after])
      touched.mark(team)
      state.insert(Int(client), after: after)
      count &-= 1
      open[chosen] = open[count]
      var kept = 0
      for index in 0..<count {
        let other = open[index]
        revise(Int(other), team, beside: client, state)
        open[kept] = other
        if best[other].after >= 0 { kept &+= 1 }
      }
      count = kept
    }
  }

  /// The best of a client's places.
  @inline(__always)
  private func choose(_ client: Int, _ teams: Int) {
    var least = Place()
    for team in 0..<teams where places[client &* teams &+ team].shift < least.shift {
      least = places[client &* teams &+ team]
    }
    best[client] = least
  }

  /// Brings a client's place in a tour up to date after `inserted` has come into it.
  private func revise(_ client: Int, _ team: Int, beside inserted: Int32, _ state: RouteState) {
    let teams = state.tables.teams
    let known = places[client &* teams &+ team]
    // Whoever fitted nowhere fits nowhere now.
    if known.after < 0 { return }
    let before = state.previous[inserted]
    var place = Place()
    if state.load[team] &+ state.tables.load[client] > state.tables.capacity[team] {
      places[client &* teams &+ team] = place
      return choose(client, teams)
    }
    if known.after != before { judge(client, after: known.after, state, &place) }
    if place.after < 0 {
      scan(client, team, state)
    } else {
      judge(client, after: before, state, &place)
      judge(client, after: inserted, state, &place)
      places[client &* teams &+ team] = place
    }
    choose(client, teams)
  }

  /// Finds the place in a tour by which the rest is put off least.
  private func scan(_ client: Int, _ team: Int, _ state: RouteState) {
    let tables = state.tables
    var place = Place()
    if state.load[team] &+ tables.load[client] <= tables.capacity[team] {
      let (opens, closes) = (tables.opens[client], tables.closes[client])
      let row = client &* tables.width
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
          if shift < place.shift, time <= closes, arrival <= state.latest[behind] {
            place = Place(after: node, shift: shift)
          }
        }
        node = behind
        from = to
      }
    }
    places[client &* tables.teams &+ team] = place
  }

  /// Takes the place behind `node` if it is better than `place`.
  @inline(__always)
  private func judge(_ client: Int, after node: Int32, _ state: RouteState, _ place: inout Place) {
    let tables = state.tables
    let behind = state.next[node]
    let leaving = state.earliest[node]
    let (from, to) = (Int(tables.column[node]), Int(tables.column[behind]))
    let row = client &* tables.width
    evaluations &+= 1
    let time = max(tables.opens[client], leaving &+ tables.durationTo[row &+ from])
    let arrival = time &+ tables.durationFrom[row &+ to]
    let shift = arrival &- leaving &- tables.durationFrom[from &* tables.width &+ to]
    if shift < place.shift, time <= tables.closes[client], arrival <= state.latest[behind] {
      place = Place(after: node, shift: shift)
    }
  }
}
