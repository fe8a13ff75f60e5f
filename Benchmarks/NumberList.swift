import ArgumentParser

/// Seeds or numbers of teams, written as ranges and single numbers: `1-3,7`.
struct NumberList: ExpressibleByArgument {
  var values: [UInt64]

  init(values: [UInt64]) { self.values = values }

  init?(argument: String) {
    values = []
    for part in argument.split(separator: ",") {
      let ends = part.split(separator: "-").map { UInt64($0) }
      guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2, first <= last,
        last - first < 10_000
      else { return nil }
      values += Array(first...last)
    }
    if values.isEmpty { return nil }
  }

  var defaultValueDescription: String { values.map(String.init).joined(separator: ",") }
}
