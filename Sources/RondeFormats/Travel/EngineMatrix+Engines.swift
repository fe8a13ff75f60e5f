import RondeModel

extension EngineMatrix {
  /// The answer that a text holds, in the form of the engine whose members it has.
  func answer(_ root: JSONNode, _ draft: inout MatrixDraft) -> Answer? {
    guard case .object(let list) = root.content else {
      reportKind(root, "$", &draft)
      return nil
    }
    let members = Dictionary(list.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    if let code = members["code"], code.content != .string("Ok") {
      let message = members["message"].map { " (\($0.excerpt))" } ?? ""
      draft.report(
        "engine-error", at: at(code, "code"), value: code.excerpt + message,
        cause: Phrase(fr: "le moteur a répondu par une erreur", en: "the engine answered with an error"),
        action: Phrase(fr: "attendu : « Ok » et une matrice", en: "expected: “Ok” and a matrix"))
      return nil
    }
    if let table = members["sources_to_targets"] { return valhalla(table, members, root, &draft) }
    if let durations = members["durations"] { return osrm(durations, members, root, &draft) }
    reportKind(root, "$", &draft)
    return nil
  }

  private func osrm(
    _ durations: JSONNode, _ members: [String: JSONNode], _ root: JSONNode, _ draft: inout MatrixDraft
  ) -> Answer? {
    guard let rows = rows(durations, "durations", &draft) else { return nil }
    let origins = waypoints(members["sources"])
    return Answer(
      line: root.line, durations: seconds("durations", rows),
      lengths: lengths(members["distances"], "distances", scale: 1, &draft), origins: origins,
      destinations: members["destinations"].map(waypoints) ?? origins)
  }

  private func valhalla(
    _ table: JSONNode, _ members: [String: JSONNode], _ root: JSONNode, _ draft: inout MatrixDraft
  ) -> Answer? {
    let isMiles = members["units"].map { [.string("miles"), .string("mi")].contains($0.content) } ?? false
    let scale = isMiles ? 1609.344 : 1000
    let (origins, destinations) = (waypoints(members["sources"]), waypoints(members["targets"]))
    let path = "sources_to_targets"
    if case .object(let parts) = table.content {
      guard let durations = parts.first(where: { $0.key == "durations" })?.value,
        let rows = rows(durations, "\(path).durations", &draft)
      else {
        if !parts.contains(where: { $0.key == "durations" }) { reportKind(table, path, &draft) }
        return nil
      }
      let distances = parts.first { $0.key == "distances" }?.value
      return Answer(
        line: root.line, durations: seconds("\(path).durations", rows),
        lengths: lengths(distances, "\(path).distances", scale: scale, &draft), origins: origins,
        destinations: destinations)
    }
    guard let pairs = rows(table, path, &draft) else { return nil }
    func grid(_ key: String) -> [[JSONNode]] {
      pairs.map { row in
        row.map { pair in
          guard case .object(let values) = pair.content else { return pair }
          return values.first { $0.key == key }?.value ?? JSONNode(.null, line: pair.line)
        }
      }
    }
    return Answer(
      line: root.line, durations: seconds(path, grid("time")),
      lengths: Grid(path: path, rows: grid("distance"), scale: scale, most: TravelMatrix.farthest),
      origins: origins, destinations: destinations)
  }

  private func seconds(_ path: String, _ rows: [[JSONNode]]) -> Grid {
    Grid(path: path, rows: rows, scale: 1, most: TravelMatrix.longestTrip)
  }

  private func lengths(
    _ node: JSONNode?, _ path: String, scale: Double, _ draft: inout MatrixDraft
  ) -> Grid? {
    guard let node, node.content != .null, let rows = rows(node, path, &draft) else { return nil }
    return Grid(path: path, rows: rows, scale: scale, most: TravelMatrix.farthest)
  }

  private func rows(_ node: JSONNode, _ path: String, _ draft: inout MatrixDraft) -> [[JSONNode]]? {
    guard case .array(let items) = node.content else {
      reportKind(node, path, &draft)
      return nil
    }
    var rows: [[JSONNode]] = []
    for (index, item) in items.enumerated() {
      guard case .array(let row) = item.content else {
        reportKind(item, "\(path)[\(index)]", &draft)
        return nil
      }
      rows.append(row)
    }
    return rows
  }

  // OSRM writes `location: [lon, lat]`, Valhalla `lon` and `lat`, in older versions one list deeper.
  private func waypoints(_ node: JSONNode?) -> [Waypoint] {
    guard case .array(var items) = node?.content else { return [] }
    if items.count == 1, case .array(let inner) = items[0].content { items = inner }
    return items.map { item in
      guard case .object(let list) = item.content else {
        return Waypoint(line: item.line, point: nil, name: nil)
      }
      let values = Dictionary(list.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
      var (longitude, latitude) = (values["lon"], values["lat"])
      if case .array(let pair) = values["location"]?.content, pair.count == 2 {
        (longitude, latitude) = (pair[0], pair[1])
      }
      var name: String?
      if case .string(let id) = values["ronde"]?.content { name = id }
      return Waypoint(
        line: item.line,
        point: number(longitude).flatMap { x in
          number(latitude).map { GeoPoint(latitude: $0, longitude: x) }
        },
        name: name)
    }
  }

  private func number(_ node: JSONNode?) -> Double? {
    guard case .number(let digits) = node?.content, let value = Double(digits), abs(value) <= 360 else {
      return nil
    }
    return value
  }

  private func at(_ node: JSONNode, _ path: String) -> InputIssue.Place {
    InputIssue.Place(file: file, row: node.line > 0 ? node.line : nil, column: path)
  }

  private func reportKind(_ node: JSONNode, _ path: String, _ draft: inout MatrixDraft) {
    draft.report(
      "not-a-matrix", at: at(node, path), value: node.excerpt,
      cause: Phrase(
        fr: "ce n’est pas une matrice d’OSRM ni de Valhalla", en: "this is no matrix of OSRM or Valhalla"),
      action: Phrase(
        fr: "attendu : « durations » (OSRM, service table) ou « sources_to_targets » (Valhalla)",
        en: "expected: “durations” (OSRM's table service) or “sources_to_targets” (Valhalla)"))
  }
}
