import RondeModel

/// A matrix while its files are read, with what is wrong in them.
struct MatrixDraft {
  let places: MatrixPlaces
  let log: IssueLog
  private(set) var matrix: TravelMatrix
  private let bands: [TravelMatrix.Band: Int]
  private var reported: [String: Int] = [:]

  /// Values of one file that are reported one by one; a table in the wrong unit would otherwise fill the screen
  /// without telling more.
  private static let mostReports = 20

  init(_ places: MatrixPlaces, bands: [TravelMatrix.Band], log: IssueLog) {
    self.places = places
    self.log = log
    matrix = TravelMatrix(points: places.all.map(\.point), bands: bands)
    self.bands = Dictionary(
      bands.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Puts a figure at a pair of places; one that contradicts an earlier one is reported at `place`. Without a
  /// `place` the earlier one stands: of two places at one point an engine may say almost the same twice.
  mutating func put(
    _ entry: TravelMatrix.Entry, from: MatrixPlaces.Place, to: MatrixPlaces.Place, _ band: TravelMatrix.Band?,
    at place: InputIssue.Place? = nil
  ) {
    let layer = band.flatMap { bands[$0] }
    guard from.point != to.point, band == nil || layer != nil else { return }
    let known = matrix.entry(from: from.point, to: to.point, band: layer)
    if known == .unknown || known == entry {
      matrix.set(entry, from: from.point, to: to.point, band: layer)
    } else if let place {
      report(
        "contradicting-time", at: place, value: MatrixDraft.text(entry),
        cause: Phrase(
          fr: "de \(from.name) à \(to.name), déjà donné : \(MatrixDraft.text(known))",
          en: "from \(from.name) to \(to.name), given before as \(MatrixDraft.text(known))"),
        action: Phrase(fr: "n’en garder qu’un", en: "keep one of them"))
    }
  }

  /// Puts the length of the road between two places.
  mutating func put(_ length: Metres, from: MatrixPlaces.Place, to: MatrixPlaces.Place) {
    matrix.set(length, from: from.point, to: to.point)
  }

  /// Adds an issue; of one code the first ones of each file.
  mutating func report(
    _ code: String, _ severity: InputIssue.Severity = .error, at place: InputIssue.Place,
    value: String? = nil,
    cause: Phrase, action: Phrase
  ) {
    let key = "\(place.file)\n\(code)"
    reported[key, default: 0] += 1
    guard reported[key, default: 0] <= MatrixDraft.mostReports else { return }
    log.add(code, severity, at: place, value: value, cause: cause, action: action)
  }

  /// Says how many issues were held back.
  mutating func finish() {
    for (key, count) in reported.sorted(by: { $0.key < $1.key }) where count > MatrixDraft.mostReports {
      let parts = key.split(separator: "\n", maxSplits: 1).map(String.init)
      log.add(
        parts.last ?? key, .warning, at: InputIssue.Place(file: parts.first ?? key),
        cause: Phrase(
          fr: "\(count - MatrixDraft.mostReports) autres valeurs du même genre",
          en: "\(count - MatrixDraft.mostReports) more values of this kind"),
        action: Phrase(
          fr: "corriger les premières éclaire souvent les autres",
          en: "the first ones often tell what is wrong with the others"))
    }
    reported = [:]
  }

  private static func text(_ entry: TravelMatrix.Entry) -> String {
    switch entry {
    case .unknown: "?"
    case .unreachable: MatrixText.unreachable.fr
    case .seconds(let count): "\(MatrixText.minutes(count)) min"
    }
  }
}

/// How a table of driving times writes its figures.
enum MatrixText {
  /// The word for a pair without any way.
  static let unreachable = Phrase(fr: "inaccessible", en: "unreachable")

  /// Seconds as minutes with as many decimals as they need, so that they are read back to the second.
  static func minutes(_ seconds: Int) -> String {
    var text = DelimitedWriter.number(Double(seconds) / 60, decimals: 3)
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(",") { text.removeLast() }
    return text
  }
}
