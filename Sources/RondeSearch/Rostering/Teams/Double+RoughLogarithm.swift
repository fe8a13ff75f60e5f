extension Double {
  /// ln of a positive number within some hundredths, from straight pieces between powers of two: enough for
  /// a probability, and the same on every machine.
  @inline(__always)
  var roughLogarithm: Double { (Double(exponent) + significand - 1) * 0.693 }
}
