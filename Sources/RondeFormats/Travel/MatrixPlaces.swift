import RondeModel

/// The places of a scenario by the names that a matrix calls them: a base by its sector's identifier, or
/// `base:SECTOR` where a residence has the same, a residence by its own.
struct MatrixPlaces {
  /// A base or a residence.
  struct Place: Hashable {
    let name: String
    let point: GeoPoint
    /// Nil for a base, which is its sector's own.
    let residence: Identifier<Residence>?
    let sector: Identifier<Sector>
  }

  /// Bases in the order of the sectors' table, then residences in the order of theirs: the order of files that
  /// do not name their places.
  let all: [Place]
  private let byName: [String: Place]

  init(sectors: [Sector], residences: [Residence]) {
    let taken = Set(residences.map(\.id.text))
    all =
      sectors.map {
        let name = taken.contains($0.id.text) ? MatrixPlaces.base + $0.id.text : $0.id.text
        return Place(name: name, point: $0.base, residence: nil, sector: $0.id)
      }
      + residences.map { Place(name: $0.id.text, point: $0.place, residence: $0.id, sector: $0.sector) }
    var byName = Dictionary(all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    for place in all where place.residence == nil { byName[MatrixPlaces.base + place.sector.text] = place }
    self.byName = byName
  }

  /// The places of a scenario.
  init(_ scenario: Scenario) {
    self.init(sectors: scenario.sectors.rows, residences: scenario.residences.rows)
  }

  private static let base = "base:"

  /// The place of a name, if the scenario has it.
  subscript(name: String) -> Place? { byName[name] }

  /// All names, for suggestions.
  var names: [String] { all.map(\.name) }
}

/// A place that a matrix of driving times is about: a base or a residence.
public struct TravelPlace: Hashable, Sendable {
  /// What tables of driving times call it: a sector's identifier for its base, a residence's own.
  public let name: String
  /// Where it is.
  public let point: GeoPoint

  /// The places of a scenario, bases first; of those at one point the first one stands for all.
  public static func all(of scenario: Scenario) -> [TravelPlace] {
    var seen: Set<GeoPoint> = []
    return MatrixPlaces(scenario).all.filter { seen.insert($0.point).inserted }
      .map { TravelPlace(name: $0.name, point: $0.point) }
  }
}
