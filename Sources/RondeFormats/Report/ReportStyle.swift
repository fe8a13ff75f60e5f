/// The style sheet of the report: for the screen, and for paper (A3 across for the week grid, A4 for the rest).
enum ReportStyle {
  static var sheet: HTML { .trusted(screen + parts + drawings + palette + paper) }

  /// What a sector is drawn in: a light ground, letters on it, lines and marks; red, green and blue as `#dce8f6`.
  typealias Colour = (tint: String, ink: String, line: String)

  /// Text and lines of a sector's colour on its tint keep a contrast of at least 4.5 to 1.
  static let colours: [Colour] = [
    ("#dce8f6", "#1d4c87", "#5b8fd0"), ("#f7e9c6", "#725000", "#cf9a2d"), ("#daeddb", "#1f5e2e", "#5faa6d"),
    ("#ecdef1", "#64297a", "#a86fbc"), ("#f8dfd3", "#85371a", "#d47a52"), ("#d3eced", "#0d585d", "#3fa0a5"),
    ("#f9dde6", "#86204d", "#cf6a93"), ("#e8eaca", "#51550f", "#9da23e"), ("#e0e4eb", "#3a4658", "#7c8aa3"),
    ("#ebe1d8", "#5b3e2e", "#a38069"),
  ]

  static let colourCount = colours.count

  /// The ink of a sector's colour, as `#1d4c87`.
  static func ink(_ colour: Int) -> String {
    colours[((colour % colourCount) + colourCount) % colourCount].ink
  }

  static var palette: String {
    colours.enumerated().map { place, colour in
      ".k\(place){--tint:\(colour.tint);--ink:\(colour.ink);--line:\(colour.line)}\n"
    }.joined()
  }

  private static let screen = """
    :root{--text:#1f2630;--soft:#5d6673;--rule:#dfe2e6;--ground:#f7f6f3;--card:#fff;--shade:#f2f0ea;
    --bad:#b3261e;--bad-tint:#fbe4e1;--warn:#8a5a00;--warn-tint:#fdf1d8;--good:#20673a;--good-tint:#e0f1e4;
    --tint:#e8ebef;--ink:#3a4658;--line:#7c8aa3}
    *{box-sizing:border-box}
    html{scroll-behavior:smooth;scroll-padding-top:1rem}
    body{margin:0;background:var(--ground);color:var(--text);font:15px/1.5 "Segoe UI",system-ui,-apple-system,
    "Helvetica Neue","DejaVu Sans",Arial,sans-serif;font-variant-numeric:tabular-nums;
    display:grid;grid-template-columns:15rem minmax(0,1fr);overflow-wrap:anywhere}
    a{color:#1d4c87;text-underline-offset:2px}
    h1{font-size:1.7rem;line-height:1.2;margin:.1rem 0 .3rem;letter-spacing:-.01em}
    h2{font-size:1.25rem;margin:0 0 .2rem;letter-spacing:-.005em}
    h3{font-size:1.05rem;margin:0}
    h4{font-size:.95rem;margin:0}
    p{margin:.2rem 0 .6rem}
    .lead{color:var(--soft);max-width:120ch}
    .soft{color:var(--soft)}
    .num{text-align:right;white-space:nowrap}
    .nowrap{white-space:nowrap}
    .bad{color:var(--bad)}.warn{color:var(--warn)}.good{color:var(--good)}
    main{padding:1.6rem 2rem 4rem;max-width:86rem;min-width:0}
    section{background:var(--card);border:1px solid var(--rule);border-radius:10px;padding:1.3rem 1.5rem;
    margin:0 0 1.4rem}
    header.top{margin:0 0 1.4rem}
    .service{color:var(--soft);font-size:.95rem}
    .badge{display:inline-block;border-radius:999px;padding:.15rem .8rem;font-weight:600;font-size:.88rem;
    margin:.15rem .4rem .15rem 0}
    .badge.good{background:var(--good-tint)}.badge.bad{background:var(--bad-tint)}
    .badge.warn{background:var(--warn-tint)}.badge.plain{background:#e8ebef;color:#3a4658}
    table{border-collapse:collapse;width:100%}
    th,td{padding:.28rem .5rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--rule)}
    thead th{overflow-wrap:normal;font-size:.8rem;font-weight:600;color:var(--soft);vertical-align:bottom}
    th.num,td.num{text-align:right}thead th.num{white-space:normal}
    tbody th{font-weight:500}
    th[scope=rowgroup]{background:#eef0f3;font-weight:650}
    .fixed{table-layout:fixed;min-width:46rem}
    .scroll{overflow-x:auto}
    details>summary{cursor:pointer;padding:.3rem 0;font-weight:600}
    details>summary::marker{color:var(--soft)}
    :focus-visible{outline:2px solid #1d4c87;outline-offset:2px}
    nav{position:sticky;top:0;height:100vh;overflow-y:auto;padding:1.6rem 1rem 2rem 1.3rem;font-size:.86rem;
    border-right:1px solid var(--rule);background:#fcfbf9}
    nav .mark{font-weight:700;font-size:1.05rem;letter-spacing:.02em}
    nav ol,nav ul{list-style:none;margin:.5rem 0 1rem;padding:0}
    nav li{margin:.16rem 0}
    nav a{color:var(--text);text-decoration:none}
    nav a:hover{text-decoration:underline}
    nav .days{display:flex;flex-wrap:wrap;gap:3px;margin:.15rem 0 .65rem}
    nav .days a{flex:0 0 1.6rem;text-align:center;background:var(--tint);color:var(--ink);border-radius:4px;
    font-size:.76rem;line-height:1.5rem}
    nav .days a.gap{background:var(--bad);color:#fff;font-weight:700}
    nav .days a.none{background:none;color:var(--soft);box-shadow:inset 0 0 0 1px var(--rule)}
    button{font:inherit;font-size:.82rem;padding:.25rem .7rem;border:1px solid var(--rule);border-radius:6px;
    background:#fff;color:var(--text);cursor:pointer;margin:0 .3rem .3rem 0}
    footer{color:var(--soft);font-size:.84rem;max-width:80ch}
    @media(max-width:900px){body{display:block}nav{position:static;height:auto}main{padding:1rem}}

    """

  private static let parts = """
    .finding{display:grid;grid-template-columns:12rem minmax(0,1fr) auto;gap:.2rem 1rem;padding:.5rem .8rem;
    border-left:4px solid var(--line);background:#fafafa;border-radius:0 6px 6px 0;margin:.4rem 0}
    .finding.breach,.finding.incoherence,.finding.lock,.finding.gap{border-color:var(--bad);
    background:var(--bad-tint)}
    .finding.basis{border-color:#d39a2a;background:var(--warn-tint)}
    .finding .when{font-weight:600}
    .finding .rule{font-size:.8rem;color:#4b5563;text-align:right}
    .why{margin-top:.15rem}.why>summary{padding:0;font-size:.88em}.finding .causes{margin:.25rem 0 0;padding-left:1.1rem;font-size:.92em}.finding .causes li{margin:.1rem 0}
    section h3{margin:.7rem 0 .2rem}section>h4{margin:.6rem 0 .2rem}
    .tiles{display:grid;grid-template-columns:repeat(auto-fill,minmax(11.5rem,1fr));gap:.8rem;margin:.8rem 0 0}
    .tile{border:1px solid var(--rule);border-radius:8px;padding:.6rem .8rem;background:#fdfdfc}
    .tile b{display:block;font-size:1.35rem;line-height:1.3;font-weight:650;white-space:nowrap}
    .tile span{display:block;font-size:.84rem}
    .tile small{display:block;color:var(--soft);font-size:.78rem;line-height:1.35}
    .grid{table-layout:fixed;font-size:.84rem}
    .grid col.who{width:12.5rem}.grid col.sum{width:8.2rem}
    .grid th,.grid td{padding:.2rem .25rem;border:1px solid var(--rule)}
    .grid thead th{text-align:center;font-size:.84rem;color:var(--text)}
    .grid thead th small{display:block;font-weight:600;color:var(--bad)}
    .grid .off-day{background:var(--shade)}
    .grid .holiday{background:#f6e7e4}
    .grid tbody th[scope=row]{line-height:1.25;padding-left:.5rem}
    .grid th[scope=row] small,.grid .sum small{display:block;color:var(--soft);font-weight:400;font-size:.76rem}
    .grid .count{text-align:center;color:var(--soft)}
    .grid th[scope=rowgroup]{padding:.35rem .5rem}
    .duty{display:block;background:var(--tint);color:var(--ink);border-left:3px solid var(--line);
    border-radius:4px;padding:.1rem .3rem;line-height:1.25;min-height:2.1rem}
    .duty b{display:block;white-space:nowrap}
    .duty small{display:block;white-space:nowrap;overflow:hidden;text-overflow:ellipsis;font-size:.72rem}
    .duty.away{background:#fff;border:1px dashed var(--line)}.duty.away b{font-size:.7rem;line-height:1.5}
    .duty.broken{box-shadow:0 0 0 2px var(--bad)}
    .absent{display:block;color:#4b5563;font-size:.76rem;text-align:center;line-height:2.1rem;border-radius:4px;
    background:repeating-linear-gradient(135deg,#e9eaec 0 4px,#f6f6f7 4px 8px)}
    .grid .sum small{display:flex;align-items:center;justify-content:flex-end;gap:.4rem}
    .bar{display:inline-block;width:3.6rem;height:5px;background:#e8eaed;border-radius:3px;overflow:hidden}
    .bar i{display:block;height:100%;background:var(--line)}
    .legend{display:flex;flex-wrap:wrap;gap:.3rem 1.1rem;font-size:.84rem;margin:.5rem 0;color:var(--soft)}
    .legend span{display:inline-flex;align-items:center;gap:.4rem}
    .legend i{width:1.1rem;height:.8rem;border-radius:3px;background:var(--tint);
    border:1px solid var(--line);display:inline-block}
    .strips{table-layout:fixed}.strips th,.strips td{padding:.3rem .25rem}
    .strips tbody th{width:10rem}
    .sector-name .soft,summary .soft{font-weight:400;font-size:.92em}
    .sector-name{border-left:5px solid var(--line);padding-left:.6rem;display:block}
    .evening{border-top:1px solid var(--rule);padding:.8rem 0 .5rem;margin-top:.6rem}
    .evening header{display:flex;flex-wrap:wrap;gap:.2rem .8rem;align-items:baseline}
    .walk{display:grid;grid-template-columns:minmax(0,27rem) minmax(0,1fr);gap:1.2rem;margin:.6rem 0 1.2rem}
    @media screen{.grid{min-width:60rem}.strips{min-width:52rem}.timeline{min-width:46rem}}
    @media(max-width:900px){.walk{grid-template-columns:minmax(0,1fr)}}
    .walk header{grid-column:1/-1}
    .walk table{font-size:.86rem}
    .walk td,.walk th{padding:.16rem .4rem}.walk td:last-child{overflow-wrap:normal}
    .walk .pause td{color:var(--soft);font-style:italic}
    .pin{display:inline-block;min-width:1.35rem;text-align:center;border-radius:999px;background:var(--ink);
    color:#fff;font-size:.76rem;line-height:1.35rem}
    .dev{position:relative;display:inline-block;width:5.4rem;height:.7rem;background:#eef0f2;border-radius:3px;
    vertical-align:middle;margin-left:.35rem}
    .dev::after{content:"";position:absolute;left:50%;top:-2px;bottom:-2px;width:1px;background:#8b93a0}
    .dev i{position:absolute;top:0;bottom:0;background:#5b8fd0;border-radius:2px}
    .dev i.more{background:#d47a52}
    .facts{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.2rem 1.2rem}
    .facts dt{color:var(--soft)}.facts dd{margin:0}

    """

  private static let drawings = """
    svg{display:block;max-width:100%;height:auto}
    text{font:11px "Segoe UI",system-ui,"Helvetica Neue","DejaVu Sans",Arial,sans-serif;fill:#1f2630}
    text.faint{fill:#5d6673}.mid{text-anchor:middle}.end{text-anchor:end}.strong{font-weight:600}
    .line{stroke:#dfe2e6;stroke-width:1}.axis{stroke:#b9bfc8;stroke-width:1}
    .strip rect{shape-rendering:crispEdges}.have{fill:var(--line)}.extra{fill:var(--tint)}
    .lack{fill:#b3261e}.want{fill:#fff;stroke:#cf9a2d;stroke-width:1;stroke-dasharray:2 1.5}
    .least{fill:none;stroke:#1f2630;stroke-width:1.4}
    .presence{fill:var(--tint)}.visit{fill:var(--ink)}text.visit-number{fill:#fff;font-size:10px}
    .travel{stroke:var(--line);stroke-width:2}.wait{stroke:var(--line);stroke-width:2;stroke-dasharray:1 4}
    .rest{fill:url(#hatch);stroke:#5d6673;stroke-width:.8}
    .land{fill:var(--tint);stroke:var(--tint);stroke-width:26;stroke-linejoin:round;opacity:.55}
    .home{fill:#fff;stroke:#8b93a0;stroke-width:1.2}
    .seen{stroke:var(--ink);fill:var(--line)}
    .way{fill:none;stroke:var(--ink);stroke-width:1.8;stroke-linejoin:round;opacity:.85}
    .arrow{fill:var(--ink)}.leader{stroke:#5d6673;stroke-width:.8}
    .stop{fill:var(--ink);stroke:#fff;stroke-width:1.2}
    .base{fill:#1f2630;stroke:#fff;stroke-width:1.5}
    .tick{stroke:var(--ink);stroke-width:2}.worst{stroke:#8b93a0;stroke-width:3}.worst.late{stroke:#b3261e}
    .sector-map{max-width:24rem;margin:.4rem 0}
    @media screen and (min-width:1300px){.idle{display:grid;grid-template-columns:minmax(0,1fr) 16rem;gap:1.2rem}
    .idle .sector-map{order:2;position:sticky;top:1rem;align-self:start}}
    .dot{stroke:#fff;stroke-width:1}.dot.full{fill:var(--ink)}
    .dot.least{fill:var(--line)}.dot.short{fill:#b3261e}.map{background:#fdfdfc;border:1px solid var(--rule);border-radius:8px;width:100%}

    """

  private static let paper = """
    @page{size:A4 portrait;margin:12mm}
    @page wide{size:A3 landscape;margin:10mm}
    @media print{
    html{font-size:10.5px}
    body{display:block;background:#fff;font-size:11px;-webkit-print-color-adjust:exact;print-color-adjust:exact}
    nav,button,.screen{display:none!important}
    main{padding:0;max-width:none}
    section{border:0;border-radius:0;padding:0;margin:0 0 7mm}
    section.wide{page:wide;break-before:page;break-after:page}
    section.fresh{break-before:page}
    h2,h3,h4,summary,thead{break-after:avoid}
    tr,.finding,.tile,.walk,.evening>.scroll,.legend{break-inside:avoid}
    .scroll{overflow:visible}
    .walk{grid-template-columns:72mm minmax(0,1fr);gap:4mm;margin:1mm 0 3mm}
    .sector-map{max-width:70mm}.why>summary{display:none}
    .evening{padding:2mm 0 1mm;margin-top:1mm}.fixed{min-width:0}
    .grid{font-size:10px;line-height:1.2}.grid tbody th,.grid tbody td{padding:1.4px 3px;vertical-align:middle}
    .grid col.who{width:66mm}.grid col.sum{width:40mm}.grid .bar{display:none}
    .grid small,.grid .duty b,.grid .duty small,.grid .sum small{display:inline!important;margin-left:.4em}
    .duty{min-height:0;padding:0 3px;line-height:1.3;white-space:nowrap;overflow:hidden}.absent{line-height:1.2}
    .grid thead th small{display:block!important}
    details.wishes>:not(summary){display:none}
    details::details-content{content-visibility:visible;height:auto;display:block}
    summary{list-style:none}
    a{color:inherit;text-decoration:none}
    }

    """
}
