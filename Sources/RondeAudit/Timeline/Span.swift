import RondeModel

/// A stretch of time between two moments.
struct Span: Hashable {
  let begin: Instant
  let end: Instant

  /// Elapsed minutes.
  var length: Minutes { end > begin ? end - begin : .zero }

  /// Elapsed minutes that both hold.
  func overlap(_ other: Span) -> Minutes {
    let from = max(begin, other.begin)
    let to = min(end, other.end)
    return to > from ? to - from : .zero
  }

  /// The stretches in order, those that touch or overlap made one.
  static func merged(_ spans: [Span]) -> [Span] {
    var result: [Span] = []
    for span in spans.sorted(by: { ($0.begin, $0.end) < ($1.begin, $1.end) }) where span.length > .zero {
      if let last = result.last, span.begin <= last.end {
        result[result.count - 1] = Span(begin: last.begin, end: max(last.end, span.end))
      } else {
        result.append(span)
      }
    }
    return result
  }
}
