import RondeModel

/// Writes driving times so that a scenario folder can hold them.
public enum MatrixWriting {
  /// The table `trajets.csv`: a row a pair that the matrix knows, in the order of the scenario's places; places
  /// at one point stand there once.
  public static func table(_ matrix: TravelMatrix, of scenario: Scenario) -> SourceFile {
    let hasBands = !matrix.bands.isEmpty
    let headings = TableShape.travel.columns.map(\.fr).filter { hasBands || $0 != "plage" }
    var writer = DelimitedWriter(headings: headings)
    let places = TravelPlace.all(of: scenario)
    for from in places {
      for to in places where from.point != to.point {
        let metres = matrix.length(from: from.point, to: to.point).map { String($0.count) } ?? ""
        for band in [nil] + matrix.bands.indices.map(Optional.some) {
          let minutes: String
          switch matrix.entry(from: from.point, to: to.point, band: band) {
          case .unknown: continue
          case .unreachable: minutes = MatrixText.unreachable.fr
          case .seconds(let count): minutes = MatrixText.minutes(count)
          }
          let hours = band.map { "\(matrix.bands[$0].from)-\(matrix.bands[$0].to)" } ?? ""
          writer.append([from.name, to.name, minutes] + (hasBands ? [hours] : []) + [metres])
        }
      }
    }
    return SourceFile(name: "\(TableShape.travel.fr).csv", bytes: writer.bytes)
  }

  /// The matrix in the form of an answer of OSRM's `table` service, with the name of each place: a tenth of the
  /// size of the table. Times of day have no place there: it holds what is outside them.
  public static func answer(_ matrix: TravelMatrix, of scenario: Scenario) -> [UInt8] {
    let places = TravelPlace.all(of: scenario)
    func rows(_ value: (TravelPlace, TravelPlace) -> String) -> String {
      places.map { from in "[" + places.map { value(from, $0) }.joined(separator: ",") + "]" }
        .joined(separator: ",\n")
    }
    let waypoints = places.map { place -> String in
      let point = "[\(place.point.longitude),\(place.point.latitude)]"
      return "{\"location\":\(point),\"ronde\":\(JSONWriter.quoted(place.name))}"
    }.joined(separator: ",\n")
    let durations = rows { from, to in
      if from.point == to.point { return "0" }
      if case .seconds(let count) = matrix.entry(from: from.point, to: to.point) { return String(count) }
      return "null"
    }
    let distances = rows { from, to in
      from.point == to.point
        ? "0" : matrix.length(from: from.point, to: to.point).map { String($0.count) } ?? "null"
    }
    let text = """
      {"code":"Ok",
      "sources":[
      \(waypoints)],
      "durations":[
      \(durations)],
      "distances":[
      \(distances)]}

      """
    return Array(text.utf8)
  }
}
