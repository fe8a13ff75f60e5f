extension TeamState {
  /// Takes over the posts of a roster found before; false, and only what is fixed is done, where they break a
  /// rule of this problem.
  func take(_ posts: [RosterPost]) -> Bool {
    var cells = (0..<cellOf.count).map { problem.fixedCell[$0] }
    var teams: [Team] = []
    for post in posts {
      guard (0..<problem.days).contains(post.day), (0..<problem.sectors).contains(post.sector),
        (0..<problem.shapes).contains(post.shape), (1...2).contains(post.members.count)
      else { return false }
      let cell = Int32((post.day * problem.sectors + post.sector) * problem.shapes + post.shape)
      for member in post.members {
        guard (0..<problem.members).contains(member) else { return false }
        let place = member * problem.days + post.day
        let isFixed = problem.fixedCell[place] == cell
        guard isFixed || cells[place] == -1, isFixed || post.members.count == 2 else { return false }
        cells[place] = cell
      }
      let second = post.members.count == 2 ? Int32(post.members[1]) : -1
      let team = Team(cell: cell, first: Int32(post.members[0]), second: second)
      guard pair(team.first, team.second) < TeamTables.forbidden else { return false }
      teams.append(team)
    }
    let placed = teams.reduce(0) { $0 + ($1.second >= 0 ? 2 : 1) }
    guard placed == cells.count(where: { $0 >= 0 }) else { return false }
    let before = snapshot
    load((cells, teams, .max))
    if (0..<problem.members).contains(where: { cost(ofWeek: $0) >= TeamTables.forbidden }) {
      load(before)
      return false
    }
    return true
  }
}
