/// A dive by columns: a small column generation over a scope, then the cells that the linear program leaves in
/// parts are fixed a few at a time while columns follow, until whole schedules stand.
///
/// The scope's bound tells first whether there is anything to gain. Prices between the program's and the bound's
/// best ones keep the columns from swaying (Pessoa, Sadykov, Uchoa and Vanderbeck 2018); the dive, with a few
/// attempts that lean differently, is that of Joncour, Michel, Sadykov, Sverdlov and Vanderbeck 2010, on cells.
final class ColumnDive {
  private let problem: ScheduleTables
  private let dive: RosterDive
  /// Work done so far.
  private(set) var operations = 0

  /// A dive that enters its scopes by `dive` and finds its schedules by its labeller.
  init(_ problem: ScheduleTables, _ dive: RosterDive) {
    self.problem = problem
    self.dive = dive
  }

  private static let attempts = 2
  /// Rounds of columns after each fixing.
  private static let rounds = 12
  /// Part of the cells in parts that is fixed at once.
  private static let share = 0.2
  /// How much dearer than what there is an attempt may become before it is given up.
  private static let slack = 3.0
  /// Steps of the linear program before the clock is asked.
  private static let steps = 250

  /// Improves what `state` has in the scope that `dive` has entered. Returns what the scope cannot cost less than:
  /// its employees' own costs, and its rows beyond what they cost without them.
  @discardableResult
  func run(
    _ state: RosterState, _ pace: RosterDive.Pace, random: inout RandomSource, stop: () -> Bool
  ) -> Double {
    guard !dive.order.isEmpty, !dive.days.isEmpty else { return -.infinity }
    release()
    let columns = ScheduleColumns(problem, dive, state, fixing: Int(pace.fixing))
    defer { operations += columns.program.operations }
    let known = columns.cost
    dive.listener = { columns.add($0, state, whatever: true) }
    dive.findPrices(state, pace, random: &random, stop: stop)
    dive.listener = nil
    let scale = Double(problem.priceScale)
    let center = dive.rows.map { dive.prices.reward(Int($0)) / scale }
    // Costs are whole: a bound within one proves that nothing is to be gained.
    let bound = converge(columns, state, center, smooth: 0.7, rounds: pace.columns, known: known, stop: stop)
    guard known - bound >= 0.98 else { return bound }
    for attempt in 0..<ColumnDive.attempts where !dive.isDue(stop) {
      if attempt > 0 {
        release()
        columns.recharge()
        solve(columns, stop: stop)
      }
      while columns.program.objective <= known + ColumnDive.slack, !dive.isDue(stop) {
        guard fixSome(columns, random: &random) else {
          leave(columns, state, random: &random, stop: stop)
          return bound
        }
        let center = dive.rows.indices.map { columns.program.reward($0) }
        _ = converge(
          columns, state, center, smooth: 0, rounds: ColumnDive.rounds, known: nil, fixing: pace.fixing,
          stop: stop)
      }
    }
    return bound
  }

  /// Solves the program over the columns there are.
  private func solve(_ columns: ScheduleColumns, stop: () -> Bool) {
    for _ in 0..<12 {
      let before = columns.program.operations
      let isSolved = columns.program.solve(limit: ColumnDive.steps)
      dive.elsewhere += columns.program.operations - before
      if isSolved || dive.isDue(stop) { return }
    }
  }

  /// Adds columns until none would lower the program's cost by much, or the bound, which it returns, is within
  /// one of `known`. Begins with prices at `center`, in part `smooth`.
  private func converge(
    _ columns: ScheduleColumns, _ state: RosterState, _ center: [Double], smooth: Double, rounds: Int,
    known: Double?, fixing: Int32 = 0, stop: () -> Bool
  ) -> Double {
    let program = columns.program
    let scale = Double(problem.priceScale)
    var center = center
    var smooth = smooth
    var best = -Double.infinity
    for round in 0..<rounds {
      solve(columns, stop: stop)
      if dive.isDue(stop) || program.objective - best < 0.2 { break }
      if let known, known - best < 0.98 { break }
      var rewards: [Double] = []
      var bound = 0.0
      for (index, row) in dive.rows.enumerated() {
        let reward = smooth * center[index] + (1 - smooth) * program.reward(index)
        // Whole price steps, as schedules are priced.
        dive.prices.set(Int(row), (reward * scale).rounded())
        rewards.append(dive.prices.reward(Int(row)) / scale)
        bound += columns.hulls[index].least(rewards[index])
      }
      var gains = false
      for employee in columns.order {
        guard let cost = price(columns, employee, state, fixing: fixing, step: 0.2 / Double(1 + round / 4))
        else {
          // Nobody's cost is left out of a bound.
          bound = -.infinity
          continue
        }
        bound += cost.bound
        if cost.stands, columns.add(employee, state) { gains = true }
      }
      if bound > best {
        best = bound
        center = rewards
      } else {
        smooth *= 0.8
      }
      if !gains {
        if smooth == 0 { break }
        smooth = smooth < 0.2 ? 0 : smooth * 0.5
      }
    }
    return best
  }

  /// Leaves the cheapest schedule of `employee` that keeps every limit, near enough, in the labeller, where one
  /// `stands`; returns what none costs less than.
  private func price(
    _ columns: ScheduleColumns, _ employee: Int, _ state: RosterState, fixing: Int32, step: Double
  ) -> (bound: Double, stands: Bool)? {
    guard let window = dive.windows[employee] else { return nil }
    let pricing = dive.pricing
    dive.price(employee, dive.days, fixing: fixing)
    pricing.addCounterPrices(employee, dive.days)
    guard
      let cost = pricing.labeller.label(
        employee, window, cost: pricing.cost, off: pricing.off, totalScale: pricing.scale)
    else { return nil }
    let bound = Double(Int64(cost) - credit(employee, state)) / Double(problem.priceScale)
    pricing.moveCounterPrices(employee, dive.days, state, step: step)
    let stands =
      pricing.limitsHold(employee, dive.days, state)
      || pricing.label(employee, window, state: state) != nil
    return (bound, stands)
  }

  /// What the prices of the limits of `employee` give back, less what the days outside the scope use of them.
  private func credit(_ employee: Int, _ state: RosterState) -> Int64 {
    var sum = dive.pricing.counterCredit(employee)
    guard problem.counterStart[employee + 1] > problem.counterStart[employee] else { return sum }
    for day in 0..<problem.days where !dive.days.contains(day) {
      let choice = state.chosen[employee * problem.days + day]
      guard choice >= 0, problem.choiceCounter[choice] >= 0 else { continue }
      sum -= Int64(dive.pricing.counterPrice[problem.choiceCounter[choice]])
    }
    return sum
  }

  /// Frees all cells of the scope.
  private func release() {
    for employee in dive.order {
      for day in dive.days { dive.fixed[employee * problem.days + day] = -2 }
    }
  }

  /// Fixes some of the cells in parts to what they are most; false where none is left.
  private func fixSome(_ columns: ScheduleColumns, random: inout RandomSource) -> Bool {
    let days = dive.days
    var parts: [[(choice: Int32, part: Double)]] = Array(
      repeating: [], count: columns.order.count * days.count)
    columns.program.forEachPart { column, part in
      guard part < 0.9999 else { return }
      for (offset, day) in days.enumerated() {
        let choice = columns.choice(column, day: day)
        let place = columns.program.employee(of: column) * days.count + offset
        if let known = parts[place].firstIndex(where: { $0.choice == choice }) {
          parts[place][known].part += part
        } else {
          parts[place].append((choice, part))
        }
      }
    }
    var ranked: [(weight: Double, cell: Int, choice: Int32)] = []
    for (place, choices) in parts.enumerated() where choices.count > 1 {
      let cell = columns.order[place / days.count] * problem.days + days.lowerBound + place % days.count
      guard dive.fixed[cell] == -2 else { continue }
      var top = choices[0]
      for other in choices.dropFirst() where other.part > top.part { top = other }
      ranked.append((top.part + 0.1 * random.unit(), cell, top.choice))
    }
    guard !ranked.isEmpty else { return false }
    ranked.sort { $0.weight != $1.weight ? $0.weight > $1.weight : $0.cell < $1.cell }
    for entry in ranked.prefix(max(2, Int(Double(ranked.count) * ColumnDive.share))) {
      dive.fixed[entry.cell] = entry.choice
    }
    columns.recharge()
    return true
  }

  /// Gives the schedules of the program to the state, and each employee of the scope the cheapest one after.
  private func leave(
    _ columns: ScheduleColumns, _ state: RosterState, random: inout RandomSource, stop: () -> Bool
  ) {
    var largest = Array(repeating: (column: -1, part: 0.0), count: columns.order.count)
    columns.program.forEachPart { column, part in
      let index = columns.program.employee(of: column)
      if part > largest[index].part { largest[index] = (column, part) }
    }
    let path = dive.pricing.labeller.path
    for (index, employee) in columns.order.enumerated() where largest[index].column >= 0 {
      for day in dive.days { path[day] = columns.choice(largest[index].column, day: day) }
      state.replace(employee, dive.days, with: path)
    }
    var before = state.cost
    repeat {
      before = state.cost
      dive.rebuild(state, fixing: 0, random: &random, stop: stop)
    } while state.cost < before && !dive.isDue(stop)
  }
}
