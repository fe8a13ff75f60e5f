/// What a visit costs by place and half hour of its start, beside idleness: chance, and what an observer has seen.
///
/// All parts are weighted as idleness is, so that a given figure costs every sector about the same part of its
/// idleness whatever its size, and each has the mean of nought over the hours at which the place may be visited:
/// they say *when* to come, never to come less.
public struct VisitPotential: Sendable {
  /// The length of a week in slots, and that of a day.
  static let week = 7 * 1440 / PatrolProblem.potentialSlot
  static let day = 1440 / PatrolProblem.potentialSlot

  private let shares: [Double]
  private let slots: Int
  private let isOpen: [[Bool]]
  private var parts: [Double]

  /// No cost yet, for places of these weights.
  ///
  /// - Parameter isOpen: by place and slot of the horizon, whether a visit may begin there.
  public init(places weights: [Int], isOpen: [[Bool]]) {
    let total = Double(max(1, weights.reduce(0) { $0 + max(0, $1) }))
    shares = weights.map { Double(max(0, $0)) / total }
    slots = isOpen.first?.count ?? 0
    self.isOpen = isOpen
    parts = [Double](repeating: 0, count: weights.count * slots)
  }

  /// Costs in millionths of a minute of weighted mean idleness, place by place.
  public var costs: [Int32] { parts.map { Int32(max(-1e9, min($0, 1e9)).rounded()) } }

  /// Adds a cost drawn evenly from an interval as wide as `most` minutes for each half hour.
  public func chance(_ most: Double, _ random: inout RandomSource) -> VisitPotential {
    var result = self
    for place in shares.indices {
      result.add((0..<slots).map { _ in random.unit() }, place, times: most)
    }
    return result
  }

  /// Adds a cost to the half hours at which a visit would find teams there as in the weeks before.
  ///
  /// - Parameters:
  ///   - weekly: minutes for a half hour of the week at which a team was there every week.
  ///   - daily: minutes for a half hour of the day at which a team was there twice as often as at others.
  ///   - seen: by place, the first and the last minute of each stay, from the midnight of a Monday on.
  ///   - weeks: how many weeks those stays are from.
  ///   - stay: by place, the minutes of a visit.
  public func repulsion(
    weekly: Double, daily: Double, from seen: [[Range<Int>]], weeks: Int, stay: [Int]
  ) -> VisitPotential {
    var result = self
    for (place, list) in seen.enumerated() where place < shares.count && !list.isEmpty {
      var ofWeek = [Double](repeating: 0, count: VisitPotential.week)
      for visit in list {
        for (slot, part) in VisitPotential.presence(visit) {
          ofWeek[(slot % VisitPotential.week + VisitPotential.week) % VisitPotential.week] +=
            part / Double(max(1, weeks))
        }
      }
      var ofDay = [Double](repeating: 0, count: VisitPotential.day)
      for (slot, part) in ofWeek.enumerated() { ofDay[slot % VisitPotential.day] += part }
      let busy = ofDay.filter { $0 > 0 }
      let mean = busy.reduce(0, +) / Double(max(1, busy.count))
      let there = 0..<max(1, place < stay.count ? stay[place] : 1)
      func average(_ first: Int, _ table: [Double]) -> Double {
        var sum = 0.0
        for (slot, part) in VisitPotential.presence(there) {
          sum += part * table[(first + slot) % table.count]
        }
        return sum * Double(PatrolProblem.potentialSlot) / Double(there.count)
      }
      result.add((0..<slots).map { average($0, ofWeek) }, place, times: weekly)
      if mean > 0 { result.add((0..<slots).map { average($0, ofDay) / mean }, place, times: daily) }
    }
    return result
  }

  // The slots that a stay meets, each with the part of it that it fills.
  private static func presence(_ stay: Range<Int>) -> [(slot: Int, part: Double)] {
    let length = PatrolProblem.potentialSlot
    var result: [(slot: Int, part: Double)] = []
    var minute = stay.lowerBound
    while minute < stay.upperBound {
      let slot = (minute >= 0 ? minute : minute - length + 1) / length
      let end = min(stay.upperBound, (slot + 1) * length)
      result.append((slot, Double(end - minute) / Double(length)))
      minute = end
    }
    return result
  }

  private mutating func add(_ values: [Double], _ place: Int, times minutes: Double) {
    guard minutes > 0, place < isOpen.count else { return }
    var (sum, count) = (0.0, 0)
    for slot in 0..<slots where isOpen[place][slot] {
      sum += values[slot]
      count += 1
    }
    let mean = count > 0 ? sum / Double(count) : 0
    let unit = minutes * shares[place] * Double(PatrolTables.unit)
    for slot in 0..<slots { parts[place * slots + slot] += (values[slot] - mean) * unit }
  }
}
