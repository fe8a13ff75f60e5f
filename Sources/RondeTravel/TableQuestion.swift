import RondeModel

/// One question to a `table` service: from some places to others.
struct TableQuestion: Hashable {
  /// Numbers of the places that trips leave from.
  let origins: [Int]
  /// Numbers of the places that they lead to.
  let destinations: [Int]

  /// The places whose coordinates are sent, each once.
  var places: [Int] {
    let own = Set(origins)
    return origins + destinations.filter { !own.contains($0) }
  }

  /// The questions that answer what is wanted, none with more than `most` places.
  ///
  /// - Parameter wanted: for each place the places to which its trips are not yet known, in order.
  static func all(_ wanted: [[Int]], most: Int) -> [TableQuestion] {
    // Places that lack the same destinations are asked for together: a whole table, a new place's row, its
    // column.
    var groups: [[Int]: [Int]] = [:]
    var order: [[Int]] = []
    for (origin, destinations) in wanted.enumerated() where !destinations.isEmpty {
      // In a whole table each place lacks all but itself; asking for the pair with itself costs nothing.
      let key = destinations.count == wanted.count - 1 ? Array(wanted.indices) : destinations
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(origin)
    }
    return order.flatMap { destinations in
      TableQuestion(origins: groups[destinations] ?? [], destinations: destinations).split(most: most)
    }
  }

  /// The same pairs in questions of at most `most` places, which must be two or more.
  func split(most: Int) -> [TableQuestion] {
    guard places.count > most else { return [self] }
    // As square as the sides allow, since a question of s + d places answers s × d pairs.
    let half = max(1, most / 2)
    let width = min(destinations.count, max(half, most - origins.count))
    let height = min(origins.count, max(1, most - width))
    return stride(from: 0, to: origins.count, by: height).flatMap { row in
      stride(from: 0, to: destinations.count, by: max(1, width)).map { column in
        TableQuestion(
          origins: Array(origins[row..<min(row + height, origins.count)]),
          destinations: Array(destinations[column..<min(column + width, destinations.count)]))
      }
    }
  }
}
