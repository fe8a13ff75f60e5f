/// For each client the others that it is worth standing beside (Toth and Vigo 2003; Vidal and others 2013): near
/// in distance, and near in time without much waiting or lateness.
final class GranularNeighbours: Sendable {
  /// How many others a client has at most.
  let most: Int
  private let byDistance: FlatArray<Int32>
  private let byProximity: FlatArray<Int32>
  private let distanceCount: Int
  private let arena: Arena

  static let nearestKept = 250
  static let granular = 40
  /// The weight of a unit of waiting and of a unit of lateness, in hundredths of a unit of distance.
  private static let waiting: Int64 = 20
  private static let lateness: Int64 = 100

  init(clients: Int, width: Int, distances: [Int32], durations: [Int32], windows: [ClosedRange<Int32>]) {
    let arena = Arena()
    let count = max(0, clients - 1)
    distanceCount = min(count, GranularNeighbours.nearestKept)
    most = min(count, GranularNeighbours.granular)
    var byDistance: [Int32] = []
    var byProximity: [Int32] = []
    var near = [Int64](repeating: 0, count: clients)
    var proximity = near
    for client in 0..<clients {
      for other in 0..<clients where other != client {
        let there = Int64(distances[client * width + other])
        let back = Int64(distances[other * width + client])
        near[other] = there + back
        func beside(_ first: Int, _ second: Int, _ distance: Int64) -> Int64 {
          let duration = Int64(durations[first * width + second])
          let wait = Int64(windows[second].lowerBound) - duration - Int64(windows[first].upperBound)
          let late = Int64(windows[first].lowerBound) + duration - Int64(windows[second].upperBound)
          return 100 * distance + GranularNeighbours.waiting * max(0, wait)
            + GranularNeighbours.lateness * max(0, late)
        }
        proximity[other] = min(beside(client, other, there), beside(other, client, back))
      }
      let others = (0..<clients).filter { $0 != client }
      byDistance += others.sorted { (near[$0], $0) < (near[$1], $1) }.prefix(distanceCount).map { Int32($0) }
      byProximity += others.sorted { (proximity[$0], $0) < (proximity[$1], $1) }.prefix(most).map {
        Int32($0)
      }
    }
    self.byDistance = arena.array(byDistance)
    self.byProximity = arena.array(byProximity)
    self.arena = arena
  }

  /// The nearest others by distance alone, nearest first.
  func nearest(_ client: Int) -> [Int32] {
    (0..<distanceCount).map { byDistance[client * distanceCount + $0] }
  }

  /// How many ``near(_:_:)`` knows.
  var nearCount: Int { distanceCount }

  /// The client that is `rank` others away, from 0.
  @inline(__always)
  func near(_ client: Int, _ rank: Int) -> Int32 { byDistance[client &* distanceCount &+ rank] }

  /// The client of that rank in proximity, from 0.
  @inline(__always)
  func granular(_ client: Int, _ rank: Int) -> Int32 { byProximity[client &* most &+ rank] }
}
