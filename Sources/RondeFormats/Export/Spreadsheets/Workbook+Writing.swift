extension Workbook {
  private static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let types = "application/vnd.openxmlformats-officedocument.spreadsheetml"
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

  /// The file. The same workbook is the same bytes.
  var bytes: [UInt8] {
    var styles = StyleTable()
    var strings = StringTable()
    let parts = sheets.map { SheetPart(sheet: $0).xml(&styles, &strings) }
    var archive = ZipArchive()
    func add(_ name: String, _ text: String) { archive.add(name, Array((Self.head + text).utf8)) }
    add("[Content_Types].xml", contentTypes)
    add(
      "_rels/.rels",
      relationships([
        ("\(Self.relations)/officeDocument", "xl/workbook.xml"),
        (
          "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
          "docProps/core.xml"
        ),
      ]))
    add("docProps/core.xml", properties)
    add("xl/workbook.xml", book)
    add(
      "xl/_rels/workbook.xml.rels",
      relationships(
        sheets.indices.map { ("\(Self.relations)/worksheet", "worksheets/sheet\($0 + 1).xml") } + [
          ("\(Self.relations)/styles", "styles.xml"),
          ("\(Self.relations)/sharedStrings", "sharedStrings.xml"),
        ]))
    add("xl/styles.xml", styles.xml)
    add("xl/sharedStrings.xml", strings.xml)
    for (place, part) in parts.enumerated() { add("xl/worksheets/sheet\(place + 1).xml", part) }
    return archive.bytes
  }

  private var contentTypes: String {
    let names = sheets.indices.map {
      "<Override PartName=\"/xl/worksheets/sheet\($0 + 1).xml\" ContentType=\"\(Self.types).worksheet+xml\"/>"
    }
    return """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/>\
      <Override PartName="/docProps/core.xml" \
      ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>\
      <Override PartName="/xl/workbook.xml" ContentType="\(Self.types).sheet.main+xml"/>\
      <Override PartName="/xl/styles.xml" ContentType="\(Self.types).styles+xml"/>\
      <Override PartName="/xl/sharedStrings.xml" ContentType="\(Self.types).sharedStrings+xml"/>\
      \(names.joined())</Types>
      """
  }

  private func relationships(_ targets: [(type: String, target: String)]) -> String {
    let list = targets.enumerated().map { place, relation in
      "<Relationship Id=\"rId\(place + 1)\" Type=\"\(relation.type)\" Target=\"\(relation.target)\"/>"
    }
    return """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
      \(list.joined())</Relationships>
      """
  }

  private var properties: String {
    let moment = "<dcterms:{} xsi:type=\"dcterms:W3CDTF\">\(created)T00:00:00Z</dcterms:{}>"
    return """
      <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>\(SpreadsheetText.xml(title))</dc:title>\
      <dc:creator>\(SpreadsheetText.xml(author))</dc:creator>\(moment.replacing("{}", with: "created"))\
      \(moment.replacing("{}", with: "modified"))</cp:coreProperties>
      """
  }

  private var book: String {
    let list = sheets.enumerated().map { place, sheet in
      "<sheet name=\"\(SpreadsheetText.xml(sheet.name))\" sheetId=\"\(place + 1)\" r:id=\"rId\(place + 1)\"/>"
    }
    let titles = sheets.enumerated().compactMap { place, sheet -> String? in
      guard sheet.print.headingRows > 0 else { return nil }
      let name = SpreadsheetText.xml("'" + sheet.name.replacing("'", with: "''") + "'")
      return """
        <definedName name="_xlnm.Print_Titles" localSheetId="\(place)">\
        \(name)!$1:$\(sheet.print.headingRows)</definedName>
        """
    }
    let names = titles.isEmpty ? "" : "<definedNames>\(titles.joined())</definedNames>"
    // Formulas carry their values; a spreadsheet still computes them afresh when it opens the file.
    return """
      <workbook xmlns="\(Self.main)" xmlns:r="\(Self.relations)"><bookViews><workbookView activeTab="0"/>\
      </bookViews><sheets>\(list.joined())</sheets>\(names)<calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>
      """
  }
}

/// Texts by number: each once, in the order in which the sheets first use it.
struct StringTable {
  // By bytes: texts that Swift takes for equal may be composed differently, and each comes back as it came.
  private var places: [[UInt8]: Int] = [:]
  private var texts: [String] = []
  private var uses = 0

  mutating func place(_ text: String) -> Int {
    uses += 1
    let key = Array(text.utf8)
    if let place = places[key] { return place }
    places[key] = texts.count
    texts.append(text)
    return texts.count - 1
  }

  var xml: String {
    var result = "<sst xmlns=\"\(Workbook.main)\" count=\"\(uses)\" uniqueCount=\"\(texts.count)\">"
    for text in texts { result += "<si><t xml:space=\"preserve\">\(SpreadsheetText.cell(text))</t></si>" }
    return result + "</sst>"
  }
}
