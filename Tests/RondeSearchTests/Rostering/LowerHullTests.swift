import Testing

@testable import RondeSearch

@Suite struct LowerHullTests {
  @Test func cornersAreThoseThatNoMixtureUndercuts() {
    let hull = LowerHull([(2, 9), (3, 4), (5, 3), (6, 3), (7, 1), (9, 8)])
    #expect(hull.corners.map { $0.count } == [2, 3, 7, 9])
    #expect(hull.corners.map { $0.cost } == [9, 4, 1, 8])
    #expect(hull.edges.map { $0.length } == [1, 4, 2])
    #expect(hull.edges.map { $0.rise } == [-5, -3, 7])
  }

  @Test func fewPoints() {
    #expect(LowerHull([]).corners.isEmpty)
    #expect(LowerHull([(4, 7)]).edges.isEmpty)
  }

  @Test func productsMayPassSixtyFourBits() {
    let large = Int64(1) << 60
    let hull = LowerHull([(0, large), (1000, large - 1), (2000, 0), (3000, large)])
    #expect(hull.corners.map { $0.count } == [0, 2000, 3000])
  }
}
