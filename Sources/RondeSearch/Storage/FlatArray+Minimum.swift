extension FlatArray where Element == Int32 {
  /// Writes `blocks` blocks of eight at `target`: each cell the least over the first `terms` of
  /// `sources` of the cell as far from that place, plus the term's cost, and `ceiling` where that is not
  /// below `limit`. True where any cell is below it. Sources lie before the target.
  ///
  /// The inner loop of a dense labelling, in vectors of eight: rows are short, so what counts is that
  /// a term costs a load, an addition and a minimum.
  @inline(__always)
  func least(
    at target: Int, blocks: Int, of sources: FlatArray<Int32>, plus costs: FlatArray<Int32>, terms: Int,
    limit: Int32, ceiling: Int32
  ) -> Bool {
    assert(target >= 0 && target + 8 * blocks <= count && terms <= sources.count && terms <= costs.count)
    let limits = SIMD8<Int32>(repeating: limit)
    let ceilings = SIMD8<Int32>(repeating: ceiling)
    var lowest = ceilings
    for block in 0..<blocks {
      var least = ceilings
      for term in 0..<terms {
        let place = Int(sources[term]) &+ 8 &* block
        assert(place >= 0 && place + 8 <= count)
        let value =
          unsafe UnsafeRawPointer(base + place).loadUnaligned(as: SIMD8<Int32>.self)
          &+ SIMD8(repeating: costs[term])
        least.replace(with: value, where: value .< least)
      }
      let alive = least .< limits
      least = ceilings.replacing(with: least, where: alive)
      lowest.replace(with: least, where: least .< lowest)
      unsafe UnsafeMutableRawPointer(base + target + 8 &* block).storeBytes(of: least, as: SIMD8<Int32>.self)
    }
    let four = pointwiseMin(lowest.lowHalf, lowest.highHalf)
    return min(min(four[0], four[1]), min(four[2], four[3])) < limit
  }

  /// Sets `length` elements from `start` to `value`.
  @inline(__always)
  func fill(_ start: Int, _ length: Int, with value: Int32) {
    assert(start >= 0 && length >= 0 && start + length <= count)
    unsafe (base + start).update(repeating: value, count: length)
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
