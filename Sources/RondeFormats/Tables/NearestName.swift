/// The known name that a mistyped one was most likely meant to be.
package enum NearestName {
  /// The nearest of `names` to `text` where it lies within a third of its length, one edit at least; the
  /// first one of several as near.
  package static func of(_ text: String, among names: some Sequence<String>) -> String? {
    let wanted = Array(Keyword.folded(text).unicodeScalars.prefix(60))
    guard !wanted.isEmpty else { return nil }
    var best: (distance: Int, name: String)?
    for name in names {
      let candidate = Array(Keyword.folded(name).unicodeScalars.prefix(60))
      let limit = min(best.map { $0.distance - 1 } ?? Int.max, most(wanted.count, candidate.count))
      guard limit >= 0, abs(candidate.count - wanted.count) <= limit else { continue }
      let distance = distance(wanted, candidate)
      if distance <= limit { best = (distance, name) }
    }
    return best?.name
  }

  // A name of one or two signs is near to every other one: none is suggested.
  private static func most(_ a: Int, _ b: Int) -> Int { max(a, b) < 3 ? 0 : max(1, max(a, b) / 3) }

  /// Insertions, deletions, substitutions and swaps of neighbours that turn one text into the other
  /// (optimal string alignment; Damerau 1964).
  static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var before = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in 0..<a.count {
      var row = [i + 1] + [Int](repeating: 0, count: b.count)
      for j in 0..<b.count {
        row[j + 1] = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          row[j + 1] = min(row[j + 1], before[j - 1] + 1)
        }
      }
      before = last
      last = row
    }
    return last[b.count]
  }
}
