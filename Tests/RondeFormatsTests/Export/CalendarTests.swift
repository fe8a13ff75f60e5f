import Foundation
import RondeModel
import RondeTestSupport
import Testing

@testable import RondeFormats

@Suite struct CalendarTests {
  private let first = Instant(utc: "2026-12-07T09:00Z") ?? Instant(minute: 0)
  private let second = Instant(utc: "2026-12-14T09:00Z") ?? Instant(minute: 0)

  private func folder(
    _ recipient: Recipient, _ plan: Plan, of scenario: Scenario = SamplePlan.scenario,
    held: HeldVersion? = nil, issued: Instant
  ) throws -> RecipientFolder {
    let views = PlanViews(plan: plan, scenario: scenario, language: .fr)
    return RecipientFolder(try #require(views.view(of: recipient)), held: held, issued: issued)
  }

  private func calendar(_ folder: RecipientFolder, _ path: String = "calendar.ics") throws -> ReadCalendar {
    ReadCalendar(try #require(folder.files.first { $0.path == path }))
  }

  private func changed(_ edit: (inout Plan) throws -> Void) rethrows -> Plan {
    var plan = SamplePlan.plan
    try edit(&plan)
    return plan
  }

  @Test func aChangedShiftRaisesItsSequenceAndNoOther() throws {
    let one = try folder(.agent("a1"), SamplePlan.plan, issued: first)
    let before = try calendar(one).events
    #expect(before.count == SamplePlan.plan.roster.count { $0.agent == "a1" })
    #expect(before.allSatisfy { $0["SEQUENCE"] == "0" && $0["STATUS"] == "CONFIRMED" })
    let place = try #require(SamplePlan.plan.roster.firstIndex { $0.agent == "a1" })
    let plan = changed { plan in
      let shift = plan.roster[place].shift
      plan.roster[place].shift = Shift(
        date: shift.date, start: shift.start + 15, end: shift.end, breaks: shift.breaks)
    }
    let two = try folder(.agent("a1"), plan, held: one.held, issued: second)
    let after = try calendar(two).events
    #expect(after.map { $0["UID"] } == before.map { $0["UID"] })
    #expect(after.map { $0["SEQUENCE"] } == ["1"] + Array(repeating: "0", count: before.count - 1))
    #expect(after[0]["DTSTAMP"] == "20261214T090000Z" && after[1]["DTSTAMP"] == "20261207T090000Z")
    #expect(after[0]["DTSTART"] != before[0]["DTSTART"])
    #expect(after.dropFirst() == before.dropFirst())
    // A third export that changes nothing gives the same calendar.
    let three = try folder(.agent("a1"), plan, held: two.held, issued: second + 100)
    #expect(three.files == two.files && !three.isChanged)
  }

  @Test func aRemovedShiftStaysCancelledAndComesBackConfirmed() throws {
    let one = try folder(.agent("a1"), SamplePlan.plan, issued: first)
    let gone = try #require(SamplePlan.plan.roster.first { $0.agent == "a1" })
    let without = changed { plan in plan.roster.removeAll { $0 == gone } }
    let two = try folder(.agent("a1"), without, held: one.held, issued: second)
    let uid = try #require(try calendar(one).events.first?["UID"])
    let cancelled = try #require(try calendar(two)[uid])
    #expect(cancelled["STATUS"] == "CANCELLED" && cancelled["SEQUENCE"] == "1")
    #expect(cancelled["DTSTART"] == (try calendar(one)[uid]?["DTSTART"]))
    #expect(cancelled["DESCRIPTION"] == nil)
    // It stays as it is in the version after, and a shift that comes back goes on counting.
    let three = try folder(.agent("a1"), without, held: two.held, issued: second + 60)
    #expect(try calendar(three)[uid] == cancelled)
    let back = try folder(.agent("a1"), SamplePlan.plan, held: three.held, issued: second + 120)
    let again = try #require(try calendar(back)[uid])
    #expect(again["STATUS"] == "CONFIRMED" && again["SEQUENCE"] == "2")
    #expect(try calendar(back).events.count == calendar(one).events.count)
  }

  @Test func aTeamThatIsGoneIsCancelledInItsCalendar() throws {
    let one = try folder(.landlord, SamplePlan.plan, issued: first)
    let nothing = changed { plan in
      plan.roster = []
      plan.routes = []
    }
    let two = try folder(.landlord, nothing, held: one.held, issued: second)
    let paths = one.files.map(\.path).filter { $0.hasSuffix(".ics") }
    #expect(!paths.isEmpty && two.files.map(\.path).filter { $0.hasSuffix(".ics") } == paths.sorted())
    for path in paths {
      let before = try calendar(one, path).events
      let after = try calendar(two, path).events
      #expect(after.map { $0["UID"] } == before.map { $0["UID"] })
      #expect(after.allSatisfy { $0["STATUS"] == "CANCELLED" && $0["SEQUENCE"] == "1" })
    }
  }

  @Test func theNextWeekLeavesTheLastOneInTheCalendar() throws {
    let one = try folder(.agent("a1"), SamplePlan.plan, issued: first)
    let before = try calendar(one).events
    var scenario = SamplePlan.scenario
    func week(_ weeks: Int) throws -> RecipientFolder {
      let start = SamplePlan.monday + 7 * weeks
      scenario.settings.horizon = Horizon(start: start, days: 7)
      let shift = Shift(date: start, start: ClockTime(16), end: ClockTime(23))
      let plan = TinyPlan.of(
        scenario, roster: [Duty(agent: "a1", shift: shift, sector: "va-centre", team: "x")])
      return try folder(.agent("a1"), plan, of: scenario, held: one.held, issued: second)
    }
    let next = try calendar(week(1)).events
    #expect(next.count == before.count + 1)
    #expect(next.allSatisfy { $0["STATUS"] == "CONFIRMED" && $0["SEQUENCE"] == "0" })
    // Feeds forget what is more than four weeks old.
    #expect(try calendar(week(9)).events.count == 1)
  }

  @Test func whoLeftTheEmployerLeavesItsCalendars() throws {
    let one = try folder(.subcontractor("mediation"), SamplePlan.plan, issued: first)
    #expect(one.files.contains { $0.path == "calendars/agents/a1.ics" })
    var scenario = SamplePlan.scenario
    scenario.agents = EntityTable(scenario.agents.filter { $0.id != "a1" })
    let plan = changed { plan in plan.roster.removeAll { $0.agent == "a1" } }
    let two = try folder(
      .subcontractor("mediation"), plan, of: scenario, held: one.held, issued: second)
    #expect(!two.files.contains { $0.path == "calendars/agents/a1.ics" })
    for file in two.files {
      let text = String(decoding: file.content, as: UTF8.self)
      #expect(!text.contains("Nadia") && !text.contains("\"a1\""), "\(file.path)")
    }
  }

  @Test func identifiersTellNothing() throws {
    let landlord = try folder(.landlord, SamplePlan.plan, issued: first)
    var uids: Set<String> = []
    for file in landlord.files where file.path.hasSuffix(".ics") {
      for event in ReadCalendar(file).events { uids.insert(event["UID"] ?? "") }
    }
    #expect(uids.count == SamplePlan.plan.teams.count)
    #expect(uids.allSatisfy { $0.wholeMatch(of: /[0-9a-f]{32}@ronde/) != nil })
    // Another crew in the same place changes nothing that the landlord sees.
    let other = changed { plan in
      for place in plan.roster.indices where plan.roster[place].agent == "a1" {
        plan.roster[place].agent = "a9"
      }
    }
    let two = try folder(.landlord, other, held: landlord.held, issued: second)
    #expect(!two.isChanged && two.files == landlord.files)
  }

  @Test(arguments: CivilZone.known) func everyZoneIsDefined(_ zone: CivilZone) {
    let lines = ZoneComponent.lines(zone)
    #expect(lines.contains("TZID:\(zone.identifier)\r\n"))
    #expect(lines.contains("BEGIN:DAYLIGHT") == zone.keepsSummerTime)
    #expect(lines.components(separatedBy: "BEGIN:").count == lines.components(separatedBy: "END:").count)
    if !zone.keepsSummerTime {
      let hours = zone.standardOffset / 60
      #expect(lines.contains("TZOFFSETTO:\(hours < 0 ? "-" : "+")0\(abs(hours))00"))
    }
  }

  @Test func hoursPastMidnightAreOfTheNextDay() throws {
    var scenario = SamplePlan.scenario
    scenario.settings.horizon = Horizon(start: SamplePlan.monday, days: 7)
    let shift = Shift(date: SamplePlan.monday, start: ClockTime(18), end: ClockTime(25, 30))
    let plan = TinyPlan.of(
      scenario, roster: [Duty(agent: "a1", shift: shift, sector: "va-centre", team: "x")])
    let event = try #require(
      try calendar(folder(.agent("a1"), plan, of: scenario, issued: first)).events.first)
    #expect(event["DTSTART"] == "20261221T180000" && event["DTEND"] == "20261222T013000")
  }
}
