import RondeModel

/// Routes on maps: what each format writes of a view, and what they have in common.
enum WeekMap {
  /// The files of every format: a file a route and one of the week; none where no route visits anything.
  static func files(_ view: RecipientView) -> [ExportFile] {
    let paths = RoutePath.all(of: view)
    return GPX.files(view, paths) + KML.files(view, paths) + GeoJSON.files(view, paths)
  }

  /// What it is called: `Tournées du lundi 21 au dimanche 27 décembre 2026`.
  static func title(of view: RecipientView) -> String {
    let wording = Wording(language: view.language)
    guard let first = view.dates.first?.date, let last = view.dates.last?.date else {
      return wording("Tournées", "Routes")
    }
    return wording("Tournées ", "Routes ") + wording.period(first, last)
  }
}
