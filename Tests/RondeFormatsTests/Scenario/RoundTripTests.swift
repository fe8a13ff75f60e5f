import Foundation
import RondeModel
import Testing

@testable import RondeFormats

@Suite struct RoundTripTests {
  @Test(arguments: ["seclin", "lille"])
  func whatIsWrittenIsReadAgain(name: String) throws {
    let first = try ScenarioFolder.read(at: DatasetTests.datasets.appendingPathComponent(name)).scenario
    let files = ScenarioFolder.files(of: first)
    let second = try ScenarioFolder.read(files).scenario
    #expect(ScenarioFolder.files(of: second) == files)
    #expect(dumped(first) == dumped(second))
  }

  // Scenarios are compared value by value through what Swift prints of them.
  private func dumped(_ scenario: Scenario) -> String {
    """
    \(scenario.settings)\(scenario.seasons)\(scenario.profiles.rows)\(scenario.subcontractors.rows)
    \(scenario.lots.rows)\(scenario.sectors.rows)\(scenario.skills.rows)\(scenario.contracts.rows)
    \(scenario.agents.rows)\(scenario.conflicts)\(scenario.absences)\(scenario.wishes)\(scenario.demand)
    \(scenario.classes.rows)\(scenario.residences.rows)\(scenario.history)\(scenario.counters)
    \(scenario.visits)\(scenario.locks)
    """
  }

  @Test func everySettingSurvives() throws {
    var scenario = try ScenarioFolder.read(SmallScenario().files).scenario
    scenario.settings.name = "Le « Guet » : \"nuit\" # 1\\2"
    scenario.settings.travel.detour = 142
    scenario.settings.travel.walkingSpeed = 5200
    scenario.settings.patrol.guarantee = 155
    scenario.settings.patrol.idlenessGiven = 25
    let worth = [(5, 700), (20, 1000), (40, 1100)].map {
      VisitValue.Point(minutes: Minutes($0.0), worth: $0.1)
    }
    scenario.settings.patrol.visitValue = VisitValue(worth) ?? .usual
    let old = scenario.profiles[0]
    scenario.profiles = EntityTable([
      EmployerProfile(
        id: old.id, name: "Employeur: un", convention: .idcc1351,
        agreements: [
          EmployerProfile.Agreement(
            name: "Nuit", date: CivilDate(dayNumber: 20_000),
            figures: [
              .dailyWork(.hours(11)), .dailyRest(630), .averageWork(.hours(45)), .breakLength(30),
              .nightWindow(ClockTime(22), ClockTime(31)), .nightYearWork(.hours(300)),
              .nightWorkerDailyWork(.hours(9)), .nightWorkerAverage(.hours(42)), .partTimeNotice(3),
              .notice(5),
            ])
        ],
        bases: EmployerProfile.Bases(
          night: EmployerProfile.Basis("a"), sunday: EmployerProfile.Basis("oui"),
          shortPartTime: EmployerProfile.Basis("12/03/2024")),
        shapes: ShapeRules(
          grid: 30, least: 270, most: 600,
          breaks: [ShapeRules.BreakRule(presence: 330, length: 35, paid: false)],
          fixed: [ClockTime(14)...ClockTime(21), ClockTime(17)...ClockTime(24)]),
        pay: EmployerProfile.Pay(hour: 2345, night: 12, sunday: 13, holiday: 100))
    ])
    let again = try ScenarioFolder.read(ScenarioFolder.files(of: scenario)).scenario
    #expect(dumped(again) == dumped(scenario))
  }

  @Test func namesThatLookLikeFormulas() throws {
    let small = try SmallScenario().with("agents.csv", "Amel Haddad", "=SOMME(A1)")
    let files = ScenarioFolder.files(of: try ScenarioFolder.read(small.files).scenario)
    let agents = try #require(files.first { $0.name == "agents.csv" })
    let text = String(decoding: agents.bytes, as: UTF8.self)
    #expect(text.contains("amel;'=SOMME(A1);"))
    #expect(try ScenarioFolder.read(files).scenario.agents[0].name == "=SOMME(A1)")
  }

  @Test func aFolderIsWrittenWholeOrNotAtAll() throws {
    let place = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: place) }
    let files = try SmallScenario().files
    try ScenarioFolder.write(files, to: place.appendingPathComponent("a"))
    #expect(
      try ScenarioFolder.files(in: place.appendingPathComponent("a")) == files.sorted { $0.name < $1.name })
    let error = try #require(throws: InputErrors.self) {
      try ScenarioFolder.write(files, to: place.appendingPathComponent("a"))
    }
    #expect(error.issues.map(\.code) == ["folder-exists"])
    let bad = files + [SourceFile(name: "..", bytes: [])]
    #expect(throws: InputErrors.self) { try ScenarioFolder.write(bad, to: place.appendingPathComponent("b")) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.path) == ["a"])
  }
}
