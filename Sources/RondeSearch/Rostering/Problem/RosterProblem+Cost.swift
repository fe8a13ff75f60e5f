extension RosterProblem {
  /// What a roster costs, added up from the statement alone, without anything that a search keeps. Members for
  /// whom no schedule is permitted cost nothing; whether the rules permit the others' is not looked at.
  public func cost(of solution: RosterSolution) -> Int64 {
    var sum = crewCost(of: solution.posts)
    let released = Set(solution.released)
    var shapeOf = [[Int: RosterPost]](repeating: [:], count: members.count)
    for post in solution.posts {
      for member in post.members where members.indices.contains(member) { shapeOf[member][post.day] = post }
    }
    for (index, member) in members.enumerated() where !solution.impossible.contains(index) {
      let fixed = member.fixed.filter { !released.contains(.init(member: index, day: $0.key)) }
      sum += cost(of: member, shapeOf[index], fixed)
    }
    return sum
  }

  /// Cover, shapes used, time of crews, and pairs.
  private func crewCost(of posts: [RosterPost]) -> Int64 {
    var count = [Int](repeating: 0, count: cover.count)
    var used = Set<Int>()
    var time = [Int](repeating: 0, count: sectors)
    var sum: Int64 = 0
    var rows = [[Int]](repeating: [], count: days * sectors)
    for (number, row) in cover.enumerated() { rows[row.day * sectors + row.sector].append(number) }
    for post in posts {
      if case .pair(let costs, let alone) = crew {
        guard post.members.count == 2 else {
          sum += alone
          continue
        }
        sum += costs[post.members[0] * members.count + post.members[1]] ?? 0
      }
      used.insert(post.sector * shapes.count + post.shape)
      if let teamTime { time[post.sector] += teamTime.units[post.day * shapes.count + post.shape] }
      for row in rows[post.day * sectors + post.sector] where shapes[post.shape].spans(cover[row]) {
        count[row] += 1
      }
    }
    for (row, count) in zip(cover, count) { sum += row.cost(of: count) }
    if let teamTime {
      for (costs, units) in zip(teamTime.costs, time) where !costs.isEmpty {
        sum += costs[min(units, costs.count - 1)]
      }
    }
    return sum + Int64(used.count) * varietyCost
  }

  /// What a member's schedule costs apart from what crews make of it.
  private func cost(of member: Member, _ posts: [Int: RosterPost], _ fixed: [Int: Fixed]) -> Int64 {
    var sum: Int64 = 0
    var units = 0
    var late = 0
    var start: Int?
    for day in 0..<days {
      if let post = posts[day] {
        let shape = shapes[post.shape]
        units += shape.units
        if member.isLate(post.shape) { late += 1 }
        if let start, start != shape.start { sum += member.startChange }
        start = shape.start
        guard fixed[day] == nil else { continue }
        sum +=
          (member.shapeCost[day * shapes.count + post.shape] ?? 0) + (member.sectorCost[post.sector] ?? 0)
      } else if case .away(_, let more) = fixed[day] {
        units += more
      } else {
        sum += member.offCost(day)
      }
    }
    if !member.totals.isEmpty { sum += member.totals[min(units, member.totals.count - 1)] ?? 0 }
    if !member.lateCosts.isEmpty { sum += member.lateCosts[min(late, member.lateCosts.count - 1)] }
    return sum
  }
}

extension RosterProblem.CoverRow {
  /// What the row costs with so many crews on duty.
  func cost(of count: Int) -> Int64 {
    guard let last = costs.last else { return 0 }
    guard count >= costs.count else { return costs[count] }
    let step = costs.count > 1 ? last - costs[costs.count - 2] : 0
    return last + Int64(count - costs.count + 1) * step
  }
}

extension RosterProblem.Shape {
  /// Whether a crew of the shape covers `row`.
  func spans(_ row: RosterProblem.CoverRow) -> Bool {
    guard row.from >= start, row.to <= end else { return false }
    return pause.map { !($0.lowerBound <= row.from && row.to <= $0.upperBound) } ?? true
  }
}

extension RosterProblem.Member {
  /// What a day off costs.
  func offCost(_ day: Int) -> Int64 { offCosts.indices.contains(day) ? offCosts[day] : 0 }

  /// Whether a shape counts as late.
  func isLate(_ shape: Int) -> Bool { lateShapes.indices.contains(shape) && lateShapes[shape] }

  /// The most of a shape over the horizon.
  func mostOfShape(_ shape: Int) -> Int {
    mostOfShape.indices.contains(shape) ? mostOfShape[shape] ?? .max : .max
  }
}

extension RosterPost {
  /// The order in which posts are listed: by day, sector, shape and first member.
  func stands(before other: RosterPost) -> Bool {
    (day, sector, shape, members.first ?? 0) < (
      other.day, other.sector, other.shape, other.members.first ?? 0
    )
  }
}
