import RondeModel

/// A page made for paper: it needs no network, no other file and no script, and on screen it looks like the
/// sheets that will come out of the printer.
struct PrintPage {
  /// What the sheets of a page are printed on.
  enum Paper: String { case a4 = "a4", a3Wide = "a3" }

  let view: RecipientView
  let title: String
  let paper: Paper

  private var wording: Wording { Wording(language: view.language) }

  /// The whole document around its sheets.
  func html(_ sheets: some Sequence<HTML>) -> String {
    let page: HTML = """
      <!DOCTYPE html>
      <html lang="\(view.language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="generator" content="\(RondeVersion.generator)">
      <title>\(title)</title>
      <style>
      \(PrintStyle.sheet(paper))</style>
      </head>
      <body class="\(paper.rawValue)">
      \(sheets.joined(separator: "\n"))
      </body>
      </html>

      """
    return page.source
  }

  /// One printed sheet: its content, and at its foot what it belongs to. The content may ask for more than a
  /// sheet; the foot then stands after it. A dense sheet has many lines and less air between them.
  func sheet(label: String, colour: Int? = nil, isDense: Bool = false, _ content: HTML) -> HTML {
    """
    <article class="sheet\(colour.map { " k\($0)" } ?? "")\(isDense ? " dense" : "")" aria-label="\(label)">
    \(content)
    \(foot)
    </article>
    """
  }

  /// Service, recipient, version and the telephone numbers of the service.
  private var foot: HTML {
    let w = wording
    let version = view.version
    let (date, time) = view.service.zone.civil(version.issued)
    let issued =
      version.number > 0
      ? w(
        "Version \(version.number) du \(CellText.date(date)) à \(w.clock(time))",
        "Version \(version.number) of \(date) at \(w.clock(time))") : ""
    let digest: HTML =
      version.digest.isEmpty ? .empty : " · <span class=\"digest\">\(version.shortDigest)</span>"
    return """
      <footer><span>\(view.service.name) · \(view.title)</span><span>\(issued)\(digest)</span></footer>
      """
  }
}

extension RecipientView {
  /// Who answers the telephone: the four emergency numbers of France, then the service's own.
  func telephoneLine(_ w: Wording) -> HTML {
    let emergency: [(String, String)] = [
      ("15", w("SAMU", "ambulance")), ("17", w("police", "police")), ("18", w("pompiers", "fire")),
      ("112", w("toute urgence", "any emergency")),
    ]
    let numbers = emergency + service.telephones.map { ($0.number, $0.name) }
    let list = numbers.map { number, name in
      "<li><b>\(number)</b> <span>\(name)</span></li>" as HTML
    }
    return
      "<ul class=\"telephones\" aria-label=\"\(w("Numéros utiles", "Telephone numbers"))\">\(list.joined())</ul>"
  }
}
