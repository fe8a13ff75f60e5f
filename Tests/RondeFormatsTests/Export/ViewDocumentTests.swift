import Foundation
import RondeModel
import RondeTestSupport
import Testing

@testable import RondeFormats

@Suite struct ViewDocumentTests {
  private let views = PlanViews(plan: SamplePlan.plan, scenario: SamplePlan.scenario, language: .fr)

  @Test func everyRecipientsDataFitsThePublishedSchema() throws {
    let walk = try SchemaWalk(.export)
    for recipient in Recipient.all(of: SamplePlan.scenario) {
      let view = try #require(views.view(of: recipient))
      walk.check(try JSONSerialization.jsonObject(with: Data(ViewDocument(view).file.content)))
    }
    let properties = try #require(walk.root["properties"] as? [String: [String: Any]])
    #expect(properties["schema"]?["const"] as? String == ViewDocument.schema)
    #expect(properties["version"]?["const"] as? Int == ViewDocument.version)
  }

  @Test func theDigestIsOfTheContentAlone() throws {
    let english = PlanViews(plan: SamplePlan.plan, scenario: SamplePlan.scenario, language: .en)
    for recipient in Recipient.all(of: SamplePlan.scenario) {
      var view = try #require(views.view(of: recipient))
      let digest = ViewDocument(view).digest
      view.version.number = 7
      #expect(ViewDocument(view).digest == digest)
      #expect(try ViewDocument(#require(english.view(of: recipient))).digest == digest)
    }
    var plan = SamplePlan.plan
    plan.routes[0].stops.removeLast()
    let other = PlanViews(plan: plan, scenario: SamplePlan.scenario, language: .fr)
    let before = try ViewDocument(#require(views.view(of: .landlord))).digest
    #expect(try ViewDocument(#require(other.view(of: .landlord))).digest != before)
  }

  @Test func momentsBearTheirOffset() {
    let night = CivilDate("2026-10-24") ?? SamplePlan.monday
    // The clocks go back at three in that night: 26:30 is first summer time, 27:00 winter's.
    #expect(Moment(night, ClockTime(25), in: .paris).iso == "2026-10-25T01:00:00+02:00")
    #expect(Moment(night, ClockTime(27), in: .paris).iso == "2026-10-25T03:00:00+01:00")
    #expect(Moment(night, ClockTime(24), in: .paris).iso == "2026-10-25T00:00:00+02:00")
    let cayenne = CivilZone(identifier: "America/Cayenne") ?? .paris
    #expect(Moment(night, ClockTime(14), in: cayenne).iso == "2026-10-24T14:00:00-03:00")
    #expect(Moment(night, ClockTime(14), in: cayenne).instant.utc == "2026-10-24T17:00:00Z")
    #expect(Instant(utc: "2026-10-24T17:00:00Z") == Moment(night, ClockTime(14), in: cayenne).instant)
    for text in ["", "2026-10-24", "2026-10-24T17:00", "2026-13-24T17:00Z", "2026-10-24T25:00Z", "TZ"] {
      #expect(Instant(utc: text) == nil)
    }
  }
}
