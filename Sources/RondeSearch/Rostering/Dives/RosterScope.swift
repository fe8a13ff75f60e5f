/// What one dive may change: some employees on some days in a row.
struct RosterScope: Sendable, Equatable {
  var employees: [Int]
  var days: Range<Int>
}

/// The sizes of scope that a search may dive into, and how well each has paid of late.
///
/// Which pays depends on the problem and on how far the search has come, so it is learnt: the gain for
/// the labelling work done, as in adaptive large neighbourhood search (Ropke and Pisinger 2006). Work is
/// counted, never timed, so that results repeat.
struct ScopeChoice {
  /// A size: days in a row (nil for the whole horizon), employees, and how long the dive takes its time.
  struct Size: Equatable {
    var days: ClosedRange<Int>?
    var employees: ClosedRange<Int>
    var pace: RosterDive.Pace

    /// About how many cells the sweeps of such a dive go through.
    func work(_ horizon: Int) -> Double {
      let span = days.map { Double($0.lowerBound + $0.upperBound) / 2 } ?? Double(horizon)
      let sweeps = Double(pace.sweeps + pace.rounds * pace.roundSweeps)
      return span * Double(employees.lowerBound + employees.upperBound) / 2 * sweeps
    }
  }

  /// A hasty dive, a thorough one, and two of ever smaller price steps, which stay near the root's prices.
  static let paces = [
    RosterDive.Pace(sweeps: 6, firstStep: 1, lastStep: 0.6, rounds: 10, roundSweeps: 2, fixing: 400),
    RosterDive.Pace(sweeps: 12, firstStep: 1, lastStep: 0.6, rounds: 25, roundSweeps: 4, fixing: 400),
    RosterDive.Pace(
      sweeps: 24, firstStep: 0.5, lastStep: 0.1, rounds: 25, roundSweeps: 4, roundStep: 0.25, fixing: 400),
    RosterDive.Pace(
      sweeps: 40, firstStep: 0.3, lastStep: 0.05, rounds: 40, roundSweeps: 5, roundStep: 0.12, fixing: 400),
  ]

  /// A dive that finds its prices anew.
  static let renewal = RosterDive.Pace(
    sweeps: 60, firstStep: 4, lastStep: 0.3, rounds: 25, roundSweeps: 4, fixing: 400, renews: true)

  /// A dive by columns, which begins with those of some sweeps.
  static let columns = RosterDive.Pace(
    sweeps: 24, firstStep: 0.5, lastStep: 0.1, rounds: 0, roundSweeps: 0, fixing: 400, columns: 60)

  /// Most cover rows of a dive by columns.
  static let columnRows = 350

  /// About as many cells as a dive of a tenth of a second or two goes through.
  static let cells = 2400

  let sizes: [Size]
  private let able: [Int]
  private let cuts: [Int]
  private let horizon: Int
  private var worth: [Double]
  /// About how much a dive by columns over everybody and the whole horizon takes, nil where there is none.
  let wholeWork: Int?
  /// The chance that each size keeps, whatever it has paid.
  private let chance: [Double]

  /// Sizes for the employees `able` over a horizon of so many cover `rows` that may be cut at `cuts`.
  init(_ able: [Int], cuts: [Int], days horizon: Int, rows: Int, isLong: Bool) {
    self.able = able
    self.cuts = cuts
    self.horizon = horizon
    let all = able.count
    func people(_ least: Double, _ most: Double, atMost cap: Int = .max) -> ClosedRange<Int> {
      let upper = max(1, min(all, cap, Int(Double(all) * most)))
      return max(1, min(upper, Int(Double(all) * least)))...upper
    }
    let cells = ScopeChoice.cells
    var scopes: [(days: ClosedRange<Int>?, employees: ClosedRange<Int>)] = []
    if !isLong {
      scopes.append((nil, people(0.14, 0.5)))
      scopes.append((nil, people(0.5, 1)))
    }
    for length in [7...14, 21...35, 42...70] where length.upperBound * 4 <= horizon * 3 {
      scopes.append((length, people(0.2, 1, atMost: max(2, cells / length.upperBound))))
    }
    // Over a long horizon there is more to gain than the slowest dives leave time for.
    let paces = isLong ? ScopeChoice.paces.dropLast() : ScopeChoice.paces[...]
    var sizes = scopes.flatMap { scope in
      paces.map { Size(days: scope.days, employees: scope.employees, pace: $0) }
    }
    if isLong {
      // The root's prices are the whole horizon's and coarse: windows find their own, for dives to come.
      sizes.append(
        Size(days: 28...42, employees: people(1, 1, atMost: max(2, cells / 21)), pace: ScopeChoice.renewal))
    }
    // By columns as far as their linear program stays small.
    let length = ScopeChoice.columnRows / max(1, rows / max(1, horizon))
    if length >= horizon, !isLong {
      for (least, most) in [(0.2, 0.4), (0.4, 0.7), (0.7, 1.0)] {
        sizes.append(Size(days: nil, employees: people(least, most), pace: ScopeChoice.columns))
      }
    } else if length >= 7 {
      for (least, most) in [(0.1, 0.4), (0.4, 1.0)] {
        sizes.append(
          Size(
            days: max(7, length / 2)...length, employees: people(least, most, atMost: 60),
            pace: ScopeChoice.columns))
      }
    }
    let size = rows + able.count
    wholeWork = length >= horizon && !isLong ? able.count * size * size * horizon : nil
    self.sizes = sizes
    worth = Array(repeating: 0, count: sizes.count)
    // Over a long horizon sizes take a hundred times each other's work: the same share of it for each.
    let shares = sizes.map { isLong ? 1 / $0.work(horizon) : 1 }
    let sum = shares.reduce(0, +)
    chance = shares.map { $0 / sum }
  }

  /// Two scopes of one size, everybody over the whole horizon by columns where `whole` is asked for and possible: of
  /// different employees where there are enough of them.
  func draw(_ random: inout RandomSource, whole: Bool = false) -> (
    size: Int, one: RosterScope, other: RosterScope
  ) {
    let isWhole = whole && wholeWork != nil
    let size = isWhole ? sizes.count - 1 : drawSize(&random)
    let range = sizes[size].employees
    let count = isWhole ? range.upperBound : range.lowerBound + random.below(range.count)
    var order = able
    order.shuffle(using: &random)
    let first = Array(order.prefix(count))
    var second = Array(order.dropFirst(count).prefix(count))
    if second.count < count {
      order.shuffle(using: &random)
      second = Array(order.prefix(count))
    }
    let days = days(size, &random)
    var others = self.days(size, &random)
    // Two changes of the same employees can stand together on different days alone.
    for _ in 0..<4 where count * 2 > able.count && days.overlaps(others) {
      others = self.days(size, &random)
    }
    return (size, RosterScope(employees: first, days: days), RosterScope(employees: second, days: others))
  }

  /// Notes that a dive of `size` gained `gain` for `work`.
  mutating func note(_ size: Int, gain: Int64, work: Int) {
    let rate = Double(max(0, gain)) / Double(max(1, work))
    worth[size] += 0.1 * (rate - worth[size])
  }

  private func drawSize(_ random: inout RandomSource) -> Int {
    let sum = worth.reduce(0, +)
    // Every size keeps a chance: what does not pay now may later.
    var place = random.unit()
    for size in sizes.indices {
      let share = sum > 0 ? worth[size] / sum : chance[size]
      place -= 0.4 * chance[size] + 0.6 * share
      if place < 0 { return size }
    }
    return sizes.count - 1
  }

  private func days(_ size: Int, _ random: inout RandomSource) -> Range<Int> {
    guard let length = sizes[size].days else { return 0..<horizon }
    let wanted = length.lowerBound + random.below(length.count)
    // A window may hang over an end of the horizon, so that the first and last days are not left out.
    let from = random.below(horizon + wanted / 2) - wanted / 2
    return cut(max(0, from)..<min(horizon, max(from + wanted, wanted / 2)))
  }

  /// The least range between cuts that holds `range`.
  func cut(_ range: Range<Int>) -> Range<Int> {
    let from = cuts.last { $0 <= range.lowerBound } ?? 0
    let to = cuts.first { $0 >= range.upperBound && $0 > from } ?? horizon
    return from..<to
  }
}
