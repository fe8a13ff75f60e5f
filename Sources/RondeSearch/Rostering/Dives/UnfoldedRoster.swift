/// A problem of single members unfolded for the dives: every post that a member may work on a day is a choice of
/// its own, and all that is counted, shapes, time and late shifts too, is a cover row.
///
/// A schedule's choices are priced one by one: what several of its days make together (changed starts, a
/// sector's time) costs what it costs, but the labelling sees the first of them alone.
struct UnfoldedRoster {
  private let problem: RosterProblem
  let tables: ScheduleTables
  /// Fixed days that no permitted schedule holds.
  let released: [RosterSolution.Released]
  /// Whether costs had to be cut to the range that schedules are priced in.
  private let isCut: Bool
  /// Whether what the dives prove holds for the problem as it was stated.
  private let provesBounds: Bool

  /// Unfolds `problem`; over more days than `longHorizon`, labellings count weekends themselves.
  init(_ problem: RosterProblem, longHorizon: Int = 100) {
    self.problem = problem
    let counted = CountedRows(problem)
    var range = counted.range(of: problem)
    var builder = ScheduleBuilder(employees: problem.members.count, days: problem.days)
    builder.priceScale = range.scale
    builder.longHorizon = longHorizon
    for row in counted.rows { _ = builder.addRow(costs: range.row(row)) }
    var released: [RosterSolution.Released] = []
    var automata: [DutyRules: DutyAutomaton] = [:]
    let exact = DutyLabels.Exact(
      limits: 1, widest: problem.days > longHorizon ? 0 : UnfoldedRoster.exactLimit)
    for (index, member) in problem.members.enumerated() {
      let labels = DutyLabels(member, problem, byUnits: true, exact: exact)
      var fixed = Set<Int>()
      if !member.fixed.isEmpty {
        var rules = labels.rules
        if problem.days > longHorizon, rules.maxWeekends != nil {
          rules.maxWeekends = DutyAutomaton.uncounted
        }
        let automaton = automata[rules] ?? DutyAutomaton(rules)
        automata[rules] = automaton
        fixed = FixedDays(member, labels, automaton, problem, resting: false).permitted
        released += member.fixed.keys.sorted().filter {
          (0..<problem.days).contains($0) && !fixed.contains($0)
        }
        .map { .init(member: index, day: $0) }
      }
      UnfoldedRoster.add(index, member, labels, fixed, problem, counted, &range, &builder)
    }
    self.released = released
    isCut = range.isCut
    provesBounds = !range.isRaised && counted.areComplete
    tables = builder.build()
  }

  /// The widest limit on a shape that is kept exactly; wider ones are kept by price.
  private static let exactLimit = 7

  private static func add(
    _ index: Int, _ member: RosterProblem.Member, _ labels: DutyLabels, _ fixed: Set<Int>,
    _ problem: RosterProblem, _ counted: CountedRows, _ range: inout CostRange,
    _ builder: inout ScheduleBuilder
  ) {
    let number = builder.addRules(labels.rules, units: labels.units)
    builder.setEmployee(
      index, rules: number, totals: member.totals.map { cost in cost.map { range.single($0) } },
      startChange: member.startChange)
    var counters = [Int?](repeating: nil, count: problem.shapes.count)
    for shape in labels.unkept {
      counters[shape] = member.mostOfShape[shape].map { builder.addCounter(index, maximum: $0) }
    }
    func add(_ day: Int, _ sector: Int, _ shape: Int, _ cost: Int64) {
      builder.addChoice(
        index, day: day, duty: sector * problem.shapes.count + shape, kind: labels.ofShape[shape],
        cost: range.single(cost), rows: counted.rows(index, day, sector, shape), counter: counters[shape],
        start: problem.shapes[shape].start)
    }
    for day in 0..<problem.days {
      if fixed.contains(day), let what = member.fixed[day] {
        builder.setDayOff(index, day: day, cost: nil)
        switch what {
        case .post(let sector, let shape): add(day, sector, shape, 0)
        case .away:
          builder.addChoice(
            index, day: day, duty: problem.sectors * problem.shapes.count, kind: labels.ofAway[day] ?? 0,
            cost: 0, rows: [])
        }
        continue
      }
      builder.setDayOff(index, day: day, cost: range.single(member.offCost(day)))
      for shape in problem.shapes.indices where member.mostOfShape(shape) > 0 {
        guard let cost = member.shapeCost[day * problem.shapes.count + shape] else { continue }
        for sector in 0..<problem.sectors {
          if let more = member.sectorCost[sector] { add(day, sector, shape, cost + more) }
        }
      }
    }
  }

  /// The choices that make the posts of `solution`; nil where they are not permitted here.
  func choices(of solution: RosterSolution) -> [Int32]? {
    var choices = [Int32](repeating: -1, count: problem.members.count * problem.days)
    for cell in choices.indices where tables.offCost[cell] >= ScheduleTables.forbidden {
      choices[cell] = tables.choiceStart[cell]
    }
    for post in solution.posts {
      guard (0..<problem.days).contains(post.day), post.members.count == 1,
        let member = post.members.first, problem.members.indices.contains(member)
      else { return nil }
      let duty = post.sector * problem.shapes.count + post.shape
      let choice = tables.choices(member, day: post.day).first { tables.duty(ofChoice: $0) == duty }
      guard let choice else { return nil }
      choices[member * problem.days + post.day] = Int32(choice)
    }
    let state = RosterState(tables)
    state.load(choices)
    let broken = problem.members.indices.contains { member in
      !state.isPermitted(member) && !solution.impossible.contains(member)
    }
    return broken ? nil : choices
  }

  /// The roster that the choices of `roster` make.
  func solution(_ roster: DiveRoster, bound: Int64?) -> RosterSolution {
    let shapes = problem.shapes.count
    var posts: [RosterPost] = []
    for (cell, choice) in roster.choices.enumerated() where choice >= 0 {
      let duty = tables.duty(ofChoice: Int(choice))
      guard duty < problem.sectors * shapes else { continue }
      posts.append(
        RosterPost(
          day: cell % problem.days, sector: duty / shapes, shape: duty % shapes,
          members: [cell / problem.days]))
    }
    posts.sort { $0.stands(before: $1) }
    var solution = RosterSolution(
      posts: posts, cost: roster.cost, released: released, impossible: roster.impossible,
      bound: provesBounds ? bound : nil)
    if isCut || !roster.impossible.isEmpty {
      solution.cost = problem.cost(of: solution)
    } else {
      assert(roster.cost == problem.cost(of: solution), "the choices' cost is not the roster's")
    }
    return solution
  }
}
