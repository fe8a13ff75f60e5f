import Foundation
import RondeFormats
import RondeModel
import RondeTestSupport
import Testing

@Suite struct ReportTests {
  private func html(
    _ document: PlanDocument = SampleDocument.document, _ scenario: Scenario = SamplePlan.scenario,
    _ language: Language = .fr
  ) -> String {
    Report(document: document, scenario: scenario, language: language).html
  }

  @Test func everyEveningHasItsTimelineAndEveryRouteItsMap() {
    let page = html()
    #expect(count("class=\"timeline\"", in: page) == 2 * 7)
    #expect(count("class=\"route-map map\"", in: page) == SamplePlan.plan.routes.count)
    #expect(count("class=\"strip\"", in: page) == 2 * 7)
    #expect(count("class=\"duty ", in: page) == SamplePlan.plan.roster.count)
  }

  @Test func whatIsMissingComesFirst() throws {
    let page = html()
    let missing = try #require(page.range(of: "id=\"manques\""))
    let week = try #require(page.range(of: "id=\"semaine\""))
    #expect(missing.lowerBound < week.lowerBound)
    #expect(page.contains("Paul D’Hondt est indisponible"))
    #expect(page.contains("<small>Noël</small>"))
    #expect(page.contains("conseil juridique"))
    #expect(page.contains("Preuve : aucun tableau licite n’est meilleur de plus de 9,8"))
  }

  @Test func englishOnRequest() {
    let page = html(SampleDocument.document, SamplePlan.scenario, .en)
    #expect(page.contains("<html lang=\"en\">"))
    #expect(page.contains("What is missing, and why"))
    #expect(!page.contains("Ce qui manque"))
  }

  @Test(arguments: Language.allCases)
  func thePageIsWellFormedAndItsLinksLead(language: Language) throws {
    let page = html(SampleDocument.document, SamplePlan.scenario, language)
    #expect(Markup.unbalanced(page) == nil)
    let ids = Set(Markup.values(of: "id", in: page))
    for target in Markup.values(of: "href", in: page) {
      #expect(target.hasPrefix("#"), "a page for itself points at nothing outside: \(target)")
      #expect(ids.contains(String(target.dropFirst())), "\(target) leads nowhere")
    }
    #expect(!page.contains("src="))
    #expect(!page.contains("url(http"))
  }

  @Test func twoWeeksAreTwoGrids() {
    var (document, scenario) = (SampleDocument.document, SamplePlan.scenario)
    document.plan.horizon = Horizon(start: SamplePlan.monday, days: 14)
    scenario.settings.horizon = document.plan.horizon
    let page = html(document, scenario)
    #expect(Markup.unbalanced(page) == nil)
    #expect(count("class=\"grid\"", in: page) == 2)
    #expect(count("class=\"timeline\"", in: page) == 2 * 14)
    #expect(page.contains("Jour de l’an"))
  }

  @Test func aBreachFramesTheDutiesItIsAbout() {
    var document = SampleDocument.document
    let team = SamplePlan.plan.routes[0].team
    document.findings = [
      Finding(
        rule: "FR-REST11", kind: .breach, article: "L3131-1", agent: "b4", date: SamplePlan.monday + 6,
        text: Phrase("repos de 10 h")),
      Finding(rule: "TEAM-SKILL", kind: .breach, team: team, text: Phrase("sans chef d’équipe")),
    ]
    // One duty of the agent's day, and the two of the team.
    #expect(count(" broken\" title=", in: html(document)) == 1 + 2)
  }

  @Test(arguments: [(14 * 60 + 10, 14 * 60 + 50), (19 * 60, 25 * 60), (0, 48 * 60), (840, 840)])
  func anyServiceHoursCanBeDrawn(opens: Int, closes: Int) {
    var scenario = SamplePlan.scenario
    scenario.seasons = [
      Season(
        from: SamplePlan.monday - 400, to: SamplePlan.monday + 400, opens: ClockTime(minute: opens),
        closes: ClockTime(minute: closes))
    ]
    #expect(Markup.unbalanced(html(SampleDocument.document, scenario)) == nil)
  }

  @Test func whatTheWeekCouldHaveBeenStandsBeside() {
    // 402.9, 391.4 and 380.2 minutes.
    #expect(html().contains("Temps moyen sans passage 6\u{A0}h\u{A0}43"))
    #expect(html().contains("parfaitement espacés : 6\u{A0}h\u{A0}31"))
    #expect(html().contains("ne descend sous 6\u{A0}h\u{A0}20"))
  }

  @Test func theSameVisitsEveryWeekAreShownAsForetold() {
    #expect(html().contains("Prévisibilité non mesurée"))
    var scenario = SamplePlan.scenario
    let teams = SamplePlan.plan.teams
    scenario.visits = (1...8).flatMap { week in
      SamplePlan.plan.routes.flatMap { route in
        route.stops.map { stop in
          let date = teams.first { $0.name == route.team }?.shift.date ?? SamplePlan.monday
          return PastVisit(residence: stop.residence, date: date - 7 * week, time: stop.start)
        }
      }
    }
    let page = html(SampleDocument.document, scenario)
    #expect(page.contains("Prévisibilité 1,00 (1,00 à 1,00)"))
    #expect(page.contains("prévisibilité 1,00"))
    #expect(Markup.unbalanced(page) == nil)
  }

  @Test func equalPlansGiveEqualPages() { #expect(html() == html()) }

  @Test(arguments: [
    "=cmd()", "<b>gras</b><script>alert(1)</script>", "L’Été d’Ô & fils", "🚀👩‍👩‍👧 résidence", "\" onclick=\"x",
    String(repeating: "nom", count: 67), "</style>", "a\u{0}b\u{1B}",
  ])
  func namesAreOnlyEverShown(name: String) {
    var scenario = SamplePlan.scenario
    scenario.settings.name = name
    scenario.agents = EntityTable(
      scenario.agents.map {
        Agent(
          id: $0.id, name: name, subcontractor: $0.subcontractor, contract: $0.contract, skills: [],
          home: $0.home, others: [], isBeginner: false)
      })
    scenario.residences = EntityTable(
      scenario.residences.map {
        Residence(
          id: $0.id, name: name, sector: $0.sector, place: $0.place, dwellings: $0.dwellings,
          visitClass: $0.visitClass, onSite: $0.onSite, windows: $0.windows, isBreakPlace: false)
      })
    scenario.sectors = EntityTable(
      scenario.sectors.map {
        Sector(
          id: Identifier("\($0.id)"), name: name, lot: $0.lot, baseName: name, base: $0.base, priority: 1)
      })
    let page = html(SampleDocument.document, scenario)
    #expect(Markup.unbalanced(page) == nil)
    #expect(count("<script", in: page) == 1)
    #expect(count("onclick=", in: page) == count("&quot; onclick=", in: page))
  }

  @Test func aPlanMadeByHandIsShownWhateverItSays() {
    var document = SampleDocument.document
    let odd = Shift(
      date: SamplePlan.monday, start: ClockTime(20), end: ClockTime(15),
      breaks: [Break(start: ClockTime(48), end: ClockTime(0))])
    document.plan.roster += [
      Duty(agent: "stranger", shift: odd, sector: "nowhere", team: "t"),
      Duty(agent: "a1", shift: odd, sector: "seclin", team: "u"),
      Duty(agent: "a1", shift: odd, sector: nil, team: nil),
    ]
    document.plan.routes += [
      Route(
        team: "u", departure: ClockTime(30),
        stops: [
          Stop(residence: "unknown", arrival: ClockTime(9), start: ClockTime(8), end: ClockTime(7)),
          Stop(residence: "v1", arrival: ClockTime(9), start: ClockTime(48), end: ClockTime(0)),
        ], pause: RouteBreak(afterStops: 900, residence: "v2", start: ClockTime(9), end: ClockTime(1)),
        back: ClockTime(0))
    ]
    document.findings = nil
    document.indicators = nil
    let page = html(document)
    #expect(Markup.unbalanced(page) == nil)
    #expect(page.contains("stranger"))
    #expect(page.contains("Plan non vérifié"))
  }

  private func count(_ part: String, in page: String) -> Int { page.components(separatedBy: part).count - 1 }
}
