import RondeModel
import Testing

@testable import RondeFormats

@Suite struct MatrixReadingTests {
  /// Seclin with files and lines of the travel settings.
  private func seclin(_ settings: String = "", _ files: [String: String] = [:]) throws -> SmallScenario {
    var small = try SmallScenario()
    if !settings.isEmpty {
      small = small.with("reglages.yaml", "telephones:", "deplacements:\n\(settings)\ntelephones:")
    }
    for (name, text) in files.sorted(by: { $0.key < $1.key }) {
      small = small.with(name, bytes: Array(text.utf8))
    }
    return small
  }

  private func matrix(_ small: SmallScenario) throws -> TravelMatrix {
    try #require(try ScenarioFolder.read(small.files).scenario.settings.travel.matrix)
  }

  private func points(_ small: SmallScenario) throws -> [GeoPoint] {
    MatrixPlaces(try ScenarioFolder.read(small.files).scenario).all.map(\.point)
  }

  /// A square of figures between the fourteen places of Seclin: two bases, each at the door of a residence, and
  /// twelve residences.
  private func square(_ value: (Int, Int) -> String) -> String {
    let rows = (0..<14).map { i in "[" + (0..<14).map { value(i, $0) }.joined(separator: ",") + "]" }
    return "[" + rows.joined(separator: ",\n") + "]"
  }

  private func seconds(_ i: Int, _ j: Int) -> String { i == j ? "0" : "\(100 * i + j).4" }

  @Test func aTableOfThatNameIsFound() throws {
    let small = try seclin(
      "",
      ["travel.csv": "from;to;minutes;metres\nMOU;mou-a;4,5;900\nmou-a;base:MOU;5;\nmou-a;mou-b;;\n"])
    let contents = try ScenarioFolder.read(small.files)
    let matrix = try #require(contents.scenario.settings.travel.matrix)
    let points = MatrixPlaces(contents.scenario).all.map(\.point)
    #expect(matrix.entry(from: points[0], to: points[2]) == .seconds(270))
    #expect(matrix.length(from: points[0], to: points[2]) == 900)
    #expect(matrix.entry(from: points[2], to: points[0]) == .seconds(300))
    #expect(matrix.length(from: points[2], to: points[0]) == nil)
    #expect(matrix.entry(from: points[2], to: points[3]) == .unknown)
    #expect(contents.files.map(\.name).contains("travel.csv"))
    // Each pair that is not there is named, under the place that lacks most.
    let warnings = contents.warnings.map { $0.message(.en) }
    #expect(warnings.count == contents.warnings.count { $0.code == "missing-pair" })
    #expect(
      warnings.contains {
        $0.hasPrefix(
          "residences.csv, row 3, column “latitude”: “mou-b”: the matrix lacks its times with MOU,")
      })
  }

  @Test func osrm() throws {
    let answer = """
      {"code":"Ok","durations":\(square(seconds)),"distances":\(square { "\($0 * 1000 + $1).6" })}
      """
    let small = try seclin("  matrice: nuit.json", ["nuit.json": answer])
    let (matrix, points) = (try matrix(small), try points(small))
    #expect(matrix.entry(from: points[2], to: points[7]) == .seconds(207))
    #expect(matrix.length(from: points[2], to: points[7]) == 2008)
    #expect(small.messages == [])
  }

  @Test func valhallaVerboseAndConcise() throws {
    let verbose = """
      {"sources_to_targets":\(square { "{\"time\":\($0 * 100 + $1),\"distance\":1.5,\"from_index\":\($0)}" }),
      "units":"miles"}
      """
    let concise = """
      {"sources_to_targets":{"durations":\(square { "\($0 * 100 + $1)" }),"distances":\(square { _, _ in "1.5" })},
      "units":"kilometers"}
      """
    for (text, metres) in [(verbose, 2414), (concise, 1500)] {
      let small = try seclin("  matrix: v.json", ["v.json": text])
      let (matrix, points) = (try matrix(small), try points(small))
      #expect(matrix.entry(from: points[3], to: points[9]) == .seconds(309))
      #expect(matrix.length(from: points[3], to: points[9])?.count == metres)
    }
  }

  @Test func timesOfDay() throws {
    let calm = "{\"durations\":\(square(seconds))}"
    let rush = "{\"durations\":\(square { "\(200 * $0 + $1)" })}"
    let settings = "  matrice:\n    - calme.json\n    - { fichier: pointe.json, de: \"16:00\", a: \"19:00\" }"
    let small = try seclin(settings, ["calme.json": calm, "pointe.json": rush])
    let (matrix, points) = (try matrix(small), try points(small))
    #expect(matrix.bands == [.init(from: ClockTime(16), to: ClockTime(19))])
    #expect(matrix.entry(from: points[2], to: points[3]) == .seconds(203))
    #expect(matrix.entry(from: points[2], to: points[3], band: 0) == .seconds(403))
    // A table gives the time of day row by row.
    let table = "de;a;minutes;plage\nMOU;mou-a;4;\nMOU;mou-a;6;16h-19h\nMOU;mou-a;5;14:00-16:00\n"
    let rows = try self.matrix(try seclin("", ["trajets.csv": table]))
    #expect(rows.bands.map(\.from) == [ClockTime(14), ClockTime(16)])
    #expect(rows.entry(from: points[0], to: points[2], band: 1) == .seconds(360))
  }

  @Test func anOrderOfItsOwn() throws {
    let settings = "  matrice: m.json\n  lieux: [mou-b, MOU]"
    let small = try seclin(settings, ["m.json": #"{"durations":[[0,60],[90,0]]}"#])
    let (matrix, points) = (try matrix(small), try points(small))
    #expect(matrix.entry(from: points[3], to: points[0]) == .seconds(60))
    #expect(matrix.entry(from: points[0], to: points[3]) == .seconds(90))
  }

  @Test func unreachablePairsAreListedAndKept() throws {
    // The far side of the railway is an island, and a one-way street leads from mou-a to mou-b alone.
    let small = try seclin(
      "  matrice: m.json",
      [
        "m.json":
          "{\"durations\":\(square { ($0 == 11) != ($1 == 11) || ($0, $1) == (3, 2) ? "null" : seconds($0, $1) })}"
      ])
    #expect(
      small.messages == [
        "residences.csv, ligne 2, colonne « latitude » : « mou-a » : la matrice ne connaît aucun trajet depuis "
          + "mou-b — aucune tournée ne le prendra ; sinon corriger le point ou donner ce temps dans un tableau "
          + "[unreachable-pair]",
        "residences.csv, ligne 11, colonne « latitude » : « voie-ferree » : la matrice ne connaît aucun trajet "
          + "vers CEN, desrousseaux, gare, saint-piat, route-lille, ni depuis CEN, desrousseaux, gare, saint-piat, "
          + "route-lille — aucune tournée ne le prendra ; sinon corriger le point ou donner ce temps dans un "
          + "tableau [unreachable-pair]",
      ])
    let scenario = try ScenarioFolder.read(small.files).scenario
    let points = MatrixPlaces(scenario).all.map(\.point)
    #expect(!TravelModel(scenario.settings.travel).trip(from: points[3], to: points[2]).isPossible)
    #expect(TravelModel(scenario.settings.travel).trip(from: points[2], to: points[3]).isPossible)
  }

  @Test func whatIsWrittenIsReadAgain() throws {
    var scenario = try ScenarioFolder.read(SmallScenario().files).scenario
    let points = MatrixPlaces(scenario).all.map(\.point)
    for bands in [[], [TravelMatrix.Band(from: ClockTime(16), to: ClockTime(19))]] {
      var matrix = TravelMatrix(points: points, bands: bands)
      for (i, from) in points.enumerated() {
        for (j, to) in points.enumerated() where from != to {
          matrix.set((i + j) % 7 == 0 ? .unreachable : .seconds(i * 61 + j), from: from, to: to)
          matrix.set(Metres(i * 100 + j), from: from, to: to)
          if !bands.isEmpty, i < j { matrix.set(.seconds(i * 97 + j), from: from, to: to, band: 0) }
        }
      }
      scenario.settings.travel.matrix = matrix
      let files = ScenarioFolder.files(of: scenario)
      let again = try ScenarioFolder.read(files).scenario
      #expect(again.settings.travel.matrix == matrix)
      #expect(ScenarioFolder.files(of: again) == files)
      if bands.isEmpty {
        var answers = files.filter { $0.name != "trajets.csv" }
        answers.append(SourceFile(name: "travel.json", bytes: MatrixWriting.answer(matrix, of: scenario)))
        let read = try ScenarioFolder.read(answers).scenario.settings.travel.matrix
        #expect(read?.entry(from: points[2], to: points[4]) == matrix.entry(from: points[2], to: points[4]))
        #expect(read?.entry(from: points[3], to: points[4]) == .unreachable)
        #expect(read?.length(from: points[2], to: points[4]) == 204)
      }
    }
  }
}
