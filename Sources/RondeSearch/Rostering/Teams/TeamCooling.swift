/// How the temperature of one annealing run falls.
///
/// The levels of the cost lie orders of magnitude apart, so the temperature falls by powers of two. A search
/// has two parts: falls from the top, after each of which the next one may find a better valley, and then
/// many short falls from just above the wishes, each from the best roster so far. A search that goes on from
/// a roster at hand is one short fall.
///
/// How many teams there are on which days is settled early, for each takes hours of two members that somebody
/// else must give. So where there is time for it, the short falls are longer ones at a steady temperature, on
/// which hours at first count only by their sum over all members, and then more and more by those of each:
/// teams come and go while that costs little, and whose hours they are is settled after (a continuation from
/// a relaxed problem to the true one).
struct TeamCooling {
  /// Where a run spends its time.
  enum Kind {
    /// Its first fall is the same on every order of magnitude, for rosters that begin anywhere and may lack
    /// anything.
    case even
    /// A fifth of each fall above the least wish for a team, the rest near it: most of what can be gained
    /// lies there, but what weighs a little more may freeze too early, so it never runs alone.
    case lingering
  }

  /// What holds at one moment of a run.
  struct Step {
    /// The number of the fall; each begins with the best roster so far.
    var fall: Int
    var temperature: Double
    /// How much of their cost hours of single members have, of ``TeamState/allHours``.
    var hours: Int64 = TeamState.allHours
  }

  /// The second part's falls: so many of them, on which hours count by their sum at first or not.
  struct Falls {
    var count: Int
    var areRelaxed: Bool
  }

  /// The part of a search.
  enum Part {
    case descent, repair, warm
  }

  private let kind: Kind
  /// Powers of two: what the first team in a slot is worth at most, where a lingering fall slows down, where
  /// its shorter falls begin, where they end.
  private let top: Double
  private let slow: Double
  private let again: Double
  private let end: Double
  /// The power at which hours are relaxed.
  private let steady: Double

  init(_ kind: Kind, _ problem: TeamTables) {
    var most: Int64 = 2
    var least = Int64.max
    for row in 0..<problem.rows {
      for place in Int(problem.rowStart[row]) + 1..<Int(problem.rowStart[row + 1]) {
        let gain = problem.rowCost[place - 1] - problem.rowCost[place]
        most = max(most, gain)
        if gain > 0 { least = min(least, gain) }
      }
    }
    func power(_ value: Int64) -> Int { Int64.bitWidth - value.leadingZeroBitCount }
    let top = min(60, power(most))
    let wish = min(top, power(least))
    self.kind = kind
    self.top = Double(top)
    slow = Double(max(1, wish - 1))
    again = max(1, Double(wish) - 2.5)
    end = Double(max(0, wish - 6))
    steady = Double(max(1, wish - 4))
  }

  /// What holds after `done` of the part's budget, 0 to 1; `falls` is what the budget is worth.
  func step(_ part: Part, _ done: Double, _ falls: Falls) -> Step {
    switch (part, kind) {
    case (.warm, _): Step(fall: 0, temperature: power(top * 0.4, 0, done))
    case (.descent, .even) where done < 0.4: Step(fall: 0, temperature: power(top, 0, done / 0.4))
    case (.descent, .even): numbered(1, 2, (done - 0.4) / 0.6, throughAll)
    case (.descent, .lingering): numbered(0, 3, done, throughAll)
    case (.repair, _) where falls.areRelaxed: repair(0, falls, done)
    case (.repair, .even) where done < 0.5: numbered(0, 2, done / 0.5) { power(top / 2, 0, $0) }
    case (.repair, .even):
      repair(2, Falls(count: (falls.count + 1) / 2, areRelaxed: false), (done - 0.5) / 0.5)
    case (.repair, .lingering): repair(0, falls, done)
    }
  }

  private func numbered(_ first: Int, _ count: Int, _ done: Double, _ fall: (Double) -> Double) -> Step {
    let (number, part) = place(done, count)
    return Step(fall: first + number, temperature: fall(part))
  }

  private func place(_ done: Double, _ count: Int) -> (number: Int, part: Double) {
    let place = done * Double(count)
    let number = min(count - 1, Int(place))
    return (number, place - Double(number))
  }

  private func throughAll(_ done: Double) -> Double {
    done < 0.2 ? power(top, slow, done / 0.2) : power(slow, end, (done - 0.2) / 0.8)
  }

  /// Falls among the wishes; what is less than a wish is settled at the last.
  private func repair(_ first: Int, _ falls: Falls, _ done: Double) -> Step {
    let last = max(0.1, 0.5 / Double(falls.count))
    if done >= 1 - last {
      let temperature = power(max(end, again - 3), 0, (done - 1 + last) / last)
      return Step(fall: first + falls.count, temperature: temperature)
    }
    if !falls.areRelaxed { return numbered(first, falls.count, done / (1 - last)) { power(again, end, $0) } }
    let (number, part) = place(done / (1 - last), falls.count)
    guard part < TeamCooling.relaxed else {
      let rest = (part - TeamCooling.relaxed) / (1 - TeamCooling.relaxed)
      return Step(fall: first + number, temperature: power(steady, end, rest))
    }
    let hours = power(TeamCooling.least, TeamCooling.all, part / TeamCooling.relaxed) / 4
    return Step(fall: first + number, temperature: power(steady, steady, 0), hours: Int64(hours))
  }

  /// The part of a relaxed fall until all hours count in full.
  private static let relaxed = 0.8
  /// Powers of two: of all that hours may cost, and of what they cost as a relaxed fall begins.
  private static let all = 8.0
  private static let least = 3.0

  /// Powers of two, straight between them: smooth enough, and the same on every machine.
  private func power(_ from: Double, _ to: Double, _ part: Double) -> Double {
    let exponent = max(0, from - (from - to) * part)
    let whole = Int(exponent)
    return Double(Int64(1) << Int64(whole)) * (1 + exponent - Double(whole)) * 4
  }
}
