import RondeModel

/// How values are written into cells and messages, in the French way that the reader takes back.
enum CellText {
  /// `21/12/2026`.
  static func date(_ date: CivilDate) -> String {
    let (year, month, day) = date.components
    return "\(padded(day))/\(padded(month))/\(year)"
  }

  /// `35`, `35,5`, or `7 h 20` where hours have no short decimal form.
  static func hours(_ minutes: Minutes) -> String {
    if minutes.count % 60 == 0 { return String(minutes.count / 60) }
    if minutes.count % 6 == 0 { return DelimitedWriter.number(Double(minutes.count) / 60, decimals: 1) }
    return "\(minutes.count / 60) h \(padded(minutes.count % 60))"
  }

  /// `oui` or `non`.
  static func flag(_ value: Bool) -> String { value ? "oui" : "non" }

  /// `18:00-22:00|22:30-24:00`.
  static func spans(_ spans: [(ClockTime, ClockTime)]) -> String {
    spans.map { "\($0.0)-\($0.1)" }.joined(separator: "|")
  }

  /// Degrees with as many decimals as they have, up to six: a tenth of a metre.
  static func degrees(_ value: Double) -> String {
    var text = DelimitedWriter.number(value, decimals: 6)
    while text.hasSuffix("0"), !text.hasSuffix(",0") { text.removeLast() }
    return text
  }

  /// `chef+permis`.
  static func list<Kind>(_ names: [Identifier<Kind>]) -> String {
    names.map(\.text).joined(separator: "+")
  }

  /// `repos`, `tot`, `tard`, `avec:AGENT`.
  static func wish(_ kind: Wish.Kind) -> String {
    switch kind {
    case .off: "repos"
    case .early: "tot"
    case .late: "tard"
    case .with(let agent): "avec:\(agent)"
    }
  }

  /// `eviter`, `concentrer`; empty where nothing is asked.
  static func nightWork(_ wish: Agent.NightWork) -> String {
    switch wish {
    case .free: ""
    case .keepBelow: "eviter"
    case .concentrate: "concentrer"
    }
  }

  /// `lundi`, `ferie`, `tous`, `21/12/2026`.
  static func day(_ kind: DayKind) -> String {
    switch kind {
    case .date(let day): date(day)
    case .holiday: "ferie"
    case .weekday(let weekday): weekday.name.fr
    case .weekend: "weekend"
    case .workweek: "semaine"
    case .every: "tous"
    }
  }

  /// A number of hundredths, thousandths… as a plain decimal with a point, as YAML has it.
  static func scaled(_ value: Int, _ scale: Int) -> String {
    guard scale > 1, value % scale != 0 else { return String(value / max(1, scale)) }
    let digits = String(scale).count - 1
    return DelimitedWriter.number(Double(value) / Double(scale), decimals: digits).replacing(",", with: ".")
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
