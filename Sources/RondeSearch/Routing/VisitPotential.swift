/// What a visit costs by place and half hour, beside idleness: chance, and what an observer has seen.
///
/// Both are weighted as idleness is, so that a given figure costs every sector about the same part of its
/// idleness whatever its size.
public struct VisitPotential: Sendable {
  private let shares: [Double]
  private let slots: Int
  /// Costs in millionths of a minute of weighted mean idleness, place by place.
  public private(set) var costs: [Int32]

  /// No cost yet, for places of these weights.
  public init(places weights: [Int], slots: Int) {
    let total = Double(max(1, weights.reduce(0) { $0 + max(0, $1) }))
    shares = weights.map { Double(max(0, $0)) / total }
    self.slots = max(0, slots)
    costs = [Int32](repeating: 0, count: weights.count * max(0, slots))
  }

  /// Adds a cost drawn evenly from 0 to `most` minutes for each half hour.
  public func chance(_ most: Int, _ random: inout RandomSource) -> VisitPotential {
    var result = self
    for place in shares.indices {
      for slot in 0..<slots {
        let cost = random.unit() * Double(most) * shares[place] * Double(PatrolTables.unit)
        result.add(cost, place, slot)
      }
    }
    return result
  }

  /// Adds a cost to the half hours of the week in which places were seen of late: `each` minutes a time, and
  /// half of that in the half hours beside it.
  ///
  /// - Parameter seen: the slots of the horizon's first week in which each place was seen.
  public func repulsion(_ each: Int, from seen: [[Int]]) -> VisitPotential {
    var result = self
    let week = 7 * 1440 / PatrolProblem.potentialSlot
    for (place, list) in seen.enumerated() where place < shares.count {
      let cost = Double(each) * shares[place] * Double(PatrolTables.unit) / 8
      for slot in list {
        for first in stride(from: slot % week, to: slots, by: week) {
          result.add(cost, place, first)
          result.add(cost / 2, place, first - 1)
          result.add(cost / 2, place, first + 1)
        }
      }
    }
    return result
  }

  private mutating func add(_ cost: Double, _ place: Int, _ slot: Int) {
    guard slot >= 0, slot < slots else { return }
    costs[place * slots + slot] = Int32(min(Double(costs[place * slots + slot]) + cost.rounded(), 1e9))
  }
}
