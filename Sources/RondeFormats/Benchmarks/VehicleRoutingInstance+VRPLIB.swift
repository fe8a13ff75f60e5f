extension VehicleRoutingInstance {
  /// VRPLIB's layout: `KEY : value` lines and sections of rows that start with the node's number, from 1. Read are
  /// plane coordinates, demands, time windows, service times and prizes, and one depot, which is node 1.
  init(vrplib lines: [Substring]) throws(BenchmarkFormatError) {
    self.init()
    var section: Substring = ""
    var dimension = 0
    for (index, raw) in lines.enumerated() {
      let words = raw.trimmedWords
      guard let first = words.first else { continue }
      if first == "EOF" { break }
      let number = BenchmarkNumber(line: index + 1)
      if first.hasSuffix("_SECTION") {
        section = first
        continue
      }
      if first.first?.isLetter == true {
        let halves = raw.split(separator: ":", maxSplits: 1)
        let value = halves.count == 2 ? halves[1].trimmedWords.first ?? "" : ""
        let key = halves.first?.trimmedWords.first ?? ""
        try readHeader(key, value, number, &dimension)
        section = ""
        continue
      }
      try readRow(section, words, number, dimension)
    }
    guard !stops.isEmpty, capacity >= 0 else {
      throw BenchmarkFormatError(line: lines.count, message: "no DIMENSION, expected the number of nodes")
    }
    if vehicles == 0 { vehicles = max(1, stops.count - 1) }
    // A depot's own demand, service or prize has no meaning.
    stops[0].demand = 0
    stops[0].service = 0
    stops[0].prize = nil
  }

  private mutating func readHeader(
    _ key: Substring, _ value: Substring, _ number: BenchmarkNumber, _ dimension: inout Int
  ) throws(BenchmarkFormatError) {
    switch key {
    case "NAME": name = String(value)
    case "DIMENSION":
      dimension = try number.whole(value, "DIMENSION", 1...20_000)
      stops = Array(repeating: Stop(x: 0, y: 0), count: dimension)
    case "CAPACITY": capacity = try number.whole(value, "CAPACITY", 0...100_000_000)
    case "VEHICLES": vehicles = try number.whole(value, "VEHICLES", 1...100_000)
    case "SERVICE_TIME":
      let service = try number.decimal(value, "SERVICE_TIME")
      for stop in stops.indices { stops[stop].service = service }
    case "EDGE_WEIGHT_TYPE":
      guard value == "EUC_2D" || value == "EXACT_2D" else {
        throw BenchmarkFormatError(
          line: number.line, message: "EDGE_WEIGHT_TYPE is “\(value)”, expected EUC_2D")
      }
    default: break
    }
  }

  private mutating func readRow(
    _ section: Substring, _ words: [Substring], _ number: BenchmarkNumber, _ dimension: Int
  ) throws(BenchmarkFormatError) {
    let known: [Substring: (Int, String)] = [
      "NODE_COORD_SECTION": (3, "number x y"), "DEMAND_SECTION": (2, "number demand"),
      "TIME_WINDOW_SECTION": (3, "number ready due"), "SERVICE_TIME_SECTION": (2, "number service"),
      "PRIZE_SECTION": (2, "number prize"),
    ]
    if section == "DEPOT_SECTION" {
      guard words[0] == "1" || words[0] == "-1" else {
        throw BenchmarkFormatError(
          line: number.line, message: "depot “\(words[0])”, expected the one depot 1")
      }
      return
    }
    guard let (count, layout) = known[section] else {
      throw BenchmarkFormatError(
        line: number.line, message: "numbers outside the sections that are read (\(section))")
    }
    guard words.count == count else {
      throw BenchmarkFormatError(
        line: number.line, message: "\(words.count) words, expected \(count): \(layout)")
    }
    guard dimension > 0 else {
      throw BenchmarkFormatError(line: number.line, message: "rows before DIMENSION")
    }
    let stop = try number.whole(words[0], "the node's number", 1...dimension) - 1
    switch section {
    case "NODE_COORD_SECTION":
      stops[stop].x = try number.coordinate(words[1], "x")
      stops[stop].y = try number.coordinate(words[2], "y")
    case "DEMAND_SECTION": stops[stop].demand = try number.whole(words[1], "the demand", 0...100_000_000)
    case "TIME_WINDOW_SECTION":
      stops[stop].ready = try number.decimal(words[1], "the ready time")
      stops[stop].due = try number.decimal(words[2], "the due time")
    case "SERVICE_TIME_SECTION": stops[stop].service = try number.decimal(words[1], "the service time")
    default: stops[stop].prize = try number.whole(words[1], "the prize", 0...10_000_000)
    }
  }
}
