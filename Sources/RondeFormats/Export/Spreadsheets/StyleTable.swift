/// The looks of a workbook by number: each once, in the order in which cells first use it (ECMA-376, 18.8).
struct StyleTable {
  private struct Look: Hashable {
    let style: CellStyle
    /// Whether the cell is text that would become a formula once edited: shown with an apostrophe then.
    let isGuarded: Bool
  }

  private var places: [Look: Int] = [:]
  private var looks: [Look] = []

  /// The first look is that of cells that nobody touched.
  init() { _ = place(CellStyle(vertical: .bottom), isGuarded: false) }

  mutating func place(_ style: CellStyle, isGuarded: Bool) -> Int {
    let look = Look(style: style, isGuarded: isGuarded)
    if let place = places[look] { return place }
    places[look] = looks.count
    looks.append(look)
    return looks.count - 1
  }

  var xml: String {
    var fonts = Pieces()
    // The first two grounds are fixed by the format.
    var fills = Pieces([
      "<fill><patternFill patternType=\"none\"/></fill>",
      "<fill><patternFill patternType=\"gray125\"/></fill>",
    ])
    var borders = Pieces()
    let cells = looks.map { look in
      let style = look.style
      let font = fonts.place(Self.font(style))
      let fill = style.fill.map { fills.place(Self.fill($0)) } ?? 0
      let border = borders.place(Self.border(style))
      let guarded = look.isGuarded ? " quotePrefix=\"1\"" : ""
      return """
        <xf numFmtId="\(Self.number(style.format))" fontId="\(font)" fillId="\(fill)" borderId="\(border)" xfId="0"\
        \(guarded) applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">\
        \(Self.alignment(style))</xf>
        """
    }
    let formats = Self.formats.map { "<numFmt numFmtId=\"\($0.number)\" formatCode=\"\($0.code)\"/>" }
    return """
      <styleSheet xmlns="\(Workbook.main)"><numFmts count="\(formats.count)">\(formats.joined())</numFmts>\
      \(fonts.xml("fonts"))\(fills.xml("fills"))\(borders.xml("borders"))\
      <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
      <cellXfs count="\(cells.count)">\(cells.joined())</cellXfs>\
      <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>
      """
  }

  /// Equal pieces share a number.
  private struct Pieces {
    private var places: [String: Int] = [:]
    private var list: [String] = []

    init(_ pieces: [String] = []) { for piece in pieces { _ = place(piece) } }

    mutating func place(_ piece: String) -> Int {
      if let place = places[piece] { return place }
      places[piece] = list.count
      list.append(piece)
      return list.count - 1
    }

    func xml(_ name: String) -> String { "<\(name) count=\"\(list.count)\">\(list.joined())</\(name)>" }
  }

  // Numbers below 164 belong to the format itself.
  private static let formats: [(number: Int, code: String)] = [
    (164, "hh:mm"), (165, "[hh]:mm"), (166, "[h]&quot; h &quot;mm;-[h]&quot; h &quot;mm;&quot;–&quot;"),
    (167, "[$-40C]ddd d mmm"),
    (168, "[$-809]ddd d mmm"), (169, "#,##0;-#,##0;&quot;–&quot;"),
  ]

  private static func number(_ format: CellStyle.Format) -> Int {
    switch format {
    case .general: 0
    case .whole: 169
    // The reader's own short date: 21/12/2026 in France.
    case .date: 14
    case .clock: 164
    case .elapsedClock: 165
    case .hours: 166
    case .day(.fr): 167
    case .day(.en): 168
    }
  }

  private static func font(_ style: CellStyle) -> String {
    let marks = (style.isBold ? "<b/>" : "") + (style.isItalic ? "<i/>" : "")
    return """
      <font>\(marks)<sz val="\(style.size)"/><color rgb="FF\(style.colour)"/><name val="Calibri"/>\
      <family val="2"/></font>
      """
  }

  private static func fill(_ colour: String) -> String {
    """
    <fill><patternFill patternType="solid"><fgColor rgb="FF\(colour)"/><bgColor indexed="64"/></patternFill></fill>
    """
  }

  private static func border(_ style: CellStyle) -> String {
    func side(_ name: String, _ line: CellStyle.Line) -> String {
      guard line != .none else { return "<\(name)/>" }
      return "<\(name) style=\"\(line.rawValue)\"><color rgb=\"FF\(style.lineColour)\"/></\(name)>"
    }
    let top = style.top == .none ? style.line : style.top
    return """
      <border>\(side("left", style.line))\(side("right", style.line))\(side("top", top))\
      \(side("bottom", style.line))<diagonal/></border>
      """
  }

  private static func alignment(_ style: CellStyle) -> String {
    let wrap = style.wraps ? " wrapText=\"1\"" : ""
    let indent = style.indent > 0 ? " indent=\"\(style.indent)\"" : ""
    return """
      <alignment horizontal="\(style.horizontal.rawValue)" vertical="\(style.vertical.rawValue)"\(wrap)\(indent)/>
      """
  }
}
