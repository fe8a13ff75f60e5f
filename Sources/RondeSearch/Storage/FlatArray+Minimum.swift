extension FlatArray where Element == Int32 {
  /// `self[at + i] = min(self[at + i], self[to + i] + plus)` for `i` in `0..<length`; the two ranges do
  /// not overlap. The inner loop of a dense labelling, kept where it vectorises.
  @inline(__always)
  func lower(at new: Int, to old: Int, plus cost: Int32, length: Int) {
    assert(new >= 0 && old >= 0 && new + length <= count && old + length <= count)
    let target = unsafe base + new
    let source = unsafe base + old
    for index in 0..<length {
      let candidate = unsafe source[index] &+ cost
      unsafe target[index] = min(unsafe target[index], candidate)
    }
  }
}
