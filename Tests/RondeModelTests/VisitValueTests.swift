import RondeModel
import Testing

@Suite struct VisitValueTests {
  private func points(_ list: [(Int, Int)]) -> [VisitValue.Point] {
    list.map { VisitValue.Point(minutes: Minutes($0.0), worth: $0.1) }
  }

  @Test func theUsualCurveRisesAndFlattens() {
    let worth = VisitValue.usual.worth(planned: 16)
    #expect(worth.count == 21)
    #expect(worth[0] == 0)
    #expect(worth[10] == 850_000)
    #expect(worth[16] == 1_000_000)
    #expect(worth[20] == 1_040_000)
    let steps = zip(worth, worth.dropFirst()).map { $1 - $0 }
    #expect(zip(steps, steps.dropFirst()).allSatisfy { $1 <= $0 && $1 > 0 })
    #expect(VisitValue(VisitValue.usual.points) == .usual)
  }

  @Test func aLargeResidenceIsWholeAtItsPlannedMinutes() {
    let worth = VisitValue.usual.worth(planned: 48)
    #expect(worth.count == 61)
    #expect(worth[30] == 850_000)
    #expect(worth[48] == 1_000_000)
    #expect(worth[60] == 1_040_000)
    // A small one keeps the curve: more than planned is worth more.
    #expect(VisitValue.usual.worth(planned: 10) == VisitValue.usual.worth(planned: 16))
  }

  @Test func onlyCurvesThatRiseEverSlowerToAWholeVisitAre() {
    #expect(VisitValue(points([(10, 800), (20, 1000)])) != nil)
    #expect(VisitValue(points([(20, 1000)])) != nil)
    for bad in [
      [], [(10, 900)], [(10, 300), (20, 1000)], [(10, 800), (10, 1000)], [(20, 1000), (10, 1100)],
      [(10, 1000), (20, 1000)], [(2000, 1000)], [(Int.max, 1000)], [(10, Int.max)],
    ] as [[(Int, Int)]] {
      #expect(VisitValue(points(bad)) == nil)
    }
  }
}
