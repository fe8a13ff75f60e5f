import RondeModel

/// A plan as a terminal shows it: coverage of each sector and day, the indicators, and what is missing and
/// why. No line passes 100 columns; colours only where the caller has a terminal.
public struct ConsoleWeek: Sendable {
  /// The widest line.
  public static let columns = 100

  private let document: PlanDocument
  private let overview: PlanOverview
  private let isColoured: Bool

  /// The week of a plan of `scenario`.
  public init(document: PlanDocument, scenario: Scenario, language: Language, isColoured: Bool) {
    self.document = document
    overview = PlanOverview(plan: document.plan, scenario: scenario, language: language)
    self.isColoured = isColoured
  }

  /// The whole text, ending with a line feed.
  public var text: String {
    var lines = title
    for start in stride(from: 0, to: overview.dates.count, by: 7) {
      lines += [""] + coverage(Array(overview.dates[start..<min(start + 7, overview.dates.count)]))
    }
    lines += [""] + indicators
    lines += [""] + findings
    return lines.joined(separator: "\n") + "\n"
  }

  private enum Tone: String {
    case good = "32"
    case bad = "31"
    case warn = "33"
    case strong = "1"
    case soft = "2"
  }

  private func paint(_ text: String, _ tone: Tone?) -> String {
    guard isColoured, let tone else { return text }
    return "\u{1B}[\(tone.rawValue)m\(text)\u{1B}[0m"
  }

  private var title: [String] {
    let name = ColumnText.plain(overview.scenario.settings.name)
    let lines = ColumnText.wrapped("\(name) · \(overview.period)", Self.columns)
    return lines.map { paint($0, .strong) }
  }

  private func coverage(_ dates: [CivilDate]) -> [String] {
    let w = overview.wording
    let first = 26
    let column = (Self.columns - first) / 7
    let head = dates.map { date in
      ColumnText.set(w.day(date) + (overview.holiday(date) == nil ? "" : "*"), column)
    }
    var lines = [
      paint(ColumnText.trimmed(ColumnText.set(w("Couverture", "Coverage"), first) + head.joined()), .strong)
    ]
    for sector in overview.scenario.sectors {
      let cells = dates.map { date in
        let (text, tone) = cell(overview.coverage(of: sector.id, on: date))
        return paint(ColumnText.set(text, column), tone)
      }
      lines.append(
        ColumnText.trimmed(
          ColumnText.set(ColumnText.plain(sector.name), first - 1) + " " + cells.joined()))
    }
    let holidays = dates.compactMap { date in overview.holiday(date).map { "* \($0)" } }
    let legend =
      w(
        "✓ souhaité atteint   ~ minimum atteint, manque au souhaité   ✗ manque au minimum   · rien demandé",
        "✓ desired met   ~ minimum met, lack to the desired   ✗ lack to the minimum   · nothing asked")
    lines.append(paint(legend, .soft))
    if !holidays.isEmpty { lines.append(paint(holidays.joined(separator: "   "), .soft)) }
    return lines
  }

  /// An evening in a few characters: whether it is covered and how many team-hours lack.
  private func cell(_ slots: [SlotCoverage]) -> (String, Tone?) {
    func minutes(_ teams: (SlotCoverage) -> Int) -> Int {
      slots.reduce(0) { $0 + teams($1) * max(0, ($1.demand.to - $1.demand.from).count) }
    }
    let missing = minutes(\.missing)
    let lack = minutes(\.missingDesired)
    if missing > 0 { return ("✗ \(Minutes(missing))", .bad) }
    if lack > 0 { return ("~ \(Minutes(lack))", .warn) }
    return slots.contains { $0.demand.desired > 0 } ? ("✓", .good) : ("·", .soft)
  }

  private var indicators: [String] {
    let w = overview.wording
    guard let figures = document.indicators else {
      return [w("Plan non vérifié : pas d’indicateurs.", "Plan not audited: no indicators.")]
    }
    var lines = [paint(w("Indicateurs", "Indicators"), .strong)]
    for tile in IndicatorTile.all(figures, wording: w) {
      let tone: Tone? =
        tile.tone == "good" ? .good : tile.tone == "bad" ? .bad : tile.tone == "warn" ? .warn : nil
      let figure = ColumnText.set(tile.figure, 14, toTheRight: true)
      lines.append(
        "  " + ColumnText.set(tile.name, 28) + paint(figure, tone) + "   " + ColumnText.set(tile.meaning, 52))
    }
    if let proof = document.proof, let sentence = ProofWording(proof: proof, wording: w).sentence {
      let text = w("Preuve : ", "Proof: ") + sentence + "."
      lines += ColumnText.wrapped(ColumnText.plain(text), Self.columns - 4).map { "  " + $0 }
    }
    if let gain = document.joint {
      let words = JointWording(gain: gain, wording: w)
      let text = w("Ce que gagne le plan d’ensemble, estimé : ", "Gained by planning together, estimated: ")
      lines += ColumnText.wrapped(ColumnText.plain(text + words.sentence), Self.columns - 4).map { "  " + $0 }
    }
    return lines.map(ColumnText.trimmed)
  }

  private var findings: [String] {
    let w = overview.wording
    guard let findings = document.findings else { return [] }
    let grave = findings.filter { $0.kind != .wish }.sorted { $0.kind < $1.kind }
    let wishes = findings.count - grave.count
    var lines = [paint(w("Ce qui manque et pourquoi", "What is missing, and why"), .strong)]
    if grave.isEmpty {
      lines.append(
        "  "
          + paint(
            w(
              "Rien : chaque minimum est couvert et aucune règle n’est enfreinte.",
              "Nothing: every minimum is covered and no rule is broken."), .good))
    }
    // Each kind has its room, or a hundred breaches would hide the one team missing.
    for kind in Finding.Kind.allCases {
      let part = grave.filter { $0.kind == kind }
      for finding in part.prefix(12) { lines += item(finding) }
      if part.count > 12 {
        let rest = part.count - 12
        lines.append(
          "    " + w("… et \(rest) autres, dans report.html", "… and \(rest) more, in report.html"))
      }
    }
    if wishes > 0 {
      lines.append(
        "  "
          + w.count(
            wishes, ("souhait ou mieux non atteint", "souhaits ou mieux non atteints"),
            ("wish not met", "wishes not met")) + w(", dans report.html", ", in report.html"))
    }
    return lines
  }

  private func item(_ finding: Finding) -> [String] {
    let source = finding.article.isEmpty ? finding.rule : "\(finding.rule), \(finding.article)"
    let text = "\(overview.wording(finding.text)) [\(source)]"
    let lines = ColumnText.wrapped(ColumnText.plain(text), Self.columns - 4)
    let isGrave = finding.kind.isBreach || finding.kind == .gap
    let mark = paint(isGrave ? "✗" : "!", isGrave ? .bad : .warn)
    let causes = finding.causes.flatMap { cause in
      ColumnText.wrapped(ColumnText.plain(overview.wording(cause)), Self.columns - 8).enumerated()
        .map { "      " + ($0 == 0 ? "· " : "  ") + $1 }
    }
    return lines.enumerated().map { "  " + ($0 == 0 ? mark : " ") + " " + $1 } + causes
  }
}
