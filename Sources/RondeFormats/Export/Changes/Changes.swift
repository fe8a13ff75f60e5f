import RondeModel

/// What differs between the version that a recipient holds and the next, day by day.
struct Changes: Sendable {
  /// Something that came, went, or is not what it was.
  struct Change<Item: Sendable>: Sendable {
    let before: Item?
    let after: Item?

    var isAdded: Bool { before == nil }
    var isRemoved: Bool { after == nil }
  }

  let shifts: [Change<HeldContent.Shift>]
  let routes: [Change<HeldContent.Route>]

  var isEmpty: Bool { shifts.isEmpty && routes.isEmpty }

  /// The changes on the days of `after`; other days of an earlier version stay as they are.
  init(from before: HeldContent, to after: HeldContent) {
    let days = after.start..<(after.start + max(1, after.days))
    shifts = Self.changes(
      before.shifts.filter { days.contains($0.date) }, after.shifts, key: \.key,
      order: { "\($0.date) \($0.start) \($0.key)" })
    routes = Self.changes(
      before.routes.filter { days.contains($0.date) }, after.routes, key: \.key,
      order: { "\($0.date) \($0.sector) \($0.team)" })
  }

  private static func changes<Item: Hashable & Sendable>(
    _ before: [Item], _ after: [Item], key: (Item) -> String, order: (Item) -> String
  ) -> [Change<Item>] {
    let old = Dictionary(before.map { (key($0), $0) }, uniquingKeysWith: { first, _ in first })
    let new = Set(after.map(key))
    let changed = after.filter { old[key($0)] != $0 }.map { Change(before: old[key($0)], after: $0) }
    let gone = before.filter { !new.contains(key($0)) }.map { Change(before: $0, after: nil) }
    return (changed + gone)
      .map { change in (order: (change.after ?? change.before).map(order) ?? "", change: change) }
      .sorted { $0.order < $1.order }.map(\.change)
  }
}

extension Changes {
  /// What became of the visits of a route that stayed.
  struct Visits: Sendable {
    /// Residences that the route sees now and did not.
    let added: [HeldContent.Route.Stop]
    /// Residences that it saw and does not any more.
    let removed: [HeldContent.Route.Stop]
    /// Residences seen at another time.
    let moved: [HeldContent.Route.Stop]

    init(from before: HeldContent.Route, to after: HeldContent.Route) {
      var left = before.stops
      var added: [HeldContent.Route.Stop] = []
      var moved: [HeldContent.Route.Stop] = []
      for stop in after.stops {
        // A residence seen twice is compared visit by visit.
        if let place = left.firstIndex(where: { $0.residence == stop.residence }) {
          if left[place].start != stop.start || left[place].end != stop.end { moved.append(stop) }
          left.remove(at: place)
        } else {
          added.append(stop)
        }
      }
      self.added = added
      self.moved = moved
      removed = left
    }
  }
}
