/// How long a residence went unseen over a horizon, on the ``IdleClock``.
public struct Idleness: Hashable, Sendable {
  /// Twice the sum over time of the minutes since the last visit: Σg² less the square of the age at the
  /// start. Divided by ``horizon`` and by two it is the mean.
  public let doubledArea: Int
  /// The longest gap, in idle minutes; the open one at the end counts, and the first one from its beginning
  /// in the history.
  public let worst: Int
  /// Idle minutes of the horizon, at least one.
  public let horizon: Int

  /// The time-average of the minutes since the last visit, in hundredths of an idle minute.
  public var meanHundredths: Int { doubledArea * 50 / horizon }
}

extension IdleClock {
  /// The idleness of one residence. **This is the definition that search and auditor share.**
  ///
  /// A residence's age is the idle time since the *start* of its last visit. Visits at idle minutes
  /// v₁ ≤ … ≤ vₙ of the horizon [S, E] cut it into gaps: g₀ = v₁ − a where a is the last visit before the
  /// horizon (S itself where the history knows none), gᵢ = vᵢ₊₁ − vᵢ, and the open gap gₙ = E − vₙ. The mean
  /// age over the horizon is (Σg² − (S − a)²) / 2(E − S): the square of the age at the start is no doing of
  /// the plan. Over residences the means are weighted by dwellings × class priority
  /// (``Residence/weight(in:)``).
  ///
  /// - Parameters:
  ///   - visits: idle minutes at which the plan's visits start, in order.
  ///   - lastSeen: idle minute of the last visit before the horizon, if there was one.
  public func idleness(visits: [Int], lastSeen: Int?) -> Idleness {
    let origin = min(lastSeen ?? start, start)
    var area = -(start - origin) * (start - origin)
    var worst = 0
    var last = origin
    for visit in visits + [end] {
      let gap = max(0, visit - last)
      area += gap * gap
      worst = max(worst, gap)
      last = max(last, visit)
    }
    return Idleness(doubledArea: max(0, area), worst: worst, horizon: max(1, end - start))
  }

  /// The longest gap that the guarantee of the settings allows a class: so many hundredths of the even gap of
  /// its least visits; nil where it asks for none.
  public func guarantee(_ kind: VisitClass, in scenario: Scenario) -> Int? {
    let visits = min(kind.least, 10_000) * max(1, scenario.horizon.days / 7)
    guard kind.least > 0, visits > 0 else { return nil }
    return (end - start) * max(0, min(scenario.settings.patrol.guarantee, 10_000)) / (100 * visits)
  }

  /// The idle minute at which each residence was last seen before the horizon.
  public func lastSeen(in scenario: Scenario) -> [Identifier<Residence>: Int] {
    var result: [Identifier<Residence>: Int] = [:]
    for visit in scenario.visits where visit.date < scenario.horizon.start {
      let minute = minute(visit.date, visit.time)
      result[visit.residence] = max(minute, result[visit.residence] ?? minute)
    }
    return result
  }
}

extension Residence {
  /// How much its idleness weighs: dwellings × priority of its class.
  public func weight(in scenario: Scenario) -> Int {
    let priority = scenario.classes[visitClass]?.priority ?? 1
    return max(1, min(dwellings, 1_000_000)) * max(1, min(priority, 100))
  }
}
