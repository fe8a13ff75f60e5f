import Testing

@testable import RondeSearch

/// A climb goes on while it gains, wanders a little when it idles, and is spent when it has idled for longer
/// than it gained.
@Suite struct RosterClimbTests {
  private func outcome(_ cost: Int64) -> RosterWorker.Outcome { .init(choices: [], cost: cost) }

  @Test func gainsAreKept() {
    var climb = RosterClimb(outcome(1000), round: 0)
    climb.note(outcome(990), round: 1)
    climb.note(outcome(995), round: 2)
    #expect(climb.best.cost == 990)
    #expect(climb.current.cost == 990)
  }

  @Test func idlingItGoesOnFromSlightlyDearerRosters() {
    var climb = RosterClimb(outcome(100_000), round: 0)
    climb.note(outcome(100_400), round: 19)
    #expect(climb.current.cost == 100_000)
    // After 160 idle rounds 80/20,000 of the best: 400.
    climb.note(outcome(100_401), round: 160)
    #expect(climb.current.cost == 100_000)
    climb.note(outcome(100_400), round: 160)
    #expect(climb.current.cost == 100_400)
    #expect(climb.best.cost == 100_000)
    climb.note(outcome(100_600), round: 200)
    #expect(climb.current.cost == 100_000)
  }

  @Test func stalledOnceItIdlesForAWhile() {
    var climb = RosterClimb(outcome(1000), round: 3)
    #expect((4..<40).filter { climb.isStalled($0) } == [15])
    climb.note(outcome(990), round: 20)
    #expect((21..<60).filter { climb.isStalled($0) } == [32])
  }

  @Test func spentOnceItIdledLongerThanItGained() {
    var climb = RosterClimb(outcome(1000), round: 10)
    #expect(!climb.isSpent(159))
    #expect(climb.isSpent(160))
    climb.note(outcome(900), round: 310)
    #expect(!climb.isSpent(609))
    #expect(climb.isSpent(610))
  }
}
