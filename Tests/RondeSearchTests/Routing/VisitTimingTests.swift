import Testing

@testable import RondeSearch

@Suite struct VisitTimingTests {
  @Test(arguments: 1...20) func leastAreasAreThoseOfEveryChoice(seed: UInt64) {
    var random = RandomSource(seed: seed)
    let starts = Array(Set((0..<9).map { _ in random.below(100) })).sorted()
    let origin = -random.below(60)
    let found = VisitTiming.leastAreas(at: starts, most: 4, origin: origin, begin: 0, end: 100)
    var best = [Double](repeating: .infinity, count: 5)
    for choice in 0..<(1 << starts.count) {
      let visits = starts.indices.filter { choice >> $0 & 1 == 1 }.map { starts[$0] }
      guard visits.count <= 4 else { continue }
      var sum = -Double(origin * origin)
      for (from, to) in zip([origin] + visits, visits + [100]) { sum += Double((to - from) * (to - from)) }
      best[visits.count] = min(best[visits.count], sum)
    }
    for count in found.indices { #expect(found[count] == best[count]) }
    #expect(found.count == min(4, starts.count) + 1)
  }

  @Test(arguments: 1...20) func pausesAreKept(seed: UInt64) {
    var random = RandomSource(seed: seed)
    let starts = Array(Set((0..<9).map { _ in random.below(100) })).sorted()
    let pause = 5 + random.below(30)
    let earlier = starts.map { start in starts.count { $0 + pause <= start } }
    let found = VisitTiming.leastAreas(
      at: starts, earlier: earlier, most: 4, origin: -20, begin: 0, end: 100)
    var best = [Double](repeating: .infinity, count: 5)
    for choice in 0..<(1 << starts.count) {
      let visits = starts.indices.filter { choice >> $0 & 1 == 1 }.map { starts[$0] }
      guard visits.count <= 4, zip(visits, visits.dropFirst()).allSatisfy({ $0 + pause <= $1 }) else {
        continue
      }
      var sum = -400.0
      for (from, to) in zip([-20] + visits, visits + [100]) { sum += Double((to - from) * (to - from)) }
      for count in visits.count...4 { best[count] = min(best[count], sum) }
    }
    for count in found.indices { #expect(found[count] == best[count]) }
  }

  @Test func noStartNoVisit() {
    #expect(VisitTiming.leastAreas(at: [], most: 5, origin: -10, begin: 0, end: 100) == [12100 - 100])
  }
}
