/// SWAP* (Vidal 2022): two visits of different tours change places, each going to its best place in the other tour
/// rather than to where the other stood.
final class SwapStar {
  /// A place for a client in a tour.
  private struct Place: BitwiseCopyable {
    var after: Int32 = -1
    /// Distance alone, and with the lateness it would bring.
    var distance: Int64 = 0
    var cost: Int64 = .max
  }

  private let changes: TourChanges
  private let tours: PenalisedTours
  private let tables: RoutingTables
  /// The three best places of each client in the other tour of the pair at hand.
  private let places: FlatArray<Place>
  private let isNear: FlatArray<Bool>
  private var since: Int32 = -1
  private let arena = Arena()

  private static let kept = 3

  init(_ changes: TourChanges) {
    self.changes = changes
    tours = changes.tours
    tables = tours.tables
    places = arena.array(SwapStar.kept * tables.clients, filledWith: Place())
    isNear = arena.array(tables.teams, filledWith: false)
  }

  func restart() { since = -1 }

  /// Tries every pair of neighbouring tours of which one has changed; true if something was bettered.
  func improve(_ search: LocalSearch) -> Bool {
    let started = tours.moves
    for one in 0..<tables.teams where tours.size[one] > 0 {
      findNeighbours(of: one)
      for other in (one &+ 1)..<max(one &+ 1, tables.teams)
      where isNear[other] && (tours.changed[one] > since || tours.changed[other] > since) {
        while improve(one, other, search) {}
      }
    }
    since = started
    return tours.moves > started
  }

  private func findNeighbours(of team: Int) {
    isNear.fill(false)
    var node = tours.next[tours.start(team)]
    while tours.isClient(node) {
      for rank in 0..<min(20, tables.neighbours.most) {
        let other = tours.tour[tables.neighbours.granular(Int(node), rank)]
        if other >= 0 { isNear[other] = true }
      }
      node = tours.next[node]
    }
  }

  private func improve(_ one: Int, _ other: Int, _ search: LocalSearch) -> Bool {
    findPlaces(of: one, in: other)
    findPlaces(of: other, in: one)
    let allowed = tours.penalty(one) &+ tours.penalty(other)
    var first = tours.next[tours.start(one)]
    while tours.isClient(first) {
      let gain = removal(first)
      var second = tours.next[tours.start(other)]
      while tours.isClient(second) {
        let firstGoes = place(of: first, instead: second)
        let secondGoes = place(of: second, instead: first)
        changes.evaluations &+= 1
        let delta = gain &+ removal(second) &+ firstGoes.distance &+ secondGoes.distance
        if delta < allowed, swap(first, firstGoes.after, second, secondGoes.after, delta, search) {
          return true
        }
        second = tours.next[second]
      }
      first = tours.next[first]
    }
    return false
  }

  private func removal(_ node: Int32) -> Int64 {
    let (before, behind) = (tours.previous[node], tours.next[node])
    return tours.distance(before, behind) &- tours.distance(before, node) &- tours.distance(node, behind)
  }

  private func findPlaces(of team: Int, in other: Int) {
    var node = tours.next[tours.start(team)]
    while tours.isClient(node) {
      let row = Int(node) &* SwapStar.kept
      for rank in 0..<SwapStar.kept { places[row &+ rank] = Place() }
      var after = tours.start(other)
      while after != tours.end(other) {
        keep(place(node, after: after), at: row)
        after = tours.next[after]
      }
      node = tours.next[node]
    }
  }

  private func place(_ node: Int32, after: Int32) -> Place {
    let following = tours.next[after]
    let distance =
      tours.distance(after, node) &+ tours.distance(node, following) &- tours.distance(after, following)
    let warp = tours.before[after].joined(tours.visit(node), way: tours.duration(after, node))
      .joinedWarp(tours.behind[following], way: tours.duration(node, following))
    let added = max(0, warp &- tours.warp[Int(tours.tour[after])])
    return Place(after: after, distance: distance, cost: distance &+ tours.prices.warp &* Int64(added))
  }

  private func keep(_ place: Place, at row: Int) {
    var rank = SwapStar.kept
    while rank > 0, place.cost < places[row &+ rank &- 1].cost {
      rank &-= 1
      if rank &+ 1 < SwapStar.kept { places[row &+ rank &+ 1] = places[row &+ rank] }
    }
    if rank < SwapStar.kept { places[row &+ rank] = place }
  }

  /// The best place of `node` once `leaving` is gone: in its stead, or one of the best not beside it. `after` is
  /// `leaving` itself where it takes its stead.
  private func place(of node: Int32, instead leaving: Int32) -> (after: Int32, distance: Int64) {
    let (before, behind) = (tours.previous[leaving], tours.next[leaving])
    let inStead =
      tours.distance(before, node) &+ tours.distance(node, behind) &- tours.distance(before, behind)
    let row = Int(node) &* SwapStar.kept
    for rank in 0..<SwapStar.kept {
      let place = places[row &+ rank]
      if place.after < 0 || place.cost >= inStead { break }
      if place.after != leaving && place.after != before { return (place.after, place.distance) }
    }
    return (leaving, inStead)
  }

  private func swap(
    _ first: Int32, _ firstAfter: Int32, _ second: Int32, _ secondAfter: Int32, _ delta: Int64,
    _ search: LocalSearch
  ) -> Bool {
    changes.clear()
    let intoOther = change(replacing: second, by: first, after: firstAfter)
    let intoOne = change(replacing: first, by: second, after: secondAfter)
    return search.accept(delta, intoOther, intoOne)
  }

  private func change(replacing leaving: Int32, by node: Int32, after place: Int32) -> TourChange {
    let team = Int(tours.tour[leaving])
    let (before, behind) = (tours.previous[leaving], tours.next[leaving])
    if place != leaving && tours.position[place] < tours.position[leaving] {
      var change = changes.begin(team, after: place)
      changes.add(node, to: &change)
      changes.add(tours.next[place], through: before, to: &change)
      change.to = behind
      return change
    }
    var change = changes.begin(team, after: before)
    if place != leaving { changes.add(behind, through: place, to: &change) }
    changes.add(node, to: &change)
    change.to = place == leaving ? behind : tours.next[place]
    return change
  }
}
