/// What the bound pays for visits, by place and half hour of their start, and what a minute of each team's time
/// costs: the multipliers of a Lagrangian relaxation.
///
/// Whole numbers, so that both sides of the relaxation see the same prices to the last digit; their unit is the
/// bound's.
final class VisitPrices {
  /// Civil minutes of a slot.
  private let length: Int
  let slots: Int
  private let arena = Arena()
  private let visits: FlatArray<Int32>
  private let minutes: FlatArray<Int32>
  private let mostVisit: Double
  private let mostMinute: Double

  /// All prices nought. No route of so many visits and minutes can earn or cost more than a `Float` counts.
  init(
    places: Int, shifts: Int, slots: Int, of length: Int = PatrolProblem.potentialSlot, routeVisits: Int,
    routeMinutes: Int
  ) {
    self.length = length
    mostVisit = 1.6e7 / Double(max(1, routeVisits))
    mostMinute = 1.6e7 / Double(max(1, routeMinutes))
    self.slots = slots
    visits = arena.array(places * slots, filledWith: 0)
    minutes = arena.array(shifts, filledWith: 0)
  }

  /// The price of a visit that starts at that civil minute.
  @inline(__always)
  func visit(_ place: Int, at civil: Int) -> Int32 { visits[place &* slots &+ slot(civil)] }

  /// The prices of visits of a place that start in eight slots.
  @inline(__always)
  func visits(_ place: Int, _ slots: SIMD8<Int32>) -> SIMD8<Float> {
    let row = place &* self.slots
    @inline(__always) func price(_ lane: Int) -> Int32 { visits[row &+ Int(slots[lane])] }
    return SIMD8<Float>(
      SIMD8<Int32>(price(0), price(1), price(2), price(3), price(4), price(5), price(6), price(7)))
  }

  /// The price of a minute of a shift.
  @inline(__always)
  func minute(_ shift: Int) -> Int32 { minutes[shift] }

  /// The slot of a civil minute.
  @inline(__always)
  func slot(_ civil: Int) -> Int { max(0, min(civil / length, slots &- 1)) }

  /// Takes over prices, rounded; none is below nought.
  func set(visits: [Double], minutes: [Double]) {
    for (index, price) in visits.enumerated() { self.visits[index] = VisitPrices.whole(price, mostVisit) }
    for (index, price) in minutes.enumerated() { self.minutes[index] = VisitPrices.whole(price, mostMinute) }
  }

  private static func whole(_ price: Double, _ most: Double) -> Int32 {
    Int32(max(0, min(price, most)).rounded(.down))
  }
}
