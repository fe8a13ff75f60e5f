import Foundation
import RondeFormats
import RondeModel
import RondeTestSupport
import Testing

@testable import RondeTravel

@Suite struct LiveMatrixTests {
  private let scenario = SamplePlan.scenario

  private func server(
    _ stub: StubServer, size: Int = 100, address: String = "http://localhost:5000/"
  ) throws -> OSRMServer {
    var options = OSRMServer.Options()
    options.tableSize = size
    options.pause = .zero
    return try OSRMServer(address, options: options, transport: stub)
  }

  private func expected(_ from: TravelPlace, _ to: TravelPlace) -> TravelMatrix.Entry {
    .seconds(Int((from.point.longitude * 1000).rounded() + (to.point.latitude * 10).rounded()))
  }

  @Test(arguments: [2, 3, 5, 7, 100]) func everyPairIsAskedForWhateverTheSize(size: Int) async throws {
    let stub = StubServer(most: size)
    let result = try await LiveMatrix(server(stub, size: size), cacheFolder: nil).matrix(of: scenario)
    let places = TravelPlace.all(of: scenario)
    for from in places {
      for to in places where from != to {
        #expect(result.matrix.entry(from: from.point, to: to.point) == expected(from, to))
        #expect(result.matrix.length(from: from.point, to: to.point) == 1234)
      }
    }
    #expect(result.pairs == places.count * (places.count - 1) && result.cached == 0)
    #expect(result.unreachable == 0 && result.offMap.isEmpty)
    let questions = await stub.questions
    #expect(questions.count == result.questions)
    for question in questions {
      #expect((question.path.split(separator: "/").last ?? "").split(separator: ";").count <= size)
    }
    if size == 100 { #expect(questions.count == 1) }
  }

  @Test func whatIsTooBigIsAskedForInPieces() async throws {
    let stub = StubServer(most: 3)
    let result = try await LiveMatrix(server(stub), cacheFolder: nil).matrix(of: scenario)
    let places = TravelPlace.all(of: scenario)
    #expect(result.matrix.entry(from: places[0].point, to: places[3].point) == expected(places[0], places[3]))
    #expect(await stub.questions.count > result.questions)
    await #expect(throws: InputIssue.self) {
      try await LiveMatrix(server(StubServer(most: 0)), cacheFolder: nil).matrix(of: scenario)
    }
  }

  @Test func passingTroubleIsTriedAgain() async throws {
    let stub = StubServer(failures: [503, 0, 429])
    let result = try await LiveMatrix(server(stub), cacheFolder: nil).matrix(of: scenario)
    #expect(result.questions == 1)
    #expect(await stub.questions.count == 4)
    let dead = StubServer(failures: [Int](repeating: 0, count: 50))
    let issue = await #expect(throws: InputIssue.self) {
      try await LiveMatrix(server(dead), cacheFolder: nil).matrix(of: scenario)
    }
    #expect(issue?.code == "osrm-silent")
    #expect(issue?.message(.fr).contains("aucune réponse après 5 essais") == true)
    #expect(await dead.questions.count == 5)
  }

  @Test func whatIsNoMatrixIsRefusedAtOnce() async throws {
    let stub = StubServer(failures: [404])
    let issue = await #expect(throws: InputIssue.self) {
      try await LiveMatrix(server(stub), cacheFolder: nil).matrix(of: scenario)
    }
    #expect(issue?.code == "osrm-answer")
    #expect(await stub.questions.count == 1)
  }

  @Test(arguments: ["", "localhost:5000", "ftp://host", "http://", "http://host?x=1", "http://a b"])
  func whatIsNoAddressIsRefused(address: String) throws {
    let issue = #expect(throws: InputIssue.self) { try server(StubServer(), address: address) }
    #expect(issue?.code == "bad-address")
  }

  @Test func aNewResidenceCostsARowAndAColumn() async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let first = try await LiveMatrix(server(StubServer()), cacheFolder: folder).matrix(of: scenario)
    let idle = StubServer()
    let again = try await LiveMatrix(server(idle), cacheFolder: folder).matrix(of: scenario)
    #expect(again.matrix == first.matrix && again.cached == again.pairs)
    #expect(await idle.questions.isEmpty)

    var larger = scenario
    let old = scenario.residences[0]
    larger.residences = EntityTable(
      scenario.residences.rows + [
        Residence(
          id: "neuve", name: "Neuve", sector: old.sector, place: GeoPoint(latitude: 50.61, longitude: 3.2),
          dwellings: 10, visitClass: old.visitClass, onSite: 10, windows: [], isBreakPlace: false)
      ])
    let stub = StubServer()
    let result = try await LiveMatrix(server(stub), cacheFolder: folder).matrix(of: larger)
    #expect(result.pairs - result.cached == 2 * (TravelPlace.all(of: larger).count - 1))
    #expect(await stub.questions.count == 2)
    // What was answered anew is asked for anew where that is wished.
    let fresh = StubServer()
    _ = try await LiveMatrix(server(fresh), cacheFolder: folder, refreshes: true).matrix(of: larger)
    #expect(await fresh.questions.count == 1)
  }

  @Test func aSpoiltCacheIsAskedForAgain() async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let osrm = try server(StubServer())
    let first = try await LiveMatrix(osrm, cacheFolder: folder).matrix(of: scenario)
    let file = try #require(
      FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil).first)
    var text = try String(contentsOf: file, encoding: .utf8)
    let lines = text.split(separator: "\n")
    text = lines.prefix(3).joined(separator: "\n") + "\n1,2,3\n9,9,9,9,-7,\n99999999999999999999,1,1,1,5,\n"
    try text.write(to: file, atomically: true, encoding: .utf8)
    let again = try await LiveMatrix(osrm, cacheFolder: folder).matrix(of: scenario)
    #expect(again.matrix == first.matrix && again.cached == 2)
    try Data([0xFF, 0x00]).write(to: file)
    #expect(try await LiveMatrix(osrm, cacheFolder: folder).matrix(of: scenario).cached == 0)
  }

  @Test func islandsAndPlacesOffTheMap() async throws {
    var larger = scenario
    let old = scenario.residences[0]
    func residence(_ id: Identifier<Residence>, _ latitude: Double, _ longitude: Double) -> Residence {
      Residence(
        id: id, name: id.text, sector: old.sector, place: GeoPoint(latitude: latitude, longitude: longitude),
        dwellings: 10, visitClass: old.visitClass, onSite: 10, windows: [], isBreakPlace: false)
    }
    larger.residences = EntityTable(
      scenario.residences.rows + [residence("ouest", 50.6, 2.8), residence("nord", 50.8, 3.1)])
    let result = try await LiveMatrix(server(StubServer(most: 4)), cacheFolder: nil).matrix(of: larger)
    let places = TravelPlace.all(of: larger)
    #expect(result.offMap.map(\.name) == ["nord"])
    #expect(result.offMap.first?.distance == 4322)
    // From the west to each of the others, the one off the map apart.
    #expect(result.unreachable == places.count - 2)
    let (west, north, first) = (places[places.count - 2], places[places.count - 1], places[0])
    #expect(result.matrix.entry(from: west.point, to: first.point) == .unreachable)
    #expect(result.matrix.entry(from: first.point, to: west.point) == expected(first, west))
    #expect(result.matrix.entry(from: first.point, to: north.point) == .unknown)
  }

  @Test(arguments: 0..<40 as Range<UInt64>) func questionsCoverWhatIsWantedAndNoMoreThanTheyMay(seed: UInt64)
  {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func random(_ bound: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(bound))
    }
    let count = 2 + random(20)
    let most = 2 + random(25)
    let share = [1, 2, 10, 100][random(4)]
    let wanted = (0..<count).map { from in (0..<count).filter { $0 != from && random(share) == 0 } }
    var asked = Set<[Int]>()
    for question in TableQuestion.all(wanted, most: most) {
      #expect(question.places.count <= most)
      for from in question.origins { for to in question.destinations { asked.insert([from, to]) } }
    }
    for (from, destinations) in wanted.enumerated() {
      for to in destinations { #expect(asked.contains([from, to])) }
    }
  }
}
