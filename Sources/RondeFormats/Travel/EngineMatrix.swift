import RondeModel

/// Reads the answers of routing engines: OSRM's `table` (durations in seconds, distances in metres) and
/// Valhalla's `sources_to_targets` (seconds, and kilometres or miles), verbose and concise.
///
/// Neither names its places, so they stand in an order: the settings' `lieux`, or bases and then residences as
/// their tables list them. Engines give back the point of each place on the road, which is held against the
/// place meant: a matrix in another order is refused and not believed.
struct EngineMatrix {
  /// Rows of figures under a member of the answer.
  struct Grid {
    let path: String
    let rows: [[JSONNode]]
    /// What a figure is multiplied by: seconds, metres.
    let scale: Double
    let most: Int
  }

  /// An answer in one form, whichever engine gave it.
  struct Answer {
    let line: Int
    let durations: Grid
    let lengths: Grid?
    let origins: [Waypoint]
    let destinations: [Waypoint]
  }

  /// Where the engine put a place on the road.
  struct Waypoint {
    let line: Int
    let point: GeoPoint?
    /// The place's name, in files that Ronde wrote.
    let name: String?
  }

  /// Farther than this from its place, a point on the road belongs to another one.
  private static let farFromRoad: Metres = 3000

  let file: String
  let part: MatrixRequest.Part

  static func read(
    _ file: SourceFile, _ part: MatrixRequest.Part, _ request: MatrixRequest, into draft: inout MatrixDraft
  ) {
    EngineMatrix(file: file.name, part: part).read(file, request, &draft)
  }

  private func place(_ line: Int, _ path: String? = nil) -> InputIssue.Place {
    InputIssue.Place(file: file, row: line > 0 ? line : nil, column: path)
  }

  private func read(_ source: SourceFile, _ request: MatrixRequest, _ draft: inout MatrixDraft) {
    let root: JSONNode
    do throws(JSONParser.Failure) {
      root = try JSONParser.parse(source.bytes)
    } catch {
      draft.report(
        "bad-json", at: place(error.line, "\(error.column)"), cause: error.cause,
        action: Phrase(
          fr: "redemander la matrice au moteur d’itinéraires", en: "ask the routing engine for it again"))
      return
    }
    guard let answer = answer(root, &draft),
      let origins = named(answer.origins, answer.durations.rows.count, "sources", answer, request, &draft)
    else { return }
    let width = answer.durations.rows.first?.count ?? 0
    var isWhole = true
    for grid in [answer.durations, answer.lengths].compactMap({ $0 }) {
      for (index, row) in grid.rows.enumerated() where row.count != width {
        isWhole = false
        draft.report(
          "ragged-matrix", at: place(row.first?.line ?? answer.line, "\(grid.path)[\(index)]"),
          value: "\(row.count)",
          cause: Phrase(fr: "ligne d’une autre longueur", en: "a row of another length"),
          action: Phrase(fr: "attendu : \(width) valeurs", en: "expected: \(width) values"))
      }
    }
    guard isWhole,
      let destinations = named(answer.destinations, width, "destinations", answer, request, &draft)
    else { return }
    fill(answer, origins, destinations, &draft)
    fillLengths(answer, origins, destinations, &draft)
  }

  private func fill(
    _ answer: Answer, _ origins: [MatrixPlaces.Place?], _ destinations: [MatrixPlaces.Place?],
    _ draft: inout MatrixDraft
  ) {
    for (row, from) in origins.enumerated() {
      for (column, to) in destinations.enumerated() {
        let node = answer.durations.rows[row][column]
        let at = place(node.line, "\(answer.durations.path)[\(row)][\(column)]")
        guard let from, let to else { continue }
        if case .null = node.content {
          draft.put(.unreachable, from: from, to: to, part.band)
        } else if let seconds = value(node, answer.durations, at, &draft) {
          draft.put(.seconds(seconds), from: from, to: to, part.band)
        }
      }
    }
  }

  private func fillLengths(
    _ answer: Answer, _ origins: [MatrixPlaces.Place?], _ destinations: [MatrixPlaces.Place?],
    _ draft: inout MatrixDraft
  ) {
    guard let grid = answer.lengths else { return }
    guard grid.rows.count == origins.count else {
      reportSize(grid.rows.count, origins.count, grid.path, answer, &draft)
      return
    }
    for (row, from) in origins.enumerated() {
      for (column, to) in destinations.enumerated() {
        let node = grid.rows[row][column]
        guard let from, let to, node.content != .null else { continue }
        if let metres = value(node, grid, place(node.line, "\(grid.path)[\(row)][\(column)]"), &draft) {
          draft.put(Metres(metres), from: from, to: to)
        }
      }
    }
  }

  private func value(
    _ node: JSONNode, _ grid: Grid, _ at: InputIssue.Place, _ draft: inout MatrixDraft
  ) -> Int? {
    if case .number(let digits) = node.content, let number = Double(digits) {
      let scaled = (number * grid.scale).rounded()
      if scaled >= 0, scaled <= Double(grid.most) { return Int(scaled) }
    }
    let most = DelimitedWriter.number(Double(grid.most) / grid.scale, decimals: 0)
    draft.report(
      "bad-number", at: at, value: node.excerpt,
      cause: Phrase(fr: "valeur non admise", en: "the value is not accepted"),
      action: Phrase(
        fr: "attendu : un nombre de 0 à \(most), ou null", en: "expected: a number from 0 to \(most), or null"
      ))
    return nil
  }

  // The place of each row or column; nil for one that the scenario no longer has.
  private func named(
    _ waypoints: [Waypoint], _ count: Int, _ member: String, _ answer: Answer, _ request: MatrixRequest,
    _ draft: inout MatrixDraft
  ) -> [MatrixPlaces.Place?]? {
    var names = waypoints.compactMap(\.name)
    if names.count != count || names.isEmpty {
      names = request.order.isEmpty ? draft.places.names : request.order
    }
    guard names.count == count else {
      reportSize(count, names.count, member, answer, &draft)
      return nil
    }
    let places = names.map { draft.places[$0] }
    for (name, found) in zip(names, places) where found == nil {
      let settings = waypoints.contains { $0.name == name } ? nil : request.orderPlace
      draft.log.leaveOut(name, at: settings ?? place(answer.line, member), table: "residences, secteurs")
    }
    guard waypoints.count == count else { return places }
    var isGood = true
    for (index, waypoint) in waypoints.enumerated() {
      guard let point = waypoint.point, let meant = places[index] else { continue }
      let distance = point.distance(to: meant.point)
      guard distance > Self.farFromRoad else { continue }
      isGood = false
      draft.report(
        "matrix-order", at: place(waypoint.line, "\(member)[\(index)]"),
        value: "\(point.longitude), \(point.latitude)",
        cause: Phrase(
          fr: "à \(distance.count / 1000) km de \(meant.name), attendu à ce rang",
          en: "\(distance.count / 1000) km from \(meant.name), which is expected here"),
        action: Phrase(
          fr: "donner l’ordre des lieux (deplacements.lieux) ou le point de \(meant.name)",
          en: "give the order of the places (travel.places) or the point of \(meant.name)"))
    }
    return isGood ? places : nil
  }

  private func reportSize(
    _ found: Int, _ expected: Int, _ member: String, _ answer: Answer, _ draft: inout MatrixDraft
  ) {
    draft.report(
      "matrix-size", at: place(answer.line, member), value: "\(found)",
      cause: Phrase(
        fr: "la matrice n’a pas une ligne et une colonne par lieu",
        en: "the matrix has not one row and one column a place"),
      action: Phrase(
        fr: "attendu : \(expected) (les bases, puis les résidences, ou deplacements.lieux)",
        en: "expected: \(expected) (bases, then residences, or travel.places)"))
  }
}
