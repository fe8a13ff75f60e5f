import RondeFormats
import RondeModel
import RondeTestSupport
import Testing

@Suite struct PlanSheetsTests {
  private func lines(_ bytes: [UInt8]) -> [Substring] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\r\n")
  }

  @Test func aLineADuty() {
    let lines = lines(PlanSheets(plan: SamplePlan.plan, scenario: SamplePlan.scenario).roster)
    #expect(lines.count == 1 + SamplePlan.plan.roster.count)
    #expect(
      lines[0] == "\u{FEFF}date;agent;nom;prestataire;secteur;équipe;début;fin;pause;minutes payées")
    // 16:00–23:00 less 20 minutes unpaid: 7 × 60 − 20.
    #expect(
      lines[1] == "2026-12-21;a1;Nadia Benali;mediation;va-centre;va-centre-2026-12-21-1;16:00;23:00;"
        + "19:00-19:20;400")
  }

  @Test func aLineAStop() {
    let lines = lines(
      PlanSheets(plan: SamplePlan.plan, scenario: SamplePlan.scenario, language: .en).routes)
    #expect(lines.count == 1 + SamplePlan.plan.routes.reduce(0) { $0 + $1.stops.count })
    #expect(lines[0].hasPrefix("\u{FEFF}date;sector;team;order;residence"))
    #expect(lines[1].contains("18:00;18:35;35;"))
    #expect(lines[1].contains("50,62972"))
  }

  @Test func formulasAreDefused() {
    var plan = SamplePlan.plan
    plan.roster[0].agent = "=cmd()"
    plan.routes[0].stops[0].residence = "@sum(A1)"
    let sheets = PlanSheets(plan: plan, scenario: SamplePlan.scenario)
    #expect(lines(sheets.roster)[1].contains(";'=cmd();'=cmd();"))
    #expect(lines(sheets.routes)[1].contains(";'@sum(A1);'@sum(A1);"))
  }
}
