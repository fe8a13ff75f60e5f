/// The one seeded generator of a search: xoshiro256** (Blackman and Vigna 2021), its state spread from
/// the seed by SplitMix64 (Steele, Lea and Flood 2014).
///
/// It is passed in, never global, so that the same seed and iteration budget give the same bytes.
public struct RandomSource: RandomNumberGenerator, Sendable {
  private var a: UInt64
  private var b: UInt64
  private var c: UInt64
  private var d: UInt64

  /// A generator whose whole sequence follows from `seed`.
  public init(seed: UInt64) {
    var spread = seed
    func next(_ state: inout UInt64) -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
    a = next(&spread)
    b = next(&spread)
    c = next(&spread)
    d = next(&spread)
  }

  /// A generator for the part `stream` of a work that is split among tasks: independent of how many
  /// threads run them.
  public init(seed: UInt64, stream: UInt64) {
    self.init(seed: seed &* 0xD134_2543_DE82_EF95 &+ stream &* 0x2545_F491_4F6C_DD1D &+ 1)
  }

  /// The next 64 random bits.
  @inline(__always)
  public mutating func next() -> UInt64 {
    let result = rotated(b &* 5, by: 7) &* 9
    let t = b << 17
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= t
    d = rotated(d, by: 45)
    return result
  }

  @inline(__always)
  private func rotated(_ x: UInt64, by k: UInt64) -> UInt64 { (x << k) | (x >> (64 &- k)) }

  /// A whole number in `0..<bound`, for `bound` from 1 to 2³² (Lemire's multiplication; its bias of
  /// less than `bound`/2³² does not matter to a search).
  @inline(__always)
  public mutating func below(_ bound: Int) -> Int {
    assert(bound > 0 && bound <= 1 << 32)
    return Int(truncatingIfNeeded: ((next() >> 32) &* UInt64(truncatingIfNeeded: bound)) >> 32)
  }

  /// A number in `0..<1`, on a grid of 2⁻⁵³.
  @inline(__always)
  public mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }
}
