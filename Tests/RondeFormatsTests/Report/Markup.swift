import Foundation

/// A page read slowly: whether each element that opens closes in order, and what its attributes say.
enum Markup {
  private static let void: Set<String> = ["meta", "col", "br"]

  /// What is wrong with the nesting; nil where nothing is.
  static func unbalanced(_ page: String) -> String? {
    var open: [String] = []
    var rest = page[...]
    while let start = rest.firstIndex(of: "<") {
      rest = rest[rest.index(after: start)...]
      if open.last == "style" || open.last == "script", !rest.hasPrefix("/\(open[open.count - 1])>") {
        continue
      }
      guard let end = rest.firstIndex(of: ">") else { return "an element that never ends" }
      let tag = rest[..<end]
      rest = rest[rest.index(after: end)...]
      let name = tag.prefix { $0.isLetter || $0.isNumber || $0 == "/" }.lowercased()
      if tag.hasPrefix("!") || tag.hasSuffix("/") || void.contains(name) { continue }
      if name.hasPrefix("/") {
        guard open.popLast() == String(name.dropFirst()) else { return "\(name) closes what is not open" }
      } else {
        open.append(name)
      }
    }
    return open.isEmpty ? nil : "left open: \(open)"
  }

  /// The values of an attribute in order.
  static func values(of attribute: String, in page: String) -> [String] {
    page.components(separatedBy: " \(attribute)=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
  }
}
