import RondeModel

/// `changes.html`: what is new against the version that the recipient holds, to print on A4.
struct ChangeSheet {
  static let fileName = "changes.html"

  private let view: RecipientView
  private let held: HeldVersion
  private let wording: Wording

  /// The sheet between the two editions of `held`.
  init(_ view: RecipientView, held: HeldVersion) {
    self.view = view
    self.held = held
    wording = Wording(language: view.language)
  }

  var file: ExportFile { ExportFile(path: Self.fileName, text: html.source) }

  private var html: HTML {
    let w = wording
    let title = w("Feuille de changements", "Change sheet")
    let first = view.service.horizon.start
    let last = view.dates.last?.date ?? first
    return """
      <!DOCTYPE html>
      <html lang="\(w.language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="generator" content="\(RondeVersion.generator)">
      <title>\(title) · \(view.title)</title>
      <style>\(Self.style)</style>
      </head>
      <body>
      <header>
      <p class="service">\(view.service.name)</p>
      <h1>\(title)</h1>
      <p class="who">\(view.title)</p>
      <p>\(w("Plan ", "Plan of "))\(w.period(first, last))</p>
      <dl>\(edition(w("Cette version", "This version"), held.current.version))\
      \(held.before.map { edition(w("Comparée à", "Compared with"), $0.version) } ?? .empty)</dl>
      </header>
      <main>
      \(changes)</main>
      <footer>\(w("Version", "Version")) \(view.version.number) · \(view.version.shortDigest)</footer>
      </body>
      </html>

      """
  }

  private func edition(_ name: String, _ version: PlanVersion) -> HTML {
    let (date, time) = view.service.zone.civil(version.issued)
    let digest = version.digest.drop { $0 != ":" }.dropFirst()
    return """
      <dt>\(name)</dt><dd><b>n° \(version.number)</b> \(w("du", "of")) \(wording(date.spokenWithYear)), \(time)<br>\
      <code>\(String(digest))</code></dd>
      """
  }

  private func w(_ fr: String, _ en: String) -> String { wording(fr, en) }

  private var changes: HTML {
    guard let before = held.before else {
      return """
        <p class="none">\(w("Première version : rien n’a été reçu avant elle.", "First version: nothing was received before it."))</p>

        """
    }
    let changes = Changes(from: before.content, to: held.current.content)
    guard !changes.isEmpty else {
      return """
        <p class="none">\(w(
          "Aucun service ni parcours de ces jours n’a changé ; d’autres données (besoins, compteurs, coordonnées) ont changé.",
          "No shift or route of these days has changed; other data (demand, counters, contacts) has."))</p>

        """
    }
    let rows = ChangeRows(view: view, wording: wording)
    let title = view.recipient == .landlord ? w("Postes", "Posts") : w("Services", "Shifts")
    return section(title, changes.shifts, rows.row)
      + section(w("Parcours", "Routes"), changes.routes, rows.row)
  }

  private func section<Item>(
    _ title: String, _ changes: [Changes.Change<Item>], _ row: (Changes.Change<Item>) -> HTML
  ) -> HTML {
    let added = changes.count { $0.isAdded }
    let removed = changes.count { $0.isRemoved }
    let counts = [
      wording.count(added, ("ajouté", "ajoutés"), ("added", "added")),
      wording.count(changes.count - added - removed, ("modifié", "modifiés"), ("changed", "changed")),
      wording.count(removed, ("supprimé", "supprimés"), ("removed", "removed")),
    ]
    var section: HTML = """
      <section><h2>\(title)</h2>
      <p>\(counts.joined(separator: " · "))</p>

      """
    guard !changes.isEmpty else { return section + "</section>\n" }
    section += """
      <table><thead><tr><th scope="col">\(w("jour", "day"))</th><th scope="col">\(w("qui", "who"))</th>\
      <th scope="col">\(w("changement", "change"))</th><th scope="col">\(w("avant", "before"))</th>\
      <th scope="col">\(w("maintenant", "now"))</th></tr></thead><tbody>
      \(changes.map(row).joined())</tbody></table></section>

      """
    return section
  }

  /// A4 upright; what is struck through and what is bold can be told apart in black and white.
  private static let style = HTML.trusted(
    """

    @page{size:A4;margin:14mm 12mm}
    body{font:11pt/1.35 "Liberation Sans",Arial,sans-serif;color:#1b2430;margin:0 auto;max-width:186mm;padding:0 2mm}
    h1{font-size:18pt;margin:.1em 0}h2{font-size:13pt;margin:1.1em 0 .1em}
    header p,section p{margin:.15em 0}.service{color:#56606d}.who{font-size:13pt;font-weight:700}
    dl{display:grid;grid-template-columns:max-content 1fr;gap:.15em 1em;margin:.6em 0;padding:.5em 0;
    border-top:1px solid #9aa4b1;border-bottom:1px solid #9aa4b1}
    dt{font-weight:700}dd{margin:0}code{font:8.5pt "Liberation Mono",monospace;overflow-wrap:anywhere;color:#56606d}
    table{border-collapse:collapse;width:100%;font-size:9.5pt;table-layout:fixed}
    th,td{border:1px solid #b9c1cb;padding:.25em .4em;text-align:left;vertical-align:top;overflow-wrap:anywhere}
    thead{display:table-header-group}th{background:#eef1f5}tr{break-inside:avoid}
    th:nth-child(1){width:17%}th:nth-child(2){width:21%}th:nth-child(3){width:12%}
    .added td:nth-child(3),.changed td:nth-child(3){font-weight:700}.removed td:nth-child(4){text-decoration:line-through}
    .none{font-size:12pt;margin:1.5em 0}ul{margin:0;padding-left:1.1em}
    footer{margin-top:1.2em;font-size:8.5pt;color:#56606d}
    @media screen{body{padding:1em}}

    """)
}

extension HTML {
  fileprivate static func + (a: HTML, b: HTML) -> HTML {
    var sum = a
    sum += b
    return sum
  }
}
