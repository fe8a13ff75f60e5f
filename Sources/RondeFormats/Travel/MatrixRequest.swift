import RondeModel

/// Which files of a scenario hold driving times, and how they are to be read, as its settings say.
struct MatrixRequest {
  /// One of the files.
  struct Part {
    /// Its name in the scenario's folder.
    let file: String
    /// The time of day that it holds for; nil for all others.
    let band: TravelMatrix.Band?
    /// Where the settings name it.
    let place: InputIssue.Place
  }

  var parts: [Part] = []
  /// The order of the places in files that do not name them; empty for bases, then residences.
  var order: [String] = []
  /// Where the settings give that order.
  var orderPlace: InputIssue.Place?

  /// Reads the settings `matrice` and `lieux`: a file's name, or a list of files with their times of day.
  init(files: SettingsNode? = nil, places: SettingsNode? = nil) {
    if let files {
      if files.text != nil {
        if let name = files.string() { parts = [Part(file: name, band: nil, place: files.place)] }
      } else {
        parts = files.items.compactMap(MatrixRequest.part)
      }
      MatrixRequest.check(parts, files)
    }
    if let places {
      order = places.items.compactMap { $0.string() }
      orderPlace = places.place
    }
  }

  private static func part(_ node: SettingsNode) -> Part? {
    if node.text != nil { return node.string().map { Part(file: $0, band: nil, place: node.place) } }
    let keys = node.children([("fichier", "file"), ("de", "from"), ("a", "to")])
    guard let file = keys["fichier"] else {
      node.missing("fichier", "file")
      return nil
    }
    guard let name = file.string() else { return nil }
    if keys["de"] == nil && keys["a"] == nil { return Part(file: name, band: nil, place: file.place) }
    for (fr, en) in [("de", "from"), ("a", "to")] where keys[fr] == nil { node.missing(fr, en) }
    guard let from = keys["de"]?.time(), let to = keys["a"]?.time() else { return nil }
    guard from < to else {
      keys["a"]?.unreadable(
        "bad-window", Phrase(fr: "une heure après \(from)", en: "a time after \(from)"))
      return nil
    }
    return Part(file: name, band: TravelMatrix.Band(from: from, to: to), place: file.place)
  }

  private static func check(_ parts: [Part], _ node: SettingsNode) {
    if parts.count > TravelMatrix.mostBands + 1 {
      node.unreadable(
        "too-many-files",
        Phrase(
          fr: "\(TravelMatrix.mostBands) fichiers au plus", en: "at most \(TravelMatrix.mostBands) files"))
    }
    var seen: Set<String> = []
    for part in parts where !seen.insert(part.file).inserted {
      node.log.add(
        "duplicate-setting", at: part.place, value: part.file,
        cause: Phrase(fr: "fichier nommé deux fois", en: "the file is named twice"),
        action: Phrase(fr: "un fichier par plage horaire", en: "give one file a time of day"))
    }
  }
}
