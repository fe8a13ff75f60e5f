/// The look of a route sheet: large enough to be read under a street lamp.
enum RoutePrintStyle {
  static let rules = """
    .stops{table-layout:fixed}
    .stops th.order{width:9mm}.stops th.time{width:28mm}.stops th.min{width:10mm}.stops th.codes{width:18mm}
    .stops th.real{width:20mm}.stops th.tick{width:15mm;text-align:center;font-size:7pt;padding:1mm .3mm;overflow-wrap:break-word}
    .stops td{vertical-align:middle;padding:.9mm 1.6mm}
    .stops td.order{text-align:center;white-space:nowrap;padding-left:.2mm;padding-right:.2mm;font-size:11pt;background:var(--tint)}
    .stops td.time{font-size:10.5pt;font-weight:650;white-space:nowrap}
    .stops .place b{font-size:10pt}
    .address{display:block;font-size:8.5pt;color:var(--soft)}
    .instruction{display:block;font-size:8.5pt;border-left:.8mm solid var(--text);padding-left:1.4mm;margin-top:.4mm}
    .stops td.codes{font-weight:600;font-size:8.5pt}
    .stops td.tick{text-align:center}
    .tick i{display:inline-block;width:4.2mm;height:4.2mm;border:.35mm solid var(--text);border-radius:.6mm;
    vertical-align:middle}
    .stops .pause td{background:repeating-linear-gradient(135deg,#f1f2f4 0 1mm,#fff 1mm 2mm)}
    .none{border:.35mm dashed var(--rule);padding:6mm;text-align:center;font-size:11pt}
    .notes{display:grid;grid-template-columns:1fr 1fr;gap:3mm}
    .box{border:.35mm solid var(--text);border-radius:1.4mm;padding:1mm 2mm 0;display:flex;flex-direction:column;
    break-inside:avoid;min-height:32mm;overflow:hidden}
    .dense .box{min-height:24mm}.dense .stops td{padding:.35mm 1.6mm}.dense .address{display:inline;margin-left:1.5mm}
    .box h2{font-size:9.5pt}.box h2 small{font-size:7.5pt;font-weight:400;color:var(--soft)}
    .sheet>.box.grow{flex:1 0 0mm;min-height:0}
    .lines{flex:1 1 0;min-height:0;overflow:hidden}.lines i{display:block;height:7.4mm;border-bottom:.25mm solid var(--rule)}
    .privacy{font-size:7.5pt}
    .missions{display:flex;flex-wrap:wrap;gap:.5mm 4mm;list-style:none;font-size:7.5pt;color:var(--soft)}
    .missions b{color:var(--text)}

    """
}
