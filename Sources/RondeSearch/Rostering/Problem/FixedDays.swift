/// Which of a member's fixed days one permitted schedule can hold together.
struct FixedDays {
  private let member: RosterProblem.Member
  private let labels: DutyLabels
  private let automaton: DutyAutomaton
  private let shapes: [RosterProblem.Shape]
  private let days: Int
  /// Whether the days that are not fixed must be off for it.
  private let resting: Bool

  /// The fixed days of `member`, whose rules over `labels` are `automaton`; `resting` where a search begins with
  /// nothing but what is fixed.
  init(
    _ member: RosterProblem.Member, _ labels: DutyLabels, _ automaton: DutyAutomaton,
    _ problem: RosterProblem, resting: Bool
  ) {
    self.member = member
    self.labels = labels
    self.automaton = automaton
    shapes = problem.shapes
    days = problem.days
    self.resting = resting
  }

  /// As many as can be held, the earlier ones first.
  var permitted: Set<Int> {
    var kept = Set<Int>()
    for day in member.fixed.keys.sorted() where (0..<days).contains(day) {
      kept.insert(day)
      if !isHeld(kept) { kept.remove(day) }
    }
    return kept
  }

  /// Whether some permitted schedule has the fixed days of `kept`.
  private func isHeld(_ kept: Set<Int>) -> Bool {
    guard !automaton.isEmpty else { return false }
    // Units that may have been worked, by slot.
    let counts = !member.totals.isEmpty
    let width = counts ? member.totals.count : 1
    var start = [Bool](repeating: false, count: width)
    start[0] = true
    var reached: [Int32: [Bool]] = [0: start]
    for day in 0..<days {
      var next: [Int32: [Bool]] = [:]
      for slot in reached.keys.sorted() {
        guard let before = reached[slot] else { continue }
        func go(_ label: Int, _ units: Int) {
          let target = automaton.step(slot, day: day, label: label)
          guard target >= 0 else { return }
          let more = counts ? units : 0
          var after = next[target] ?? Array(repeating: false, count: width)
          for place in 0..<max(0, width - more) where before[place] { after[place + more] = true }
          next[target] = after
        }
        if kept.contains(day), let fixed = member.fixed[day] {
          switch fixed {
          case .post(_, let shape): go(labels.ofShape[shape] + 1, shapes[shape].units)
          case .away(_, let units): go((labels.ofAway[day] ?? 0) + 1, units)
          }
          continue
        }
        go(0, 0)
        guard !resting else { continue }
        for shape in shapes.indices
        where member.shapeCost[day * shapes.count + shape] != nil && member.mostOfShape(shape) > 0 {
          go(labels.ofShape[shape] + 1, shapes[shape].units)
        }
      }
      reached = next
    }
    return reached.values.contains { units in
      units.indices.contains { units[$0] && (!counts || member.totals[$0] != nil) }
    }
  }
}
