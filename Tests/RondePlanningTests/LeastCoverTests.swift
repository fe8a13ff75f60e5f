import RondeModel
import Testing

@testable import RondePlanning

/// The one-post example of the project's law page: one pair's post open 14:00–24:00 every day.
@Suite struct LeastCoverTests {
  private let slots = (0..<20).map {
    (from: ClockTime(minute: 840 + $0 * 30), to: ClockTime(minute: 870 + $0 * 30))
  }

  private func weeklyPaidHours(least: Int, most: Int, breaks: [ShapeRules.BreakRule]) -> Int {
    let rules = ShapeRules(grid: 60, least: .hours(least), most: .hours(most), breaks: breaks)
    let shapes = rules.shapes(opens: ClockTime(14), closes: ClockTime(24), law: LawFigures())
    let cover = LeastCover(shapes: shapes, slots: slots, demand: [Int](repeating: 1, count: 20))
    #expect(cover.uncoveredMinutes == 0)
    return cover.paidMinutes * 2 * 7 / 60
  }

  private let short = ShapeRules.BreakRule(presence: .hours(6), length: 20, paid: true)
  private let long = ShapeRules.BreakRule(presence: .hours(9), length: 60, paid: false)

  @Test func fiveHourShiftsNeed140() { #expect(weeklyPaidHours(least: 4, most: 5, breaks: [short]) == 140) }
  @Test func sevenHourShiftsNeed196() { #expect(weeklyPaidHours(least: 7, most: 7, breaks: [short]) == 196) }
  @Test func eightHourShiftsNeed224() { #expect(weeklyPaidHours(least: 8, most: 8, breaks: [short]) == 224) }
  @Test func oneTenHourShiftNeeds126() {
    #expect(weeklyPaidHours(least: 10, most: 10, breaks: [short, long]) == 126)
  }

  @Test(arguments: 1...60)
  func flowEqualsEnumeration(seed: UInt64) {
    var random = SystemSeeded(seed: seed)
    let slots = (0..<5).map { (from: ClockTime(minute: $0 * 60), to: ClockTime(minute: $0 * 60 + 60)) }
    let demand = (0..<5).map { _ in Int.random(in: 0...2, using: &random) }
    let shapes = (0..<4).map { _ in
      let start = Int.random(in: 0...3, using: &random)
      let end = Int.random(in: start + 1...5, using: &random)
      return ShiftShape(
        start: ClockTime(start), end: ClockTime(end),
        breakLength: Minutes(Int.random(in: 0...30, using: &random)),
        breakPaid: false)
    }
    let cover = LeastCover(shapes: shapes, slots: slots, demand: demand)
    var best = Int.max
    for code in 0..<81 {
      let teams = [code % 3, code / 3 % 3, code / 9 % 3, code / 27]
      let isCovered = slots.indices.allSatisfy { slot in
        let carriers = shapes.indices.filter { shapes[$0].spans(slots[slot].from, slots[slot].to) }
        return carriers.isEmpty || carriers.reduce(0) { $0 + teams[$1] } >= demand[slot]
      }
      if isCovered { best = min(best, zip(teams, shapes).reduce(0) { $0 + $1.0 * $1.1.paid.count }) }
    }
    #expect(cover.paidMinutes == best)
  }
}

/// A small seeded generator for tests of modules that do not import the search.
struct SystemSeeded: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }
  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
