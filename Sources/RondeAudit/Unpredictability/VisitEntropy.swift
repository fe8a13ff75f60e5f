import RondeModel

/// Shannon's entropy of the hours of day at which visits begin. It shows at a glance whether visits keep to
/// their hours, and no more: weeks can have the highest entropy and yet be foretold.
enum VisitEntropy {
  /// In thousandths of that of evenly spread hours; nil without visits or hours.
  static func normalised(_ minutes: [Int], _ hours: ClosedRange<ClockTime>?) -> Int? {
    guard let hours, !minutes.isEmpty else { return nil }
    let opens = hours.lowerBound.minute
    let bins = max(1, (hours.upperBound.minute - opens + 59) / 60)
    guard bins > 1 else { return nil }
    var counts = [Int](repeating: 0, count: bins)
    for minute in minutes { counts[max(0, min((minute - opens) / 60, bins - 1))] += 1 }
    let total = minutes.count
    // H = log n − Σ c log c / n.
    let sum = counts.reduce(0) { $0 + $1 * logarithm($1) }
    let most = logarithm(bins)
    return max(0, min((logarithm(total) - sum / total) * 1000 / most, 1000))
  }

  /// The binary logarithm of a positive number in 2⁻²⁰, digit by digit: squaring doubles it.
  static func logarithm(_ number: Int) -> Int {
    guard number > 1 else { return 0 }
    let whole = Int.bitWidth - 1 - number.leadingZeroBitCount
    // The mantissa in 2⁻³⁰.
    var mantissa = whole <= 30 ? number << (30 - whole) : number >> (whole - 30)
    var result = whole << 20
    for digit in stride(from: 19, through: 0, by: -1) {
      mantissa = (mantissa * mantissa) >> 30
      if mantissa >= 2 << 30 {
        mantissa >>= 1
        result += 1 << digit
      }
    }
    return result
  }
}
