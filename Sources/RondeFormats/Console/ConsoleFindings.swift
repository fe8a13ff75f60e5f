import RondeModel

/// What the auditor says of a plan, as a terminal shows it: the verdict, then every finding by kind, gravest
/// first, with agent, day, rule and article. No line passes 100 columns.
public struct ConsoleFindings: Sendable {
  private let document: PlanDocument
  private let overview: PlanOverview
  private let isColoured: Bool

  /// The findings of an audited plan of `scenario`.
  public init(document: PlanDocument, scenario: Scenario, language: Language, isColoured: Bool) {
    self.document = document
    overview = PlanOverview(plan: document.plan, scenario: scenario, language: language)
    self.isColoured = isColoured
  }

  /// The whole text, ending with a line feed.
  public var text: String {
    let findings = document.findings ?? []
    var lines = [verdict(findings)]
    for kind in Finding.Kind.allCases {
      let part = findings.filter { $0.kind == kind }
      guard !part.isEmpty else { continue }
      lines += ["", paint("\(title(kind)) (\(part.count))", "1")]
      lines += part.flatMap(item)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func verdict(_ findings: [Finding]) -> String {
    let w = overview.wording
    let breaches = findings.count { $0.kind.isBreach }
    if breaches > 0 {
      return paint(
        w("Plan non conforme : ", "Not lawful: ")
          + w.count(breaches, ("infraction", "infractions"), ("breach", "breaches")) + ".", "31")
    }
    if findings.contains(where: { $0.kind == .basis }) {
      return paint(
        w(
          "Aucune infraction, mais le plan n’est pas montré licite : une base légale manque.",
          "No breach, but the plan is not shown lawful: a legal basis is missing."), "33")
    }
    return paint(w("Plan licite : aucune infraction.", "Lawful: no breach."), "32")
  }

  private func item(_ finding: Finding) -> [String] {
    let w = overview.wording
    let place = [
      finding.date.map(w.day), finding.agent.map { overview.name($0) },
      finding.agent == nil ? finding.sector.map { overview.name($0) } : nil,
      finding.team.map { w("équipe \($0)", "team \($0)") },
    ].compactMap { $0 }.joined(separator: " · ")
    let source = [finding.rule, finding.article].filter { !$0.isEmpty }.joined(separator: ", ")
    let text = ColumnText.plain("\(w(finding.text)) [\(source)]")
    let head = place.isEmpty ? [] : ["  " + ColumnText.set(ColumnText.plain(place), 98)]
    return head.map(ColumnText.trimmed)
      + ColumnText.wrapped(text, ConsoleWeek.columns - 6).map { "    " + $0 }
      + finding.causes.flatMap { cause in
        ColumnText.wrapped(ColumnText.plain(w(cause)), ConsoleWeek.columns - 8).enumerated()
          .map { ($0 == 0 ? "      · " : "        ") + $1 }
      }
  }

  private func title(_ kind: Finding.Kind) -> String {
    FindingsSection(findings: nil, overview: overview).title(kind)
  }

  private func paint(_ text: String, _ code: String) -> String {
    isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
