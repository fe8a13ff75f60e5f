import RondeModel

/// What came of reading a plan: the document, or everything that is wrong with it.
public struct PlanReading: Sendable {
  /// The document; nil where an issue is an error.
  public let document: PlanDocument?
  /// Everything noticed, in the order of the file.
  public let issues: [InputIssue]
}

extension PlanDocument {
  /// Reads a plan document, also one edited or made by hand. Only its form is judged here: what it says of
  /// agents, hours and places is the auditor's to judge, and a plan is never refused for it.
  ///
  /// - Parameter file: the name that issues give.
  public static func read(_ bytes: [UInt8], file: String = "plan.json") -> PlanReading {
    var walk = JSONWalk(file: file)
    let root: JSONNode
    do {
      root = try JSONParser.parse(bytes)
    } catch {
      walk.note(
        "bad-json", at: "$", line: error.line, cause: error.cause,
        action: Phrase(
          fr: "corriger le fichier au caractère \(error.column) de cette ligne",
          en: "correct the file at character \(error.column) of this line"))
      return PlanReading(document: nil, issues: walk.issues)
    }
    guard walk.isPlan(root) else { return PlanReading(document: nil, issues: walk.issues) }
    let document = walk.document(root)
    return PlanReading(document: walk.issues.isEmpty ? document : nil, issues: walk.issues)
  }
}

extension JSONWalk {
  /// Figures beyond any service's are slips of the pen, and sums of them must not overflow.
  private static var figures: ClosedRange<Int> { -1_000_000_000_000...1_000_000_000_000 }

  /// Whether the text says that it is a plan of a version known here. Nothing else is judged before that.
  fileprivate mutating func isPlan(_ root: JSONNode) -> Bool {
    guard case .object(let members) = root.content,
      let schema = members.first(where: { $0.key == "schema" })?.value,
      schema.content == .string(PlanDocument.schema)
    else {
      note(
        "not-a-plan", at: "$.schema", line: root.line,
        cause: Phrase(fr: "ce n’est pas un plan de Ronde", en: "not a plan of Ronde"),
        action: Phrase(
          fr: "donner un plan.json, avec \"schema\": \"\(PlanDocument.schema)\"",
          en: "give a plan.json, with \"schema\": \"\(PlanDocument.schema)\""))
      return false
    }
    let version = members.first { $0.key == "version" }?.value
    guard version?.content == .number("\(PlanDocument.version)") else {
      note(
        "unknown-version", at: "$.version", line: version?.line ?? root.line, value: version?.excerpt,
        cause: Phrase(fr: "version de plan inconnue", en: "unknown version of a plan"),
        action: Phrase(
          fr: "lire ce plan avec le Ronde qui l’a écrit ; celui-ci lit la version \(PlanDocument.version)",
          en: "read this plan with the Ronde that wrote it; this one reads version \(PlanDocument.version)"))
      return false
    }
    return true
  }

  fileprivate mutating func document(_ root: JSONNode) -> PlanDocument? {
    let known = [
      "schema", "version", "generator", "scenario", "horizon", "origin", "roster", "routes", "patrols",
      "proof", "joint", "findings", "indicators",
    ]
    guard let top = object(root, "$", known: known) else { return nil }
    let generator = text(top, "generator", required: false)
    let scenario = scenario(top)
    let horizon = horizon(top)
    let origin = origin(top)
    let roster = items(top, "roster")?.compactMap { duty($0.node, $0.path) }
    let routes = items(top, "routes")?.compactMap { route($0.node, $0.path) }
    let patrols = items(top, "patrols", required: false)?.compactMap { patrol($0.node, $0.path) }
    let proof = proof(top)
    let joint = joint(top)
    let findings = items(top, "findings", required: false)?.compactMap { finding($0.node, $0.path) }
    let indicators = indicators(top)
    guard let horizon, let roster, let routes else { return nil }
    return PlanDocument(
      generator: generator ?? "", scenario: scenario,
      plan: Plan(horizon: horizon, origin: origin, roster: roster, routes: routes),
      patrols: patrols ?? [], proof: proof, joint: joint, findings: findings, indicators: indicators)
  }

  private mutating func nested(_ parent: Object, _ key: String, known: [String], required: Bool) -> Object? {
    guard let node = value(parent, key, required: required, expected: ("un objet { … }", "an object { … }"))
    else { return nil }
    return object(node, "\(parent.path).\(key)", known: known)
  }

  private mutating func scenario(_ top: Object) -> PlanDocument.ScenarioReference? {
    guard let object = nested(top, "scenario", known: ["name", "digest"], required: false) else { return nil }
    let digest = text(object, "digest", required: false)
    return text(object, "name").map { PlanDocument.ScenarioReference(name: $0, digest: digest) }
  }

  private mutating func horizon(_ top: Object) -> Horizon? {
    guard let object = nested(top, "horizon", known: ["start", "days"], required: true) else { return nil }
    let start = date(object, "start")
    let days: Int? = number(object, "days", in: 1...371)
    guard let start, let days else { return nil }
    guard start.weekday == .monday, days % 7 == 0 else {
      note(
        "bad-horizon", at: object.path, line: object.line, value: "\(start), \(days)",
        cause: Phrase(
          fr: "l’horizon n’est pas fait de semaines entières", en: "the horizon is not made of whole weeks"),
        action: Phrase(
          fr: "commencer un lundi, pour 7, 14, 21… jours", en: "start on a Monday, for 7, 14, 21… days"))
      return nil
    }
    return Horizon(start: start, days: days)
  }

  private mutating func origin(_ top: Object) -> PlanOrigin {
    let known = ["seed", "iterations", "seconds", "method"]
    guard let object = nested(top, "origin", known: known, required: false) else {
      return PlanOrigin(seed: 0, iterations: nil, seconds: nil, method: "hand")
    }
    return PlanOrigin(
      seed: number(object, "seed", in: 0...UInt64.max, required: false) ?? 0,
      iterations: number(object, "iterations", in: 0...Int.max, required: false),
      seconds: number(object, "seconds", in: 0...1e9, required: false),
      method: text(object, "method", required: false) ?? "hand")
  }

  private mutating func duty(_ node: JSONNode, _ path: String) -> Duty? {
    let known = ["agent", "date", "start", "end", "breaks", "sector", "team"]
    guard let object = object(node, path, known: known) else { return nil }
    let agent: Identifier<Agent>? = identifier(object, "agent")
    let date = date(object, "date")
    let start = time(object, "start")
    let end = time(object, "end")
    let sector: Identifier<Sector>? = identifier(object, "sector", required: false)
    let team: Identifier<TeamName>? = identifier(object, "team", required: false)
    let breaks = items(object, "breaks", required: false)?.compactMap { pause($0.node, $0.path) } ?? []
    guard let agent, let date, let start, let end else { return nil }
    return Duty(
      agent: agent, shift: Shift(date: date, start: start, end: end, breaks: breaks), sector: sector,
      team: team)
  }

  private mutating func pause(_ node: JSONNode, _ path: String) -> Break? {
    guard let object = object(node, path, known: ["start", "end"]) else { return nil }
    let start = time(object, "start")
    let end = time(object, "end")
    guard let start, let end else { return nil }
    return Break(start: start, end: end)
  }

  private mutating func route(_ node: JSONNode, _ path: String) -> Route? {
    let known = ["team", "departure", "back", "break", "stops"]
    guard let object = object(node, path, known: known) else { return nil }
    let team: Identifier<TeamName>? = identifier(object, "team")
    let departure = time(object, "departure")
    let back = time(object, "back")
    let pause = routeBreak(object)
    let stops = items(object, "stops")?.compactMap { stop($0.node, $0.path) }
    guard let team, let departure, let back, let stops else { return nil }
    return Route(team: team, departure: departure, stops: stops, pause: pause, back: back)
  }

  private mutating func routeBreak(_ route: Object) -> RouteBreak? {
    let known = ["afterStops", "residence", "start", "end"]
    guard let object = nested(route, "break", known: known, required: false) else { return nil }
    let after: Int? = number(object, "afterStops", in: 0...1000)
    let residence: Identifier<Residence>? = identifier(object, "residence", required: false)
    let start = time(object, "start")
    let end = time(object, "end")
    guard let after, let start, let end else { return nil }
    return RouteBreak(afterStops: after, residence: residence, start: start, end: end)
  }

  private mutating func stop(_ node: JSONNode, _ path: String) -> Stop? {
    guard let object = object(node, path, known: ["residence", "arrival", "start", "end"]) else { return nil }
    let residence: Identifier<Residence>? = identifier(object, "residence")
    let arrival = time(object, "arrival")
    let start = time(object, "start")
    let end = time(object, "end")
    guard let residence, let arrival, let start, let end else { return nil }
    return Stop(residence: residence, arrival: arrival, start: start, end: end)
  }

  private mutating func patrol(_ node: JSONNode, _ path: String) -> SectorIdleness? {
    let known = ["sector", "bound", "perfectTiming", "actual"]
    guard let object = object(node, path, known: known) else { return nil }
    let sector: Identifier<Sector>? = identifier(object, "sector")
    let bound: Int? = number(object, "bound", in: 0...Self.figures.upperBound)
    let perfect: Int? = number(object, "perfectTiming", in: 0...Self.figures.upperBound)
    let actual: Int? = number(object, "actual", in: 0...Self.figures.upperBound)
    guard let sector, let bound, let perfect, let actual else { return nil }
    return SectorIdleness(sector: sector, bound: bound, perfectTiming: perfect, actual: actual)
  }

  private mutating func proof(_ document: Object) -> RosterProof? {
    let known = ["cost", "bound", "teamMinutes"]
    guard let object = nested(document, "proof", known: known, required: false) else { return nil }
    // Whole numbers that every reader of JSON holds exactly.
    let most = RosterProof.most
    let cost: Int? = number(object, "cost", in: -most...most)
    let bound: Int? = number(object, "bound", in: -most...most)
    let minutes: Int? = number(object, "teamMinutes", in: 0...most, required: false)
    guard let cost, let bound else { return nil }
    return RosterProof(cost: cost, bound: bound, teamMinutes: minutes)
  }

  private mutating func joint(_ document: Object) -> JointGain? {
    let known = ["rounds", "apart", "together"]
    guard let object = nested(document, "joint", known: known, required: false) else { return nil }
    let rounds: Int? = number(object, "rounds", in: 0...1000)
    let apart = side(object, "apart")
    let together = side(object, "together")
    guard let rounds, let apart, let together else { return nil }
    return JointGain(rounds: rounds, apart: apart, together: together)
  }

  private mutating func side(_ gain: Object, _ key: String) -> JointGain.Side? {
    let known = ["missingDesired", "offContract", "idleness"]
    guard let object = nested(gain, key, known: known, required: true) else { return nil }
    let missing: Int? = number(object, "missingDesired", in: 0...Self.figures.upperBound)
    let off: Int? = number(object, "offContract", in: 0...Self.figures.upperBound, required: false)
    let idleness: Int? = number(object, "idleness", in: 0...Self.figures.upperBound)
    guard let missing, let idleness else { return nil }
    return JointGain.Side(missingDesired: missing, offContract: off ?? 0, idleness: idleness)
  }

  private mutating func finding(_ node: JSONNode, _ path: String) -> Finding? {
    let known = [
      "rule", "kind", "article", "agent", "date", "from", "to", "sector", "team", "residence", "measured",
      "limit", "text", "causes",
    ]
    guard let object = object(node, path, known: known) else { return nil }
    let rule = text(object, "rule")
    let kind = kind(object)
    let article = text(object, "article", required: false) ?? ""
    let agent: Identifier<Agent>? = identifier(object, "agent", required: false)
    let date = date(object, "date", required: false)
    let from = time(object, "from", required: false)
    let to = time(object, "to", required: false)
    let sector: Identifier<Sector>? = identifier(object, "sector", required: false)
    let team: Identifier<TeamName>? = identifier(object, "team", required: false)
    let residence: Identifier<Residence>? = identifier(object, "residence", required: false)
    let measured: Int? = number(object, "measured", in: Self.figures, required: false)
    let limit: Int? = number(object, "limit", in: Self.figures, required: false)
    let words = nested(object, "text", known: ["fr", "en"], required: true).flatMap { phrase($0) }
    let causes = items(object, "causes", required: false)?.compactMap { item in
      self.object(item.node, item.path, known: ["fr", "en"]).flatMap { phrase($0) }
    }
    guard let rule, let kind, let words else { return nil }
    return Finding(
      rule: rule, kind: kind, article: article, agent: agent, date: date, from: from, to: to, sector: sector,
      team: team, residence: residence, measured: measured, limit: limit, text: words, causes: causes ?? [])
  }

  private mutating func phrase(_ object: Object) -> Phrase? {
    let fr = text(object, "fr")
    let en = text(object, "en", required: false)
    return fr.map { Phrase(fr: $0, en: en ?? $0) }
  }

  private mutating func kind(_ object: Object) -> Finding.Kind? {
    guard let word = text(object, "kind") else { return nil }
    if let kind = Finding.Kind(rawValue: word) { return kind }
    let list = Finding.Kind.allCases.map(\.rawValue).joined(separator: ", ")
    note(
      "bad-kind", at: "\(object.path).kind", line: object.line, value: word,
      cause: Phrase(fr: "sorte de constat inconnue", en: "unknown kind of finding"),
      action: Phrase(fr: "écrire l’un de : \(list)", en: "write one of: \(list)"))
    return nil
  }

  private mutating func indicators(_ top: Object) -> Indicators? {
    let known = IndicatorField.all.map(\.name)
    guard let object = nested(top, "indicators", known: known, required: false) else { return nil }
    var indicators = Indicators()
    for field in IndicatorField.all {
      if let value: Int = number(object, field.name, in: Self.figures, required: false) {
        field.set(&indicators, value)
      }
    }
    return indicators
  }
}
