import RondeModel

/// What is wrong or missing and why, gravest first; wishes that could not be met are folded.
struct FindingsSection {
  let findings: [Finding]?
  let overview: PlanOverview

  var html: HTML {
    let w = overview.wording
    return """
      <section id="manques">
      <h2>\(w("Ce qui manque et pourquoi", "What is missing, and why"))</h2>
      \(content)
      </section>
      """
  }

  private var content: HTML {
    let w = overview.wording
    guard let findings else {
      return """
        <p>\(w("Ce plan n’a pas été vérifié : « ronde audit » en dresse les constats.",
          "This plan has not been audited: “ronde audit” lists its findings."))</p>
        """
    }
    let grave = findings.filter { $0.kind != .wish }.sorted { $0.kind < $1.kind }
    let wishes = findings.filter { $0.kind == .wish }
    var content = HTML.empty
    if grave.isEmpty {
      content += """
        <p class="good">\(w(
          "Rien ne manque : chaque minimum est couvert, chaque passage dû est fait, aucune règle n’est enfreinte.",
          "Nothing is missing: every minimum is covered, every visit due is made, no rule is broken."))</p>
        """
    }
    for kind in Finding.Kind.allCases {
      let part = grave.filter { $0.kind == kind }
      guard !part.isEmpty else { continue }
      content += "<h3>\(title(kind))</h3>\n"
      content += kind == .gap ? gaps(part) : list(part)
    }
    if !wishes.isEmpty {
      content += "<h3>\(title(.wish))</h3>\n"
      content += byRule(wishes).map(folded).joined()
    }
    return content
  }

  /// Teams and visits that are missing stand open, each rule apart; what merely lies badly is folded.
  private func gaps(_ findings: [Finding]) -> HTML {
    let w = overview.wording
    return byRule(findings).sorted { Self.rank($0) < Self.rank($1) }.map { group -> HTML in
      guard let rule = group.first?.rule, Self.missing.contains(rule) else { return folded(group) }
      let count = w.grouped(group.count)
      return
        "<h4>\(RuleTitle.title(rule, w) ?? rule) <span class=\"soft\">\(count)</span></h4>\n\(list(group))"
    }.joined()
  }

  private static let missing = ["COVER-MIN", "LEAST-VISITS"]
  private static func rank(_ group: [Finding]) -> Int {
    missing.firstIndex(of: group.first?.rule ?? "") ?? missing.count
  }

  /// Findings gathered by rule, in the order in which the rules first come.
  private func byRule(_ findings: [Finding]) -> [[Finding]] {
    var order: [String] = []
    let groups = Dictionary(grouping: findings, by: \.rule)
    for finding in findings where !order.contains(finding.rule) { order.append(finding.rule) }
    return order.compactMap { groups[$0] }
  }

  private func folded(_ findings: [Finding]) -> HTML {
    let w = overview.wording
    let rule = findings.first?.rule ?? ""
    return """
      <details class="wishes"><summary>\(RuleTitle.title(rule, w) ?? rule) \
      <span class="soft">\(w.grouped(findings.count))</span></summary>
      \(list(findings))</details>

      """
  }

  /// The first dozen at once; a plan made by hand may have hundreds.
  private func list(_ findings: [Finding]) -> HTML {
    let w = overview.wording
    // The causes of the first two show what stands behind the others' fold.
    let shown = findings.prefix(12).enumerated().map { row($1, isOpen: $0 < 2) }.joined()
    let rest = findings.dropFirst(12)
    guard !rest.isEmpty else { return shown }
    return """
      \(shown)<details><summary>\(w("et \(rest.count) autres", "and \(rest.count) more"))</summary>
      \(rest.map { row($0, isOpen: false) }.joined())</details>

      """
  }

  private func row(_ finding: Finding, isOpen: Bool) -> HTML {
    let w = overview.wording
    let place =
      finding.sector.map { overview.name($0) } ?? finding.agent.map { overview.name($0) }
      ?? finding.residence.map { overview.name($0) } ?? ""
    var when: HTML = "\(finding.date.map(w.day) ?? "")"
    if let sector = finding.sector, let date = finding.date, overview.dates.contains(date) {
      when = "<a href=\"#\(overview.anchor(sector, date))\">\(w.day(date))</a>"
    }
    let source = finding.article.isEmpty ? finding.rule : "\(finding.rule) · \(finding.article)"
    return """
      <div class="finding \(finding.kind.rawValue)"><div><span class="when">\(when)</span> \(place)</div>
      <div>\(w(finding.text))\(causes(finding, isOpen: isOpen))</div><div class="rule">\(source)</div></div>

      """
  }

  private func causes(_ finding: Finding, isOpen: Bool) -> HTML {
    let w = overview.wording
    guard !finding.causes.isEmpty else { return .empty }
    let items = finding.causes.map { cause in "<li>\(w(cause))</li>" as HTML }.joined()
    return """
      <details class="why"\(isOpen ? " open" as HTML : .empty)><summary>\(w("Pourquoi", "Why"))</summary>\
      <ul class="causes">\(items)</ul></details>
      """
  }

  func title(_ kind: Finding.Kind) -> String {
    let w = overview.wording
    return switch kind {
    case .breach: w("Règles enfreintes", "Rules broken")
    case .incoherence: w("Le plan se contredit", "The plan contradicts itself")
    case .lock: w("Décisions non tenues", "Decisions not kept")
    case .basis: w("Bases légales à déclarer", "Legal bases to state")
    case .gap: w("Équipes et passages manquants", "Teams and visits missing")
    case .wish: w("Ce qui serait mieux", "What would be better")
    }
  }
}
