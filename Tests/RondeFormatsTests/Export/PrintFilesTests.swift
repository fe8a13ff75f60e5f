import RondeModel
import RondeTestSupport
import Testing

@testable import RondeFormats

@Suite struct PrintFilesTests {
  private func pages(_ recipient: Recipient, _ language: Language = .fr) throws -> [String: String] {
    let view = try #require(OddNames.view(recipient, language: language))
    let files = PrintFiles.files(view).map { ($0.path, String(decoding: $0.content, as: UTF8.self)) }
    return Dictionary(files, uniquingKeysWith: { first, _ in first })
  }

  private func count(_ piece: String, in text: String) -> Int { text.split(separator: piece).count - 1 }

  @Test func everyEveningHasASheetATeam() throws {
    let view = try #require(OddNames.view(.subcontractor("mediation")))
    let pages = try pages(.subcontractor("mediation"))
    for date in view.dates {
      let routes = view.routes.filter { $0.team.date == date.date }
      let page = pages["print/routes_\(date.date).html"]
      #expect((page == nil) == routes.isEmpty)
      guard let page else { continue }
      #expect(count("<article", in: page) == routes.count)
      #expect(count("<td class=\"order\">", in: page) == routes.reduce(0) { $0 + $1.stops.count })
      for number in ["15", "17", "18", "112", "03 20 00 00 00"] { #expect(page.contains("<b>\(number)</b>")) }
      for mission in Mission.allCases { #expect(page.contains(mission.rawValue)) }
      #expect(page.contains("Version 3"))
      #expect(page.contains("01234567"))
    }
  }

  @Test func theWallSheetHasALotASheetAndAnAgentALine() throws {
    let page = try #require(try pages(.subcontractor("veille"))["print/week.html"])
    #expect(count("<article", in: page) == 1)
    #expect(page.contains("size:A3 landscape"))
    #expect(
      count("<span class=\"duty", in: page) == SamplePlan.plan.roster.count { $0.agent.text.hasPrefix("b") })
    let landlord = try #require(try pages(.landlord)["print/week.html"])
    #expect(count("<article", in: landlord) == 2)
    for agent in SamplePlan.scenario.agents { #expect(!landlord.contains(agent.name)) }
  }

  @Test func outsideTextIsShownAndNeverRun() throws {
    let pages = try pages(.subcontractor("mediation"))
    for (path, page) in pages {
      for barred in ["<b>&amp;\"'</b>", "\u{1}", "<script", "http"] {
        let isThere = page.contains(barred)
        #expect(!isThere, "\(barred) in \(path)")
      }
    }
    let isShown = pages.values.contains { $0.contains("=cmd()|&#39; /C calc&#39;!A0") }
    #expect(isShown)
  }

  @Test func anAgentHasTheOwnWeekOnASheet() throws {
    let pages = try pages(.agent("a1"))
    #expect(pages.keys.sorted() == ["print/routes.html", "print/week.html"])
    let week = try #require(pages["print/week.html"])
    #expect(week.contains("size:A4 portrait"))
    #expect(week.contains("Karim Lefebvre"))
    #expect(!week.contains("Sophie Delattre"))
  }

  @Test func englishOnRequest() throws {
    for page in try pages(.subcontractor("mediation"), .en).values {
      #expect(page.contains("<html lang=\"en\">"))
      #expect(!page.contains("Feuille de route"))
    }
  }
}
