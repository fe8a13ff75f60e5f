/// Which worsening an annealing search accepts, and how its temperature falls.
///
/// Metropolis' rule with the logarithm and the powers tabulated: the core imports no mathematics library, and
/// the same bits come out on every machine.
struct Cooling {
  private static let steps = 1024
  private static let draws = 4096
  private let temperatures: [Double]
  private let logarithms: FlatArray<Double>
  private let arena = Arena()

  /// A temperature that falls geometrically from `hot` to `cold`.
  init(hot: Double, cold: Double) {
    // The 1024th root of the whole ratio, by ten square roots.
    var ratio = max(cold, 1e-9) / max(hot, 1e-9)
    for _ in 0..<10 { ratio = ratio.squareRoot() }
    var temperatures = [hot]
    for _ in 0..<Cooling.steps { temperatures.append((temperatures.last ?? hot) * ratio) }
    self.temperatures = temperatures
    logarithms = arena.array(
      (0..<Cooling.draws).map { -logarithm((Double($0) + 0.5) / Double(Cooling.draws)) })
  }

  /// The temperature when `part` (0…1) of the budget is spent.
  func temperature(at part: Double) -> Double {
    temperatures[max(0, min(Int(part * Double(Cooling.steps)), Cooling.steps))]
  }

  /// The greatest worsening that the next draw accepts.
  @inline(__always)
  func threshold(_ temperature: Double, _ random: inout RandomSource) -> Double {
    temperature * logarithms[random.below(Cooling.draws)]
  }
}

/// The natural logarithm of a positive number by the series of its area hyperbolic tangent.
func logarithm(_ x: Double) -> Double {
  guard x > 0 else { return -745 }
  let exponent = Double(x.exponent)
  let mantissa = x.significand
  let z = (mantissa - 1) / (mantissa + 1)
  var term = z
  var sum = 0.0
  for k in stride(from: 1.0, through: 41, by: 2) {
    sum += term / k
    term *= z * z
  }
  return 2 * sum + exponent * 0.693147180559945309417232121458
}
