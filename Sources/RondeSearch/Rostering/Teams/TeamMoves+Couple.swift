extension TeamMoves {
  /// Two who make a team, or could, leave their joint teams and take their best week together against all
  /// others: drawn at the temperature, then weighed as every move.
  mutating func coupleWeek(_ temperature: Double) -> Bool {
    guard let index = team() else { return false }
    let a = state.teams[index].first
    var b = state.teams[index].second
    if b < 0 || random.below(2) == 0 {
      guard let other = member(place(state.teams[index].cell)) else { return false }
      b = other
    }
    guard a != b, state.pair(a, b) < TeamTables.forbidden else { return false }
    let pair = state.pair(a, b)
    state.begin()
    couple.joint.removeAll()
    for day in 0..<problem.days {
      let number = state.teamOf[Int(a) * problem.days + day]
      guard number >= 0, number == state.teamOf[Int(b) * problem.days + day], !isFixed(a, day),
        !isFixed(b, day)
      else { continue }
      couple.joint.append(number)
      state.cover(state.teams[Int(number)].cell, -1)
      state.set(a, day, -1)
      state.set(b, day, -1)
      state.add(-pair)
    }
    guard couple.label(Int(a), Int(b), in: state, temperature: temperature, &random) else {
      state.undo()
      return false
    }
    var cells = 0
    var fresh = 0
    for day in 0..<problem.days where couple.path[day] >= 0 {
      let cell = couple.path[day]
      cells += 1
      if !couple.joint.contains(where: { state.teams[Int($0)].cell == cell }) { fresh += 1 }
      state.cover(cell, 1)
      state.set(a, day, cell)
      state.set(b, day, cell)
      state.add(pair)
    }
    if fresh == 0, cells == couple.joint.count {
      state.undo()
      return false
    }
    guard decide(temperature) else { return false }
    for index in couple.joint.sorted(by: >) { state.remove(Int(index)) }
    for day in 0..<problem.days where couple.path[day] >= 0 {
      state.append(.init(cell: couple.path[day], first: a, second: b))
    }
    return true
  }
}
