import Testing

@testable import RondeSearch

@Suite struct CoolingTests {
  @Test func fallsFromHotToCold() {
    let cooling = Cooling(hot: 300, cold: 0.5)
    #expect(cooling.temperature(at: 0) == 300)
    #expect(abs(cooling.temperature(at: 1) - 0.5) < 1e-6)
    #expect(abs(cooling.temperature(at: 0.5) - (300 * 0.5).squareRoot()) < 1e-6)
  }

  @Test func logarithmsAreRight() {
    #expect(abs(logarithm(1)) < 1e-15)
    #expect(abs(logarithm(2.718281828459045) - 1) < 1e-14)
    #expect(abs(logarithm(0.001) + 6.907755278982137) < 1e-12)
  }
}
