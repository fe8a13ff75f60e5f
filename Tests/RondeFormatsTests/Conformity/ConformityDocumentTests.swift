import Foundation
import RondeAudit
import RondeModel
import RondeTestSupport
import Testing

@testable import RondeFormats

@Suite struct ConformityDocumentTests {
  private func document(_ scenario: Scenario, _ roster: [Duty]) -> ConformityDocument {
    let plan = TinyPlan.of(scenario, roster: roster)
    return ConformityDocument(
      generator: "ronde", scenario: scenario, plan: plan, findings: Auditor(scenario).audit(plan).findings)
  }

  /// Ada works three evenings to midnight: a night worker by habit, 20 minutes below the cap of 8 h.
  private func evenings(to end: ClockTime = ClockTime(24)) -> ConformityDocument {
    let scenario = TinyScenario.onePost()
    let roster = (0..<3).map { day in
      Duty(
        agent: "ada",
        shift: Shift(
          date: scenario.horizon.start + day, start: ClockTime(16), end: end,
          breaks: [Break(start: ClockTime(20), end: ClockTime(20, 20))]), sector: "seclin", team: nil)
    }
    return document(scenario, roster)
  }

  private func object(_ document: ConformityDocument) throws -> [String: Any] {
    let parsed = try JSONSerialization.jsonObject(with: Data(document.json.utf8))
    return try #require(parsed as? [String: Any])
  }

  private func agent(_ id: String, _ document: ConformityDocument) throws -> [String: Any] {
    let employers = try #require(try object(document)["employers"] as? [[String: Any]])
    let agents = employers.flatMap { $0["agents"] as? [[String: Any]] ?? [] }
    return try #require(agents.first { $0["id"] as? String == id })
  }

  @Test func theFileHoldsEachFigureWithItsMargin() throws {
    let ada = try agent("ada", evenings())
    let weeks = try #require(ada["weeks"] as? [[String: Any]])
    #expect(weeks.map { $0["monday"] as? String } == ["2026-12-21"])
    let lines = try #require(weeks[0]["lines"] as? [[String: Any]])
    let cap = try #require(lines.first { $0["rule"] as? String == "FR-NW8" })
    #expect(cap["reached"] as? Int == 460)
    #expect(cap["limit"] as? Int == 480)
    #expect(cap["margin"] as? Int == 20)
    #expect(cap["state"] as? String == "thin")
    #expect(lines.first { $0["rule"] as? String == "FR-WEEK48" }?["state"] as? String == "kept")
    let night = try #require(ada["night"] as? [String: Any])
    #expect(night["nightWorker"] as? Bool == true)
    #expect(night["byHabit"] as? Bool == true)
    #expect(night["byYear"] as? Bool == false)
    let payroll = try #require(ada["payroll"] as? [String: Any])
    #expect(payroll["work"] as? Int == 3 * 460)
    #expect(payroll["unpaidBreaks"] as? Int == 60)
    #expect(payroll["night"] as? Int == 3 * 180)
    #expect(try (agent("bob", evenings())["weeks"] as? [Any])?.isEmpty == true)
  }

  @Test func keysAreSorted() throws {
    let json = evenings().json
    let keys = json.split(separator: "\n").filter { $0.hasPrefix("  \"") }
      .map { String($0.dropFirst(3).prefix { $0 != "\"" }) }
    #expect(keys == keys.sorted())
    #expect(keys.contains("employers"))
    #expect(json == evenings().json)
  }

  @Test func aBreachIsOneInFileAndPage() throws {
    // 16:00–25:30 with 20 minutes of pause is 9 h 10: beyond a night worker's 8 h.
    let document = evenings(to: ClockTime(25, 30))
    #expect(document.verdict == .breach)
    #expect(try object(document)["verdict"] as? String == "breach")
    #expect(document.lines.contains { $0.rule == "FR-NW8" && document.state($0) == .broken })
    let page = ConformityPage(document, language: .fr).html
    #expect(page.contains("Plan non conforme"))
    #expect(page.contains("✕\u{A0}−1\u{A0}h\u{A0}10"))
  }

  @Test func aMissingBasisIsNamed() throws {
    let bare = TinyScenario.statute(bases: .init(sunday: .init("R3132-5")))
    let scenario = TinyScenario.onePost(profile: bare)
    // A pair, so that nothing but the basis is missing.
    let roster = ["ada", "bob"].map { agent in
      Duty(
        agent: Identifier(agent),
        shift: Shift(date: scenario.horizon.start, start: ClockTime(19), end: ClockTime(24)),
        sector: "seclin", team: "A")
    }
    let document = document(scenario, roster)
    #expect(document.verdict == .notShownLawful)
    let page = ConformityPage(document, language: .en).html
    #expect(page.contains("Plan not shown lawful: 1\u{A0}legal basis missing"))
    #expect(page.contains("FR-NIGHTLAW"))
    #expect(page.contains("missing: plan not shown lawful"))
    #expect(ConformityPage(document, language: .fr).html.contains("Plan non montré licite"))
  }

  @Test(arguments: Language.allCases)
  func thePageIsWholeAndNeedsNothing(language: Language) throws {
    let plan = SamplePlan.plan
    let document = ConformityDocument(
      generator: "ronde", scenario: SamplePlan.scenario, plan: plan,
      findings: Auditor(SamplePlan.scenario).audit(plan).findings)
    let page = ConformityPage(document, language: language).html
    #expect(Markup.unbalanced(page) == nil)
    let ids = Set(Markup.values(of: "id", in: page))
    for target in Markup.values(of: "href", in: page) {
      #expect(ids.contains(String(target.dropFirst())), "\(target) leads nowhere")
    }
    #expect(!page.contains("src=") && !page.contains("url(http"))
    #expect(page.contains("lang=\"\(language.rawValue)\""))
    for agent in SamplePlan.scenario.agents.map(\.name) where !agent.contains("’") {
      #expect(page.contains(agent))
    }
    #expect(page.contains(language == .fr ? "conseil juridique" : "not legal advice"))
    // One row of figures a line, and each with its article.
    let rows = page.components(separatedBy: "<td class=\"article\">").count - 1
    #expect(rows == document.lines.count)
    #expect(rows > 50)
  }

  @Test func whatIsWrittenByOthersIsEscaped() {
    var scenario = TinyScenario.onePost()
    scenario.settings.name = "<script>alert(1)</script>"
    let page = ConformityPage(document(scenario, []), language: .fr).html
    #expect(!page.contains("<script"))
  }

  @Test(arguments: [
    (600, 600, ConformityLine.Unit.minutes, ConformityLine.Direction.atMost, ConformityState.thin),
    (570, 600, .minutes, .atMost, .thin), (569, 600, .minutes, .atMost, .kept),
    (601, 600, .minutes, .atMost, .broken), (660, 660, .minutes, .atLeast, .thin),
    (659, 660, .minutes, .atLeast, .broken), (694, 660, .minutes, .atLeast, .kept),
    (6, 6, .count, .atMost, .thin), (5, 6, .count, .atMost, .kept),
  ])
  func aMarginIsThinWithinATwentieth(
    reached: Int, limit: Int, unit: ConformityLine.Unit, direction: ConformityLine.Direction,
    state: ConformityState
  ) throws {
    let line = try Self.line("FR-DAY10", reached, limit, unit, direction)
    #expect(ConformityState(line, isFound: true) == state)
  }

  @Test func aStatusAndAnOldDebtAreNoBreach() throws {
    let night = try Self.line("FR-NW", 16_300, 16_199, .minutes, .atMost)
    #expect(ConformityState(night, isFound: false) == .reached)
    let sundays = try Self.line("P1-SUN2", 4, 6, .count, .atLeast)
    #expect(ConformityState(sundays, isFound: false) == .owed)
    #expect(ConformityState(sundays, isFound: true) == .broken)
  }

  static func line(
    _ rule: String, _ reached: Int, _ limit: Int, _ unit: ConformityLine.Unit,
    _ direction: ConformityLine.Direction
  ) throws -> ConformityLine {
    let json = """
      {"agent": "ada", "week": "2026-12-21", "rule": "\(rule)", "article": "", "title": {"fr": "", "en": ""},
      "reached": \(reached), "limit": \(limit), "unit": "\(unit.rawValue)",
      "direction": "\(direction.rawValue)"}
      """
    return try JSONDecoder().decode(ConformityLine.self, from: Data(json.utf8))
  }

  @Test func aNumberNotToBeReachedIsShownWhole() throws {
    let figure = ConformityFigure(Wording(language: .fr))
    let night = try Self.line("FR-NW", 16_080, 16_199, .minutes, .atMost)
    #expect(figure.limit(night) == "<\u{A0}270\u{A0}h")
    #expect(figure.margin(night) == "2\u{A0}h")
    #expect(try figure.limit(Self.line("FR-REST11", 840, 660, .minutes, .atLeast)) == "≥\u{A0}11\u{A0}h")
  }
}
