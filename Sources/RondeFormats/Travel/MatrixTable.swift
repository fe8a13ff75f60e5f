import RondeModel

/// The table of driving times: from, to, minutes, and where known a time of day and metres.
enum MatrixTable {
  /// The time of day of a row; nil where it has none, or none that can be read.
  static func band(of row: TableRow) -> TravelMatrix.Band? {
    row.text("plage").flatMap(CellValue.span).map {
      TravelMatrix.Band(from: $0.lowerBound, to: $0.upperBound)
    }
  }

  /// Reads the rows of a file.
  static func read(_ rows: [TableRow], _ part: MatrixRequest.Part, into draft: inout MatrixDraft) {
    for row in rows {
      let from = place(row, "de", &draft)
      let to = place(row, "a", &draft)
      let entry = entry(row, &draft)
      let metres = metres(row, &draft)
      var band = part.band
      if let text = row.text("plage") {
        guard let own = self.band(of: row) else {
          unreadable("bad-window", row, "plage", text, CellValue.expectedSpan, &draft)
          continue
        }
        if let band, band != own {
          unreadable(
            "contradicting-band", row, "plage", text,
            Phrase(
              fr: "la plage des réglages, \(band.from)-\(band.to), ou rien",
              en: "the settings' \(band.from)-\(band.to), or nothing"), &draft)
          continue
        }
        band = own
      }
      guard let from, let to, let entry else { continue }
      draft.put(entry, from: from, to: to, band, at: row.place("minutes"))
      if let metres { draft.put(metres, from: from, to: to) }
    }
  }

  // Places come and go from week to week while the matrix stays: its rows about others are left out.
  private static func place(
    _ row: TableRow, _ column: String, _ draft: inout MatrixDraft
  ) -> MatrixPlaces.Place? {
    guard let name = row.required(column) else { return nil }
    if let place = draft.places[name] { return place }
    draft.log.leaveOut(name, at: row.place(column), table: "residences, secteurs")
    return nil
  }

  private static func entry(_ row: TableRow, _ draft: inout MatrixDraft) -> TravelMatrix.Entry? {
    // An empty cell is a pair that nobody measured: it will be estimated.
    guard let text = row.text("minutes") else { return .unknown }
    if [MatrixText.unreachable.fr, MatrixText.unreachable.en].contains(Keyword.folded(text)) {
      return .unreachable
    }
    if let minutes = CellValue.decimal(text), (0...Double(TravelMatrix.longestTrip / 60)).contains(minutes) {
      return .seconds(Int((minutes * 60).rounded()))
    }
    unreadable(
      "bad-number", row, "minutes", text,
      Phrase(
        fr: "des minutes de 0 à \(TravelMatrix.longestTrip / 60), ou « \(MatrixText.unreachable.fr) »",
        en: "minutes from 0 to \(TravelMatrix.longestTrip / 60), or “\(MatrixText.unreachable.en)”"), &draft)
    return nil
  }

  private static func metres(_ row: TableRow, _ draft: inout MatrixDraft) -> Metres? {
    guard let text = row.text("metres") else { return nil }
    if let metres = CellValue.integer(text, in: 0...TravelMatrix.farthest) { return Metres(metres) }
    unreadable(
      "bad-number", row, "metres", text, CellValue.expectedInteger(0...TravelMatrix.farthest), &draft)
    return nil
  }

  private static func unreadable(
    _ code: String, _ row: TableRow, _ column: String, _ text: String, _ expected: Phrase,
    _ draft: inout MatrixDraft
  ) {
    draft.report(
      code, at: row.place(column), value: text,
      cause: Phrase(fr: "valeur non admise", en: "the value is not accepted"),
      action: Phrase(fr: "attendu : \(expected.fr)", en: "expected: \(expected.en)"))
  }
}
