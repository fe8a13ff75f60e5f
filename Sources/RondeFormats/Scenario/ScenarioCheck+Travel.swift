import RondeModel

extension ScenarioCheck {
  /// Warns of every pair of places of one sector between which the matrix knows no way, and of those that it
  /// does not know. Either leaves the scenario usable: routes do without the former, the latter are estimated.
  func checkTravel() {
    guard let matrix = draft.settings?.travel.matrix else { return }
    let model = TravelModel(draft.settings?.travel ?? TravelParameters())
    let places = MatrixPlaces(sectors: draft.sectors.map(\.value), residences: draft.residences.map(\.value))
    let rows = Dictionary(
      draft.sectors.map { ($0.value.id.text, $0.row.place("latitude")) }
        + draft.residences.map { ($0.value.id.text, $0.row.place("latitude")) },
      uniquingKeysWith: { first, _ in first })
    for sector in draft.sectors.map(\.value) {
      let own = places.all.filter { $0.sector == sector.id }
      var missing: [Int: [Int]] = [:]
      var blocked: [Int: [Int]] = [:]
      for (i, from) in own.enumerated() {
        for (j, to) in own.enumerated() where from.point != to.point {
          if !model.trip(from: from.point, to: to.point).isPossible {
            blocked[i, default: []].append(j)
            blocked[j, default: []].append(i)
          } else if !matrix.knows(from: from.point, to: to.point) {
            missing[i, default: []].append(j)
            missing[j, default: []].append(i)
          }
        }
      }
      for (place, others) in ScenarioCheck.gathered(blocked) {
        reportBlocked(own[place], others.map { own[$0] }, model, at: rows[own[place].name])
      }
      for (place, others) in ScenarioCheck.gathered(missing) {
        reportMissing(own[place], others.map { own[$0] }, at: rows[own[place].name])
      }
    }
  }

  /// Pairs gathered under the fewest places, the one with most pairs first: an island is one line and not one
  /// line for each place on the shore.
  private static func gathered(_ pairs: [Int: [Int]]) -> [(place: Int, others: [Int])] {
    var left = pairs.mapValues { Array(Set($0)).sorted() }
    var result: [(place: Int, others: [Int])] = []
    while let (place, others) = left.max(by: { ($0.value.count, -$0.key) < ($1.value.count, -$1.key) }),
      !others.isEmpty
    {
      result.append((place, others))
      left[place] = nil
      for other in others { left[other]?.removeAll { $0 == place } }
    }
    return result
  }

  private func reportBlocked(
    _ place: MatrixPlaces.Place, _ others: [MatrixPlaces.Place], _ model: TravelModel,
    at row: InputIssue.Place?
  ) {
    func names(_ isBlocked: (MatrixPlaces.Place) -> Bool) -> String {
      others.filter(isBlocked).map(\.name).joined(separator: ", ")
    }
    let there = names { !model.trip(from: place.point, to: $0.point).isPossible }
    let back = names { !model.trip(from: $0.point, to: place.point).isPossible }
    let fr = [there.isEmpty ? nil : "vers \(there)", back.isEmpty ? nil : "depuis \(back)"]
    let en = [there.isEmpty ? nil : "to \(there)", back.isEmpty ? nil : "from \(back)"]
    log.add(
      "unreachable-pair", .warning, at: row ?? InputIssue.Place(file: "residences.csv"), value: place.name,
      cause: Phrase(
        fr: "la matrice ne connaît aucun trajet " + fr.compactMap { $0 }.joined(separator: ", ni "),
        en: "the matrix knows no way " + en.compactMap { $0 }.joined(separator: ", nor ")),
      action: Phrase(
        fr: "aucune tournée ne le prendra ; sinon corriger le point ou donner ce temps dans un tableau",
        en: "no route will use it; otherwise correct the point or give the time in a table"))
  }

  private func reportMissing(
    _ place: MatrixPlaces.Place, _ others: [MatrixPlaces.Place], at row: InputIssue.Place?
  ) {
    let names = others.map(\.name).joined(separator: ", ")
    log.add(
      "missing-pair", .warning, at: row ?? InputIssue.Place(file: "residences.csv"), value: place.name,
      cause: Phrase(
        fr: "absent de la matrice avec \(names)", en: "the matrix lacks its times with \(names)"),
      action: Phrase(
        fr: "ces trajets sont estimés ; refaire la matrice (ronde travel)",
        en: "these trips are estimated; ask for the matrix again (ronde travel)"))
  }
}
