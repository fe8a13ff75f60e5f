import RondeModel

/// Reads the files of driving times that a scenario names, each in the format that its content shows: a table
/// of ours, an answer of OSRM's `table` service, or one of Valhalla's `sources_to_targets`.
struct MatrixReading {
  /// The matrix; nil where the scenario has none or no file could be read.
  private(set) var matrix: TravelMatrix?

  private struct Source {
    let part: MatrixRequest.Part
    let file: SourceFile
    /// The rows of a table; nil for JSON.
    let rows: [TableRow]?
  }

  init(
    _ request: MatrixRequest?, _ tables: FolderTables, _ sectors: [Sourced<Sector>],
    _ residences: [Sourced<Residence>], log: IssueLog
  ) {
    var request = request ?? MatrixRequest()
    MatrixReading.find(&request, tables, log)
    var sources: [Source] = []
    for part in request.parts {
      guard let file = tables.files[part.file] else {
        MatrixReading.reportMissing(part, tables, log)
        continue
      }
      let isJSON = part.file.lowercased().hasSuffix(".json")
      let rows = isJSON ? nil : FolderTables.read(file, .travel, log).rows ?? []
      sources.append(Source(part: part, file: file, rows: rows))
    }
    guard !sources.isEmpty else { return }
    let places = MatrixPlaces(sectors: sectors.map(\.value), residences: residences.map(\.value))
    guard places.all.count <= TravelMatrix.mostPlaces else {
      log.add(
        "matrix-too-large", at: sources[0].part.place, value: "\(places.all.count)",
        cause: Phrase(
          fr: "trop de bases et de résidences pour une matrice",
          en: "too many bases and residences for a matrix"),
        action: Phrase(
          fr: "attendu : \(TravelMatrix.mostPlaces) au plus ; retirer la matrice, les temps seront estimés",
          en: "expected: at most \(TravelMatrix.mostPlaces); without the matrix times are estimated"))
      return
    }
    var bands: Set<TravelMatrix.Band> = []
    for source in sources {
      if let band = source.part.band { bands.insert(band) }
      for row in source.rows ?? [] { MatrixTable.band(of: row).map { _ = bands.insert($0) } }
    }
    let sorted = bands.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
    guard MatrixReading.areApart(sorted, at: sources[0].part.place, log) else { return }

    var draft = MatrixDraft(places, bands: sorted, log: log)
    for source in sources {
      if let rows = source.rows {
        MatrixTable.read(rows, source.part, into: &draft)
      } else {
        EngineMatrix.read(source.file, source.part, request, into: &draft)
      }
    }
    draft.finish()
    matrix = draft.matrix
  }

  // A file under the table's own name is taken without a word in the settings.
  private static func find(_ request: inout MatrixRequest, _ tables: FolderTables, _ log: IssueLog) {
    let usual = tables.others.filter { [TableShape.travel.fr, TableShape.travel.en].contains($0.stem) }
    if request.parts.isEmpty, let first = usual.first {
      request.parts = [
        MatrixRequest.Part(file: first.file.name, band: nil, place: InputIssue.Place(file: first.file.name))
      ]
      for other in usual.dropFirst() { FolderTables.reportDuplicate(other.file.name, first.file.name, log) }
      for other in tables.others where !usual.contains(where: { $0.file.name == other.file.name }) {
        FolderTables.reportUnknown(other.file.name, stem: other.stem, log)
      }
      return
    }
    for other in tables.others where !request.parts.contains(where: { $0.file == other.file.name }) {
      FolderTables.reportUnknown(other.file.name, stem: other.stem, log)
    }
  }

  private static func reportMissing(_ part: MatrixRequest.Part, _ tables: FolderTables, _ log: IssueLog) {
    let names = tables.others.map(\.file.name)
    let near = NearestName.of(part.file, among: names)
    log.add(
      "missing-file", at: part.place, value: part.file,
      cause: Phrase(
        fr: "fichier absent du dossier du scénario", en: "the file is not in the scenario's folder"),
      action: near.map { Phrase(fr: "vouliez-vous dire « \($0) » ?", en: "did you mean “\($0)”?") }
        ?? Phrase(fr: "l’ajouter au dossier, sans chemin", en: "add it to the folder, without a path"))
  }

  private static func areApart(
    _ bands: [TravelMatrix.Band], at place: InputIssue.Place, _ log: IssueLog
  ) -> Bool {
    var isGood = true
    for (band, next) in zip(bands, bands.dropFirst()) where next.from < band.to {
      log.add(
        "overlapping-bands", at: place, value: "\(next.from)-\(next.to)",
        cause: Phrase(
          fr: "plage horaire qui chevauche \(band.from)-\(band.to)",
          en: "this time of day overlaps \(band.from)-\(band.to)"),
        action: Phrase(fr: "donner des plages disjointes", en: "give times of day that are apart"))
      isGood = false
    }
    if bands.count > TravelMatrix.mostBands {
      log.add(
        "too-many-bands", at: place, value: "\(bands.count)",
        cause: Phrase(fr: "trop de plages horaires", en: "too many times of day"),
        action: Phrase(
          fr: "attendu : \(TravelMatrix.mostBands) au plus", en: "expected: at most \(TravelMatrix.mostBands)"
        ))
      isGood = false
    }
    return isGood
  }
}
