extension VehicleRoutingInstance {
  /// Solomon's layout (1987), which Gehring and Homberger keep: a name, the vehicles' number and capacity under a
  /// heading, then a row of seven numbers for the depot and for each client.
  init(solomon lines: [Substring]) throws(BenchmarkFormatError) {
    self.init()
    var hasVehicles = false
    for (index, raw) in lines.enumerated() {
      let words = raw.trimmedWords
      guard let first = words.first else { continue }
      let number = BenchmarkNumber(line: index + 1)
      if name.isEmpty {
        name = String(first)
      } else if !hasVehicles {
        guard Double(first) != nil else { continue }
        guard words.count == 2 else {
          throw BenchmarkFormatError(
            line: index + 1,
            message: "\(words.count) words, expected two: the number of vehicles and their capacity")
        }
        vehicles = try number.whole(words[0], "the number of vehicles", 1...100_000)
        capacity = try number.whole(words[1], "the capacity", 0...100_000_000)
        hasVehicles = true
      } else {
        // The heading of the rows is words.
        if stops.isEmpty, Double(first) == nil { continue }
        stops.append(try VehicleRoutingInstance.solomonRow(words, number, expected: stops.count))
      }
    }
    guard hasVehicles else {
      throw BenchmarkFormatError(
        line: lines.count, message: "no line with the number of vehicles and their capacity")
    }
    guard !stops.isEmpty else {
      throw BenchmarkFormatError(line: lines.count, message: "no row for the depot")
    }
  }

  private static func solomonRow(
    _ words: [Substring], _ number: BenchmarkNumber, expected: Int
  ) throws(BenchmarkFormatError) -> Stop {
    guard words.count == 7 else {
      throw BenchmarkFormatError(
        line: number.line,
        message: "\(words.count) words, expected seven numbers: number x y demand ready due service")
    }
    let id = try number.whole(words[0], "the client's number", 0...1_000_000)
    guard id == expected else {
      throw BenchmarkFormatError(line: number.line, message: "client \(id), expected \(expected)")
    }
    return Stop(
      x: try number.coordinate(words[1], "x"), y: try number.coordinate(words[2], "y"),
      demand: try number.whole(words[3], "the demand", 0...100_000_000),
      ready: try number.decimal(words[4], "the ready time"),
      due: try number.decimal(words[5], "the due time"),
      service: try number.decimal(words[6], "the service time"))
  }
}
