@testable import RondeSearch

/// Every roster of a problem of a few members and days that its rules, totals and limits permit, listed.
struct ListedRosters {
  let problem: RosterProblem

  /// The least cost over all of them.
  var optimum: Int64? {
    var least: Int64?
    var posts: [RosterPost] = []
    func fill(_ day: Int) {
      guard day < problem.days else {
        guard problem.members.indices.allSatisfy({ isPermitted($0, posts) }) else { return }
        let cost = problem.cost(of: RosterSolution(posts: posts, cost: 0))
        least = min(least ?? cost, cost)
        return
      }
      for more in crews(day, from: 0) {
        posts += more
        fill(day + 1)
        posts.removeLast(more.count)
      }
    }
    fill(0)
    return least
  }

  /// What the members from a number on can do on a day: crews at posts, everybody else off or away.
  private func crews(_ day: Int, from member: Int, taken: Set<Int> = []) -> [[RosterPost]] {
    guard member < problem.members.count else { return [[]] }
    let rest = { (others: Set<Int>) in crews(day, from: member + 1, taken: others) }
    if taken.contains(member) { return rest(taken) }
    var result: [[RosterPost]] = []
    if problem.members[member].fixed[day].map({ if case .away = $0 { true } else { false } }) ?? true {
      result += rest(taken)
    }
    for sector in 0..<problem.sectors {
      for shape in problem.shapes.indices where mayWork(member, day, sector, shape) {
        switch problem.crew {
        case .single:
          result += rest(taken).map {
            [RosterPost(day: day, sector: sector, shape: shape, members: [member])] + $0
          }
        case .pair(let costs, _):
          for other in problem.members.indices where other > member && !taken.contains(other) {
            guard costs[member * problem.members.count + other] != nil, mayWork(other, day, sector, shape)
            else {
              continue
            }
            let post = RosterPost(day: day, sector: sector, shape: shape, members: [member, other])
            result += rest(taken.union([other])).map { [post] + $0 }
          }
        }
      }
    }
    return result
  }

  private func mayWork(_ member: Int, _ day: Int, _ sector: Int, _ shape: Int) -> Bool {
    let member = problem.members[member]
    if let fixed = member.fixed[day] { return fixed == .post(sector: sector, shape: shape) }
    return member.shapeCost[day * problem.shapes.count + shape] != nil && member.sectorCost[sector] != nil
  }

  private func isPermitted(_ number: Int, _ posts: [RosterPost]) -> Bool {
    let member = problem.members[number]
    var row = [Int?](repeating: nil, count: problem.days)
    var units = 0
    var worked = [Int](repeating: 0, count: problem.shapes.count)
    for post in posts where post.members.contains(number) {
      row[post.day] = member.kindOfShape[post.shape]
      units += problem.shapes[post.shape].units
      worked[post.shape] += 1
    }
    for (day, fixed) in member.fixed {
      if case .away(let kind, let more) = fixed {
        row[day] = kind
        units += more
      }
    }
    guard permits(member.rules, row) else { return false }
    guard worked.indices.allSatisfy({ worked[$0] <= member.mostOfShape($0) }) else { return false }
    return member.totals.isEmpty || units < member.totals.count && member.totals[units] != nil
  }
}
