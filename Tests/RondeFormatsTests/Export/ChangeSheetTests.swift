import RondeModel
import RondeTestSupport
import Testing

@testable import RondeFormats

@Suite struct ChangeSheetTests {
  private let issued = Instant(utc: "2026-12-07T09:00Z") ?? Instant(minute: 0)

  private func folder(
    _ recipient: Recipient, _ plan: Plan, held: HeldVersion? = nil, language: Language = .fr
  ) throws -> RecipientFolder {
    let views = PlanViews(plan: plan, scenario: SamplePlan.scenario, language: language)
    return RecipientFolder(
      try #require(views.view(of: recipient)), held: held, issued: held == nil ? issued : issued + 10_080)
  }

  private func sheet(_ folder: RecipientFolder) throws -> String {
    let file = try #require(folder.files.first { $0.path == ChangeSheet.fileName })
    return String(decoding: file.content, as: UTF8.self)
  }

  @Test func aFirstVersionSaysSo() throws {
    let one = try folder(.agent("a1"), SamplePlan.plan)
    #expect(one.version.number == 1 && one.isChanged)
    let page = try sheet(one)
    #expect(page.contains("Première version") && !page.contains("Comparée à"))
    #expect(page.contains(String(one.version.digest.dropFirst(7))))
  }

  @Test func bothVersionsAreNamedWithNumberDateAndDigest() throws {
    let one = try folder(.agent("a1"), SamplePlan.plan)
    var plan = SamplePlan.plan
    plan.roster.removeAll { $0.agent == "a1" }
    let two = try folder(.agent("a1"), plan, held: one.held)
    #expect(two.version.number == 2)
    let page = try sheet(two)
    for version in [one.version, two.version] {
      #expect(page.contains("n° \(version.number)"))
      #expect(page.contains(String(version.digest.dropFirst(7))))
    }
    #expect(page.contains("lundi 7 décembre 2026, 10:00") && page.contains("lundi 14 décembre 2026, 10:00"))
    let removed = one.held.current.content.shifts.count
    #expect(page.components(separatedBy: "<tr class=\"removed\">").count == 1 + 2 * removed)
    #expect(try sheet(folder(.agent("a1"), plan, held: one.held, language: .en)).contains("<td>removed</td>"))
  }

  @Test func aRouteTellsWhichVisitsCameAndWent() throws {
    let one = try folder(.landlord, SamplePlan.plan)
    var plan = SamplePlan.plan
    let gone = plan.routes[0].stops.removeFirst()
    plan.routes[0].stops[0].start = plan.routes[0].stops[0].start + 1
    let two = try folder(.landlord, plan, held: one.held)
    let changes = Changes(from: one.held.current.content, to: two.held.current.content)
    #expect(changes.shifts.isEmpty && changes.routes.count == 1)
    let change = try #require(changes.routes.first)
    let visits = Changes.Visits(from: try #require(change.before), to: try #require(change.after))
    #expect(visits.removed.map(\.residence) == [gone.residence.text])
    #expect(visits.added.isEmpty && visits.moved.count == 1)
    let name = try #require(SamplePlan.scenario.residences[gone.residence]?.name)
    let page = try sheet(two)
    #expect(page.contains("en moins") && page.contains("autre heure"))
    #expect(page.contains(HTML("\(name)").source))
  }

  @Test func anotherMateIsAChangeAndTheFormerOneIsNotNamed() throws {
    let one = try folder(.agent("a1"), SamplePlan.plan)
    var plan = SamplePlan.plan
    let team = try #require(plan.roster.first { $0.agent == "a1" }?.team)
    let mate = try #require(plan.roster.first { $0.team == team && $0.agent != "a1" })
    let name = try #require(SamplePlan.scenario.agents[mate.agent]?.name)
    for place in plan.roster.indices where plan.roster[place].agent == mate.agent {
      plan.roster[place].agent = "a4"
    }
    let two = try folder(.agent("a1"), plan, held: one.held)
    let page = try sheet(two)
    #expect(page.contains("avec Moussa Diallo"))
    for file in two.files { #expect(!String(decoding: file.content, as: UTF8.self).contains(name)) }
  }

  @Test func daysOfAnotherWeekAreNoChange() throws {
    let one = try folder(.landlord, SamplePlan.plan)
    var later = one.held.current.content
    later.start = later.start + 7
    later.shifts = []
    later.routes = []
    #expect(Changes(from: one.held.current.content, to: later).isEmpty)
  }

  @Test func whatIsHeldIsReadBack() throws {
    let one = try folder(.subcontractor("mediation"), SamplePlan.plan)
    let folder = Scratch()
    defer { folder.remove() }
    try folder.write(one.held.file.content, to: HeldVersion.fileName)
    #expect(try HeldVersion.read(in: folder.path) == one.held)
    #expect(try HeldVersion.read(in: folder.path + "/none") == nil)
    let text = String(decoding: one.held.file.content, as: UTF8.self)
    for (good, bad) in [
      ("\"schema\":\"ronde.version\"", "\"schema\":\"x\""), ("\"sequence\":0", "\"sequence\":-1"),
      ("\"number\":1", "\"number\":99999999999999999999"),
      ("\"calendar\":\"calendars/", "\"calendar\":\"calendar/../../"),
      ("{", "["), ("2026-12-07T09:00:00Z", "yesterday"),
      ("\"start\":\"20261221T", "\"start\":\"2026\\nATTACH:x"),
    ] {
      try folder.write(Array(text.replacing(good, with: bad).utf8), to: HeldVersion.fileName)
      #expect(throws: InputIssue.self) { try HeldVersion.read(in: folder.path) }
    }
  }
}
