import RondeModel

/// Who may be paired with whom, and what a pair costs: two who have worked together often cost least.
struct PairCompiler {
  private let scenario: Scenario
  private let agents: [Agent]
  private let together: [Int]
  private let wished: [Int64]
  private let weights: RosterWeights

  init(
    _ scenario: Scenario, agents: [Agent], past: [Identifier<Agent>: [PastShift]], monday: CivilDate,
    _ weights: RosterWeights
  ) {
    self.scenario = scenario
    self.agents = agents
    self.weights = weights
    let count = agents.count
    // Those at the same place at the same time were a team; in sectors with several teams this flatters.
    var posts: [PastShift.Post: [Int]] = [:]
    for (index, agent) in agents.enumerated() {
      for shift in (past[agent.id] ?? []) where shift.shift.date >= monday - 84 {
        if let post = shift.post { posts[post, default: []].append(index) }
      }
    }
    var together = [Int](repeating: 0, count: count * count)
    for members in posts.values where members.count == 2 {
      together[members[0] * count + members[1]] += 1
      together[members[1] * count + members[0]] += 1
    }
    self.together = together
    var wished = [Int64](repeating: 0, count: count * count)
    var place: [Identifier<Agent>: Int] = [:]
    for (index, agent) in agents.enumerated() { place[agent.id] = index }
    for wish in scenario.wishes {
      guard case .with(let other) = wish.kind, let a = place[wish.agent], let b = place[other], a != b else {
        continue
      }
      let days = (0..<7).count { wish.day.contains(monday + $0) }
      let weight = Int64(min(9, max(1, wish.weight))) * weights.wish * Int64(days) / 7
      wished[a * count + b] += weight
      wished[b * count + a] += weight
    }
    self.wished = wished
  }

  /// `[a * agents + b]`: nil where they may not be a team.
  func costs() -> [Int64?] {
    let count = agents.count
    let apart = Set(
      scenario.conflicts.flatMap { [Couple($0.first, $0.second), Couple($0.second, $0.first)] })
    return (0..<count * count).map { pair in
      let a = agents[pair / count]
      let b = agents[pair % count]
      guard a.id != b.id, !(a.isBeginner && b.isBeginner), !apart.contains(Couple(a.id, b.id)) else {
        return nil
      }
      for skill in scenario.skills {
        let holders = (a.skills.contains(skill.id) ? 1 : 0) + (b.skills.contains(skill.id) ? 1 : 0)
        if holders < min(skill.perTeam, 2) { return nil }
      }
      return weights.newPair - min(weights.newPair, Int64(together[pair]) * weights.newPair / 12)
        - wished[pair]
    }
  }

  private struct Couple: Hashable {
    let a: Identifier<Agent>
    let b: Identifier<Agent>
    init(_ a: Identifier<Agent>, _ b: Identifier<Agent>) {
      self.a = a
      self.b = b
    }
  }
}

extension PastShift {
  /// Where and when a past patrol was.
  struct Post: Hashable {
    let sector: Identifier<Sector>
    let shift: Shift
  }

  /// The post; nil for work elsewhere.
  var post: Post? { sector.map { Post(sector: $0, shift: shift) } }
}
