extension FlatArray where Element == Double {
  /// Adds `factor` times `blocks` blocks of eight elements of `other` from `source` on to as many from `target` on,
  /// in vectors; the two ranges do not overlap.
  @inline(__always)
  func add(_ factor: Double, of other: FlatArray<Double>, at source: Int, to target: Int, blocks: Int) {
    assert(source >= 0 && target >= 0 && source + 8 * blocks <= other.count && target + 8 * blocks <= count)
    let factors = SIMD8<Double>(repeating: factor)
    var from = unsafe UnsafeRawPointer(other.base + source)
    var to = unsafe UnsafeMutableRawPointer(base + target)
    for _ in 0..<blocks {
      let sum =
        unsafe to.loadUnaligned(as: SIMD8<Double>.self)
        + factors * from.loadUnaligned(as: SIMD8<Double>.self)
      unsafe to.storeBytes(of: sum, as: SIMD8<Double>.self)
      unsafe from += 64
      unsafe to += 64
    }
  }
}
