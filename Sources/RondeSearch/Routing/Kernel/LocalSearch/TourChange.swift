/// A tour with a part of it replaced: what stands up to `from`, then the listed visits, then what stands from `to` on.
struct TourChange {
  var team: Int
  var from: Int32
  var to: Int32
  /// The visits, as a run of the search's list.
  var first: Int
  var count: Int
}

/// Builds and judges changes of one or two tours. The visits of all changes of a move lie in one list.
final class TourChanges {
  let tours: PenalisedTours
  private let visits: FlatArray<Int32>
  private var used = 0
  private let arena = Arena()
  /// Moves whose distance was reckoned.
  var evaluations = 0
  /// Moves whose times were.
  private(set) var timed = 0

  init(_ tours: PenalisedTours) {
    self.tours = tours
    visits = arena.array(2 * tours.tables.clients + 16, filledWith: 0)
  }

  @inline(__always) func clear() { used = 0 }

  @inline(__always)
  func begin(_ team: Int, after from: Int32) -> TourChange {
    TourChange(team: team, from: from, to: from, first: used, count: 0)
  }

  @inline(__always)
  func add(_ node: Int32, to change: inout TourChange) {
    visits[used] = node
    used &+= 1
    change.count &+= 1
  }

  /// Adds the visits from `first` to `last`, in order or backwards.
  @inline(__always)
  func add(_ first: Int32, through last: Int32, reversed: Bool = false, to change: inout TourChange) {
    var node = reversed ? last : first
    let stop = reversed ? first : last
    while true {
      add(node, to: &change)
      if node == stop { return }
      node = reversed ? tours.previous[node] : tours.next[node]
    }
  }

  /// The penalty of the changed tour less that of the present one.
  func penaltyDelta(_ change: TourChange) -> Int64 {
    timed &+= 1
    let tables = tours.tables
    var segment = tours.before[change.from]
    var last = change.from
    var load = tours.loadBefore[change.from]
    for index in change.first..<(change.first &+ change.count) {
      let node = visits[index]
      segment = segment.joined(tours.visit(node), way: tours.duration(last, node))
      load &+= tables.load[node]
      last = node
    }
    let rest = Int(tours.tour[change.to])
    load &+= tours.load[rest] &- tours.loadBefore[tours.previous[change.to]]
    // A team that stays at home breaks nothing, whatever its shift.
    let isIdle = !tours.isClient(last) && !tours.isClient(change.to)
    let warp = isIdle ? 0 : segment.joinedWarp(tours.behind[change.to], way: tours.duration(last, change.to))
    return tours.penalty(warp: warp, load: load, of: change.team) &- tours.penalty(change.team)
  }

  /// Makes the change; its tour must be committed afterwards.
  func apply(_ change: TourChange) {
    var last = change.from
    for index in change.first..<(change.first &+ change.count) {
      tours.link(last, visits[index])
      last = visits[index]
    }
    tours.link(last, change.to)
  }
}
