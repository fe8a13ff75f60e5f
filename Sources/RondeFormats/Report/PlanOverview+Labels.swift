import RondeModel

extension PlanOverview {
  /// The class that carries a sector's colours; neighbours in the table get different ones.
  func colour(of sector: Identifier<Sector>?) -> String {
    guard let sector, let place = scenario.sectors.index(of: sector) else { return "" }
    return "k\(place % ReportStyle.colourCount)"
  }

  /// A sector's name where a cell has room for it, else its identifier, which the legend explains.
  func label(_ sector: Identifier<Sector>) -> String {
    let name = name(sector)
    return name.count <= 14 ? name : sector.text
  }

  /// What a table calls a class: its name up to a colon, for planners write its figures behind one.
  func label(_ kind: VisitClass) -> String {
    let name = kind.name.prefix { $0 != ":" }.split(separator: " ").joined(separator: " ")
    return name.isEmpty || name.count > 16 ? kind.id.text : name
  }

  /// The anchor of a sector's part of the page.
  func anchor(_ sector: Identifier<Sector>) -> String {
    "s\(scenario.sectors.index(of: sector) ?? scenario.sectors.count)"
  }

  /// The anchor of one evening.
  func anchor(_ sector: Identifier<Sector>, _ date: CivilDate) -> String { "\(anchor(sector))-\(date)" }
}
