import RondeModel

/// How well an observer who knows the last weeks can foretell when nobody comes.
///
/// The *exploit score* is 1 − (hit rate of visits in the tenth of windows that an observer rates quietest) / (hit
/// rate of all windows), for windows of an hour, observers who know eight weeks and are tested on the week
/// after them, the best of several observers, residences weighted as for idleness: 0 is no better than blind, 1
/// never met. A window is hit when a team is at the residence at some time in it. Only windows count in which
/// the residence may be visited and a pair is on duty in its sector throughout; hours without a team are the
/// roster's doing and told apart. "The window is free" alone would be no measure: blind guesses are mostly right.
public struct Unpredictability: Hashable, Sendable {
  /// Weeks that observers know.
  public static let training = 8

  /// A score in thousandths, with its 90 % bootstrap interval.
  public struct Score: Hashable, Sendable {
    /// The best of the observers.
    public let value: Int
    /// The interval's lower end.
    public let low: Int
    /// Its upper end.
    public let high: Int
    /// Who that is.
    public let observer: Observer
  }

  /// The score of all residences together, drawn again by residence.
  public let total: Score
  /// What each observer reaches, in thousandths, in the order of ``Observer``; below 0 worse than blind.
  public let observers: [Int]
  /// By sector, drawn again by residence.
  public let sectors: [Identifier<Sector>: Score]
  /// By residence, drawn again by evening. Of one week they say little: the interval shows it.
  public let residences: [Identifier<Residence>: Score]
  /// The weighted mean of the entropy of the visits' hours of day, in thousandths of an even spread.
  public let entropy: Int
  /// Windows in which nobody is on duty, in thousandths of those in which residences may be visited, weighted:
  /// the roster's own score.
  public let uncovered: Int
  /// Weeks tested.
  public let weeks: Int

  /// The score of the weeks of a plan and of the history that have eight weeks of visits before them; nil where
  /// none has, or nothing was visited.
  ///
  /// - Parameters:
  ///   - from: leaves out weeks before this day.
  ///   - most: how many weeks before the horizon are tested at most.
  ///   - detailed: whether sectors and residences are scored too.
  public init?(
    _ scenario: Scenario, _ plan: Plan, from: CivilDate? = nil, most: Int = training, detailed: Bool = true
  ) {
    let log = VisitLog(scenario, plan)
    let weeks = log.testable(training: Unpredictability.training, most: most).filter { $0 >= from ?? $0 }
    guard !weeks.isEmpty else { return nil }
    let watches = scenario.residences.map { ResidenceWatch($0, weeks: weeks, in: log, scenario) }
    guard let total = Unpredictability.score(watches) else { return nil }
    self.total = total
    self.weeks = weeks.count
    let whole = Unpredictability.sum(watches)
    observers = Observer.allCases.indices.map { whole.exploit($0) ?? 0 }
    entropy = Unpredictability.mean(
      watches.compactMap { watch in watch.entropy.map { ($0, watch.weight) } })
    uncovered = Unpredictability.mean(
      watches.compactMap { watch in
        let all = watch.uncovered + watch.tally.windows
        return all > 0 ? (watch.uncovered * 1000 / all, watch.weight) : nil
      })
    guard detailed else {
      (sectors, residences) = ([:], [:])
      return
    }
    sectors = Dictionary(grouping: watches) { $0.residence.sector }
      .compactMapValues { Unpredictability.score($0) }
    residences = Dictionary(
      watches.compactMap { watch in
        Unpredictability.score(watch.days.map { ($0, 1) }, seed: 2).map { (watch.residence.id, $0) }
      }, uniquingKeysWith: { first, _ in first })
  }

  private static func score(_ watches: [ResidenceWatch]) -> Score? {
    score(watches.map { ($0.tally, $0.weight) }, seed: 1)
  }

  private static func score(_ units: [(tally: ExploitTally, weight: Int)], seed: UInt64) -> Score? {
    func worst(_ units: [(tally: ExploitTally, weight: Int)]) -> (score: Int, observer: Observer)? {
      units.reduce(into: ExploitTally()) { $0.add($1.tally, times: $1.weight) }.worst
    }
    guard let worst = worst(units),
      let interval = Bootstrap.interval(
        of: units, seed: seed,
        { sample in
          sample.reduce(into: ExploitTally()) { $0.add($1.tally, times: $1.weight) }.worst?.score
        })
    else { return nil }
    return Score(
      value: worst.score, low: min(interval.low, worst.score), high: max(interval.high, worst.score),
      observer: worst.observer)
  }

  private static func sum(_ watches: [ResidenceWatch]) -> ExploitTally {
    watches.reduce(into: ExploitTally()) { $0.add($1.tally, times: $1.weight) }
  }

  private static func mean(_ values: [(value: Int, weight: Int)]) -> Int {
    let weights = values.reduce(0) { $0 + $1.weight }
    return weights > 0 ? values.reduce(0) { $0 + $1.value * $1.weight } / weights : 0
  }
}
