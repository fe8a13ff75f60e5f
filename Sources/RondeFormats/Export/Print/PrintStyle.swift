/// The style sheet of everything that is made to be printed. Colours help and never carry meaning alone: a
/// sheet printed in black and white says the same.
enum PrintStyle {
  /// The rules for one size of paper.
  static func sheet(_ paper: PrintPage.Paper) -> HTML {
    .trusted(
      page(paper) + base + tables + parts + WeekPrintStyle.rules + RoutePrintStyle.rules + ReportStyle.palette
        + screen)
  }

  // The sheet is as high as the paper leaves room, less a hair: a rounding must not call a blank page.
  private static func page(_ paper: PrintPage.Paper) -> String {
    switch paper {
    case .a4:
      """
      @page{size:A4 portrait;margin:11mm 11mm 9mm}
      :root{--width:188mm;--height:276mm}

      """
    case .a3Wide:
      """
      @page{size:A3 landscape;margin:10mm 11mm 9mm}
      :root{--width:398mm;--height:277mm}

      """
    }
  }

  private static let base = """
    :root{--text:#16191f;--soft:#4b5563;--rule:#aab1bb;--faint:#d9dde2;--shade:#f1efe9;--feast:#f6e3df;
    --tint:#eef0f3;--ink:#2c3644;--line:#7c8aa3}
    *{box-sizing:border-box}
    html{-webkit-print-color-adjust:exact;print-color-adjust:exact}
    body{margin:0;color:var(--text);background:#fff;font:9.5pt/1.32 "Segoe UI",system-ui,-apple-system,
    "Helvetica Neue","DejaVu Sans",Arial,"Noto Color Emoji",sans-serif;font-variant-numeric:tabular-nums;
    overflow-wrap:anywhere}
    h1,h2,h3,p,ul{margin:0;padding:0}
    .sheet{width:var(--width);min-height:var(--height);display:flex;flex-direction:column;gap:3mm;
    break-after:page}
    .sheet:last-of-type{break-after:auto}
    .sheet>*{flex:none}
    .sheet>.grow{flex:1 0 auto}
    .sheet>footer{margin-top:auto;display:flex;justify-content:space-between;gap:6mm;color:var(--soft);
    font-size:7.5pt;border-top:.3mm solid var(--rule);padding-top:1mm}
    .digest{font-family:"DejaVu Sans Mono",ui-monospace,monospace}
    .masthead{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:1mm 6mm;align-items:end;
    border-bottom:1.1mm solid var(--line);padding-bottom:2mm}
    .masthead .kind{font-size:8pt;letter-spacing:.04em;text-transform:uppercase;color:var(--soft)}
    .masthead h1{font-size:19pt;line-height:1.12;letter-spacing:-.01em}
    .masthead h1 small{font-size:12pt;font-weight:500;color:var(--soft);letter-spacing:0}
    .masthead .when{text-align:right;font-size:12pt;font-weight:650;line-height:1.25}
    .masthead .when small{display:block;font-size:9.5pt;font-weight:500;color:var(--soft)}
    .soft{color:var(--soft)}.nowrap{white-space:nowrap}.num{text-align:right;white-space:nowrap}

    """

  private static let tables = """
    table{border-collapse:collapse;width:100%}
    th,td{padding:1mm 1.6mm;text-align:left;vertical-align:top;border:.2mm solid var(--rule)}
    thead{display:table-header-group}
    thead th{font-size:8pt;font-weight:650;background:var(--tint);vertical-align:bottom;line-height:1.2}
    tr{break-inside:avoid}
    thead,caption,h2,h3{break-after:avoid}
    caption{text-align:left;font-weight:650;padding:0 0 1mm}

    """

  private static let parts = """
    .facts{display:flex;flex-wrap:wrap;gap:1mm 6mm;list-style:none}
    .facts b{font-weight:650}
    .telephones{display:flex;flex-wrap:wrap;gap:1mm;list-style:none;justify-content:space-between}
    .telephones li{flex:1 1 auto;border:.35mm solid var(--text);border-radius:1.4mm;padding:.8mm 2mm;
    text-align:center}
    .telephones b{font-size:13pt;line-height:1.15;white-space:nowrap}
    .telephones span{font-size:8pt}.a4 .telephones b{font-size:12pt;display:block}.a4 .telephones li{padding:.6mm 1.4mm}
    .a4 .telephones span{font-size:7pt;display:block;line-height:1.2}

    """

  private static let screen = """
    @media screen{
    body{background:#e9e7e2;padding:8mm 4mm}
    .sheet{background:#fff;margin:0 auto 8mm;padding:0;box-shadow:0 1mm 4mm rgba(0,0,0,.18);
    border:10mm solid #fff;box-sizing:content-box;max-width:none}
    }

    """
}
