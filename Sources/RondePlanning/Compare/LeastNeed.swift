import RondeModel

/// What a scenario's minimum demand needs at the very least under a profile: the cheapest cover of every
/// sector's every day by the shapes that the profile allows, whatever people there are.
public struct LeastNeed: Sendable {
  /// Paid time of both members of every team.
  public let paid: Minutes
  /// Team-shifts by shape, by start and end.
  public let teams: [(shape: ShiftShape, count: Int)]
  /// Team-minutes of minimum demand that no allowed shape reaches.
  public let unreachable: Minutes
  /// Team-minutes in which a break long enough to fill whole slots leaves a post empty.
  public let breakHoles: Minutes
  /// Days of work of agents.
  public let agentDays: Int
  /// Civil weeks of the horizon.
  public let weeks: Int

  /// Full-time agents of `week` paid time that so much work fills, in tenths, rounded up.
  public func fullTimers(week: Minutes) -> Int {
    let perAgent = max(1, week.count * weeks)
    return (paid.count * 10 + perAgent - 1) / perAgent
  }

  /// The need of the minimum demand of `scenario`'s horizon.
  public init(of scenario: Scenario, under profile: EmployerProfile) {
    let law = profile.law
    var counts: [ShiftShape: Int] = [:]
    var unreachable = 0
    var holes = 0
    for sector in scenario.sectors {
      for date in scenario.horizon.dates {
        guard let hours = scenario.hours(on: date) else { continue }
        let shapes = profile.shapes.shapes(opens: hours.lowerBound, closes: hours.upperBound, law: law)
        let slots = scenario.demand(of: sector.id, on: date)
        let cover = LeastCover(
          shapes: shapes, slots: slots.map { (from: $0.from, to: $0.to) }, demand: slots.map(\.minimum))
        unreachable += cover.uncoveredMinutes
        for (shape, count) in zip(shapes, cover.teams) where count > 0 {
          counts[shape, default: 0] += count
          let slot = max(1, scenario.settings.slot.count)
          holes += count * (shape.breakLength.count / slot * slot)
        }
      }
    }
    let ordered = counts.sorted { ($0.key.start, $0.key.end) < ($1.key.start, $1.key.end) }
    teams = ordered.map { (shape: $0.key, count: $0.value) }
    paid = Minutes(ordered.reduce(0) { $0 + 2 * $1.value * $1.key.paid.count })
    self.unreachable = Minutes(unreachable)
    breakHoles = Minutes(holes)
    agentDays = 2 * ordered.reduce(0) { $0 + $1.value }
    weeks = max(1, scenario.horizon.days / 7)
  }
}
