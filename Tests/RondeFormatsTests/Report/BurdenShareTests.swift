import RondeModel
import RondeTestSupport
import Testing

@testable import RondeFormats

/// Médiation du Nord in the sample: contracts of 35, 35, 28 and 35 hours.
@Suite struct BurdenShareTests {
  private var shares: [BurdenShare] {
    let overview = PlanOverview(plan: SamplePlan.plan, scenario: SamplePlan.scenario, language: .fr)
    return BurdenShare.shares(of: SamplePlan.scenario.subcontractors[0], overview: overview)
  }

  @Test func theWeekCountsItsOwnShifts() throws {
    // Élodie's pair closes on five evenings, Christmas and the Sunday among them.
    let elodie = try #require(shares.first { $0.agent.id == "a3" })
    #expect(elodie.week.closings == 5)
    #expect(elodie.week.sundays == 1)
    #expect(elodie.week.holidays == 1)
    // 22:00–24:00 under the agreement, five times.
    #expect(elodie.week.nightMinutes == 5 * 120)
  }

  @Test func historyIsAddedToTheCounterFromItsDayOn() throws {
    // Nadia: 26 closings counted, then four Wednesdays to the close, all from the counter’s day on.
    let nadia = try #require(shares.first { $0.agent.id == "a1" })
    #expect(nadia.total.closings == 26 + 4)
    #expect(nadia.total.sundays == 9)
    #expect(nadia.total.holidays == 3 + 1)
  }

  @Test func sharesFollowContractsAndAddUp() {
    let closings = shares.reduce(0) { $0 + $1.total.closings }
    for share in shares {
      let hours = share.agent.contract == "partiel" ? 28 : 35
      #expect(share.fairTenths[0] == closings * hours * 10 / (35 + 35 + 28 + 35))
    }
  }
}
