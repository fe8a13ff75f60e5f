import RondeModel

/// `report.html`: one page that holds everything and needs nothing: no network, no other file, no script to
/// be read. What is missing comes first, then the week, then each evening, then the figures.
public struct Report: Sendable {
  private let document: PlanDocument
  private let overview: PlanOverview

  /// The report of a plan of `scenario` in one language.
  public init(document: PlanDocument, scenario: Scenario, language: Language) {
    self.document = document
    overview = PlanOverview(plan: document.plan, scenario: scenario, language: language)
  }

  /// The page.
  public var html: String {
    let w = overview.wording
    let period = overview.period
    let page: HTML = """
      <!DOCTYPE html>
      <html lang="\(w.language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="generator" content="\(document.generator)">
      <title>\(overview.scenario.settings.name) · \(period)</title>
      <style>
      \(ReportStyle.sheet)</style>
      </head>
      <body>
      \(ReportIndex(overview: overview).html)
      <main>
      \(ReportHeader(document: document, overview: overview).html)
      \(FindingsSection(findings: document.findings, overview: overview).html)
      \(IndicatorsSection(indicators: document.indicators, proof: document.proof, overview: overview).html)
      \(WeekGridSection(overview: overview, findings: document.findings ?? []).html)
      \(CoverageSection(overview: overview).html)
      \(EveningsSection(overview: overview).html)
      \(FairnessSection(overview: overview).html)
      \(NightSection(overview: overview).html)
      \(IdlenessSection(overview: overview, patrols: document.patrols, joint: document.joint).html)
      \(OriginSection(document: document, overview: overview).html)
      </main>
      <script>
      \(ReportScript.source)</script>
      </body>
      </html>

      """
    return page.source
  }
}

extension PlanOverview {
  /// The days planned, in words.
  var period: String {
    wording.period(plan.horizon.start, dates.last ?? plan.horizon.start)
  }
}
