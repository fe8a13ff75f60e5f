/// The look of the week: on the wall for a lot, on A4 for an agent.
enum WeekPrintStyle {
  static let rules = wall + duties + charts + agent

  private static let wall = """
    .week{table-layout:fixed;font-size:9pt;line-height:1.2}
    .week col.who{width:50mm}.week col.sum{width:25mm}.week col.part{width:16mm}.week col.year{width:34mm}
    .week th,.week td{padding:.5mm 1mm;vertical-align:middle;border:.2mm solid var(--rule)}
    .week thead th{text-align:center;font-size:11pt;background:#fff;border-bottom:.5mm solid var(--text);
    padding:1mm}
    .week thead th.num,.week thead th:first-child{font-size:8pt}.week thead th:first-child{text-align:left}
    .week thead th.num{text-align:right;white-space:normal}
    .week thead small{display:block;font-size:8pt;font-weight:650}
    .week tbody tr{height:var(--row)}
    .week tbody th{font-weight:600}
    .week tbody th small{display:block;font-weight:400;font-size:7.5pt;color:var(--soft)}
    .week .weekend{background:var(--shade)}.week .feast{background:var(--feast)}
    .week thead .weekend,.week thead .feast{background:#e4e0d6}.week thead .feast{background:#edcdc6}
    .week .sector th{background:var(--tint);color:var(--ink);border-left:2mm solid var(--line);font-size:10pt;
    border-top:.5mm solid var(--text);overflow-wrap:break-word}
    .week .sector td{border-top:.5mm solid var(--text);padding:1mm 1mm .4mm}
    .week tr.sector{height:6mm}
    .week .sums tr{height:7mm}.week .sums th,.week .sums td{border-top:.5mm solid var(--text);font-weight:650}
    .week .count{text-align:center;font-size:11pt}
    .week td.num{font-size:8.5pt}.week td.soft{font-size:8pt}
    .legend{display:flex;flex-wrap:wrap;gap:1mm 5mm;list-style:none;font-size:8pt;color:var(--soft)}
    .legend li{display:inline-flex;gap:1.5mm;align-items:center}

    """

  // The bar at the left is drawn, not only tinted: it survives a printer without colours.
  private static let duties = """
    .duty{display:grid;grid-template-columns:auto minmax(0,1fr);gap:0 1.5mm;align-items:baseline;
    background:var(--tint);color:var(--ink);border:.2mm solid var(--line);border-left:1.3mm solid var(--line);
    border-radius:.8mm;padding:.2mm 1mm;overflow:hidden;align-content:center}
    .week .duty:only-child{min-height:calc(var(--row) - 1.2mm)}
    .duty+.duty{margin-top:.4mm}
    .duty b{font-size:var(--type);white-space:nowrap}
    .duty i{font-style:normal;font-size:8pt;font-weight:600;text-align:right;white-space:nowrap;overflow:hidden;
    text-overflow:ellipsis}
    .posts .duty small{font-size:9pt}.posts tbody:not(.sums) th[scope=row]{font-size:12pt}.posts td.num{font-size:10pt}
    .duty small{grid-column:1/-1;font-size:7pt;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
    .duty small:empty{display:none}
    .duty.away{background:#fff;border-style:dashed}

    """

  private static let charts = """
    svg{display:block}
    .strip{width:100%;height:var(--chart)}
    .week svg text{font-size:10px;fill:var(--soft)}
    .mid{text-anchor:middle}.end{text-anchor:end}
    .have{fill:var(--line)}.extra{fill:var(--tint);stroke:var(--line);stroke-width:.5}.lack{fill:#16191f}
    .want{fill:#fff;stroke:var(--line);stroke-width:.8;stroke-dasharray:2 1.5}
    .axis{stroke:var(--rule);stroke-width:1}.least{fill:none;stroke:#16191f;stroke-width:1.4}
    .lacks{display:block;font-size:7.5pt}

    """

  private static let agent = """
    .agent .weekend{background:var(--shade)}.agent .feast{background:var(--feast)}
    .agent{font-size:10pt}.agent tbody th{font-weight:600;width:38mm}.agent th small{display:block;font-weight:400}
    .agent tbody th,.agent tbody td{padding:2.2mm 1.8mm;vertical-align:middle}
    .agent td.sector{background:var(--tint);color:var(--ink);border-left:1.3mm solid var(--line)}
    .agent .free td{color:var(--soft)}

    """
}
