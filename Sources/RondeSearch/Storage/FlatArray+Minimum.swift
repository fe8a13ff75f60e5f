extension FlatArray where Element == Int32 {
  /// Writes `rows` rows of `blocks` blocks of eight, the first at `target`, `apart` cells from one to the
  /// next: each cell the least over the first `terms` of `sources` of the cell as far from that place,
  /// plus the term's cost, and `ceiling` where that is not below `limit`. For the next row the sources
  /// lie `step` cells further. The cells between rows are set to `ceiling`. Sources lie before the target.
  ///
  /// The inner loop of a dense labelling, in vectors of eight: rows are short, so what counts is that
  /// a term costs a load, an addition and a minimum, and a row little more.
  @inline(__always)
  func least(
    at target: Int, rows: Int, apart: Int, blocks: Int, of sources: FlatArray<Int32>, step: Int,
    plus costs: FlatArray<Int32>, terms: Int, limit: Int32, ceiling: Int32
  ) {
    assert(target >= 0 && target + rows * apart <= count && 8 * blocks <= apart && apart % 8 == 0)
    assert(terms <= sources.count && terms <= costs.count)
    let limits = SIMD8<Int32>(repeating: limit)
    let ceilings = SIMD8<Int32>(repeating: ceiling)
    for row in 0..<rows {
      let first = row &* step
      let start = target &+ row &* apart
      for block in 0..<blocks {
        var least = ceilings
        let cell = first &+ 8 &* block
        for term in 0..<terms {
          let place = Int(sources[term]) &+ cell
          assert(place >= 0 && place + 8 <= target)
          let value =
            unsafe UnsafeRawPointer(base + place).loadUnaligned(as: SIMD8<Int32>.self)
            &+ SIMD8(repeating: costs[term])
          least.replace(with: value, where: value .< least)
        }
        least = ceilings.replacing(with: least, where: least .< limits)
        unsafe UnsafeMutableRawPointer(base + start + 8 &* block).storeBytes(
          of: least, as: SIMD8<Int32>.self)
      }
      for block in blocks..<apart / 8 {
        unsafe UnsafeMutableRawPointer(base + start + 8 &* block).storeBytes(
          of: ceilings, as: SIMD8<Int32>.self)
      }
    }
  }
}

extension FlatArray where Element == Double {
  /// `self[at + i] = min(self[at + i], self[to + i] + plus)` for `i` in `0..<length`; the two ranges do
  /// not overlap.
  @inline(__always)
  func lower(at new: Int, to old: Int, plus cost: Double, length: Int) {
    assert(new >= 0 && old >= 0 && new + length <= count && old + length <= count)
    let target = unsafe base + new
    let source = unsafe base + old
    for index in 0..<length {
      let candidate = unsafe source[index] + cost
      let present = unsafe target[index]
      unsafe target[index] = candidate < present ? candidate : present
    }
  }
}
