import RondeAudit
import RondeModel

/// `conformity.html`: one page for the file of an inspection or a works council. It needs no network and no
/// other file; the verdict comes first, then each employer at a glance, then every figure.
public struct ConformityPage: Sendable {
  private let document: ConformityDocument
  private let wording: Wording

  /// The page of a document in one language.
  public init(_ document: ConformityDocument, language: Language) {
    self.document = document
    wording = Wording(language: language)
  }

  /// The page.
  public var html: String {
    let w = wording
    let title = w("Rapport de conformité", "Conformity report")
    let night = NightTable(scenario: document.scenario, plan: document.plan, wording: w)
    let employers = document.employers.map { part in
      ConformityEmployerSection(document: document, part: part, wording: w, night: night).html
    }.joined(separator: "\n")
    let page: HTML = """
      <!DOCTYPE html>
      <html lang="\(w.language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="generator" content="\(document.generator)">
      <title>\(title) · \(document.scenario.settings.name) · \(period)</title>
      <style>
      \(ReportStyle.sheet)\(ConformityStyle.sheet)</style>
      </head>
      <body>
      <main>
      <header class="top">
      <div class="service">\(document.scenario.settings.name)</div>
      <h1>\(title), \(w("plan ", "plan of "))\(period)</h1>
      \(verdict)
      </header>
      \(summary(nightWorkers: night.workers))
      \(employers)
      \(sources)
      </main>
      </body>
      </html>

      """
    return page.source
  }

  private var period: String {
    let start = document.plan.horizon.start
    return wording.period(start, start + (max(1, min(document.plan.horizon.days, 371)) - 1))
  }

  private var verdict: HTML {
    let w = wording
    let breaches = document.findings.count(where: \.kind.isBreach)
    let bases = document.findings.count { $0.kind == .basis }
    var badges: [HTML] = []
    if breaches > 0 {
      let count = w.count(breaches, ("infraction", "infractions"), ("breach", "breaches"))
      badges.append("<span class=\"badge bad\">\(w("Plan non conforme : ", "Not lawful: "))\(count)</span>")
    } else {
      badges.append("<span class=\"badge good\">\(w("Aucune infraction relevée", "No breach found"))</span>")
    }
    if bases > 0 {
      let count = w.count(
        bases, ("base légale manquante", "bases légales manquantes"),
        ("legal basis missing", "legal bases missing"))
      badges.append(
        "<span class=\"badge warn\">\(w("Plan non montré licite : ", "Plan not shown lawful: "))\(count)</span>"
      )
    }
    return badges.joined(separator: "\n")
  }

  private func summary(nightWorkers: Int) -> HTML {
    let w = wording
    let states = document.lines.map { document.state($0) }
    let tiles: [(Int, String)] = [
      (document.employers.reduce(0) { $0 + $1.agents.count }, w("agents", "agents")),
      (states.count, w("valeurs mesurées", "figures measured")),
      (states.count { $0 == .broken }, w("limites dépassées", "limits passed")),
      (states.count { $0 == .thin }, w("marges minces", "thin margins")),
      (nightWorkers, w("travailleurs de nuit", "night workers")),
    ]
    let figures = tiles.map {
      "<div class=\"tile\"><b>\(w.grouped($0.0))</b><span>\($0.1)</span></div>" as HTML
    }
    return """
      <section id="verdict">
      <h2>\(w("Constats", "Findings"))</h2>
      <div class="tiles">\(figures.joined())</div>
      \(findings)
      <footer><p>\(OriginSection.notice(w))</p></footer>
      </section>
      """
  }

  /// The first two hundred: a plan made by hand may have thousands, and the file beside the page has all.
  private var findings: HTML {
    let w = wording
    guard !document.findings.isEmpty else {
      let none = w(
        "Aucune règle enfreinte, aucune base légale manquante.", "No rule broken, no legal basis missing.")
      return "<p class=\"good\">\(none)</p>"
    }
    let shown = document.findings.prefix(200).map(finding).joined()
    let rest = document.findings.count - 200
    guard rest > 0 else { return shown }
    let more = w("et \(w.grouped(rest)) autres, dans", "and \(w.grouped(rest)) more, in")
    return "\(shown)<p>\(more) conformity.json</p>"
  }

  private func finding(_ finding: Finding) -> HTML {
    let w = wording
    let who = finding.agent.map { document.scenario.agents[$0]?.name ?? $0.text } ?? ""
    let source = finding.article.isEmpty ? finding.rule : "\(finding.rule) · \(finding.article)"
    return """
      <div class="finding \(finding.kind.rawValue)"><div><span class="when">\(finding.date.map(w.day) ?? "")</span> \
      \(who)</div><div>\(w(finding.text))</div><div class="rule">\(source)</div></div>

      """
  }

  private var sources: HTML {
    let w = wording
    let marks = Rule.Evidence.allCases.map { "<dt>\($0.rawValue)</dt><dd>\(w($0.meaning))</dd>" as HTML }
    return """
      <section id="preuves">
      <h2>\(w("Marques de preuve", "Evidence marks"))</h2>
      <p class="lead">\(w("Comment le texte de chaque règle a été établi.", "How the text of each rule was established."))</p>
      <dl class="facts">\(marks.joined())</dl>
      <footer><p>\(OriginSection.notice(w))</p><p>\(document.generator)</p></footer>
      </section>
      """
  }
}
