/// One climb of a roster search: from a root's roster through dives, until none has gained for long.
///
/// A climb that idles goes on from slightly dearer rosters (record-to-record travel, Dueck 1993, with a
/// growing deviation). One that has idled for longer than it ever gained is spent: another root then leads
/// further than it still would, for the ends of climbs differ by more than a stalled one gains.
struct RosterClimb {
  /// The roster that the next dives go on from.
  private(set) var current: RosterWorker.Outcome
  /// The best roster of this climb.
  private(set) var best: RosterWorker.Outcome
  private let began: Int
  /// Rounds that count as one: a large roster takes more dives to be gone through once.
  private let pace: Int
  private var lastGain: Int

  /// A climb that begins at `root`, before round `round`.
  init(_ root: RosterWorker.Outcome, round: Int) {
    pace = max(1, root.choices.count / ScopeChoice.cells)
    current = root
    best = root
    began = round
    lastGain = round
  }

  /// Takes what the dives of `round` found, or not.
  mutating func note(_ found: RosterWorker.Outcome, round: Int) {
    if found.cost <= current.cost || found.cost <= best.cost + slack((round - lastGain) / pace) {
      current = found
    }
    if current.cost < best.cost {
      best = current
      lastGain = round
    } else if (round - lastGain) % (200 * pace) == 0 {
      current = best
    }
  }

  /// Whether the climb has come to idle just before `round`.
  func isStalled(_ round: Int) -> Bool { round - lastGain == 12 * pace }

  /// Whether another root is due before the next round.
  func isSpent(_ round: Int) -> Bool { round - lastGain >= max(150 * pace, lastGain - began) }

  /// How much dearer than the best a roster may be that the climb goes on from: nothing while it gains,
  /// then ever more, to a two-hundredth.
  private func slack(_ idle: Int) -> Int64 {
    idle < 20 ? 0 : max(1, Int64(Double(best.cost) * Double(min(100, idle / 2)) / 20_000))
  }
}
