/// Which tours of a ``TourPool`` visit most together, one a team: two of them are exchanged for the best pair of the
/// whole pool until no exchange helps, which for two teams is the best choice there is.
final class TourChoice {
  /// The slots chosen, one a team.
  let chosen: FlatArray<Int32>
  /// Words of a set of clients.
  let words: Int
  /// The prizes of all clients.
  let total: Int64
  private let tables: RoutingTables
  private let members: FlatArray<UInt64>
  private let prizes: FlatArray<Int64>
  /// What each tour brings beside the other teams', and the tours by it.
  private let gains: FlatArray<Int64>
  private let ranked: FlatArray<Int32>
  /// Whom the other teams visit.
  private let taken: FlatArray<UInt64>
  private let arena = Arena()

  /// - Parameters:
  ///   - members: a set of clients for each slot, owned by the pool.
  ///   - prizes: what they are worth, likewise.
  init(
    _ tables: RoutingTables, _ members: FlatArray<UInt64>, _ prizes: FlatArray<Int64>, capacity: Int
  ) {
    self.tables = tables
    self.members = members
    self.prizes = prizes
    words = (tables.clients + 63) / 64
    total = (0..<tables.clients).reduce(0) { $0 + tables.prize[$1] }
    chosen = arena.array(tables.teams, filledWith: 0)
    gains = arena.array(capacity, filledWith: 0)
    ranked = arena.array(capacity, filledWith: 0)
    taken = arena.array(words, filledWith: 0)
  }

  /// Chooses among the first `count` tours, from tours drawn at random on; the prizes of all that they visit.
  func improve(among count: Int, _ random: inout RandomSource) -> Int64 {
    let teams = tables.teams
    for team in 0..<teams { chosen[team] = Int32(truncatingIfNeeded: random.below(count)) }
    var visited = joint()
    var isImproved = true
    while isImproved {
      isImproved = false
      for one in 0..<teams {
        for other in (one &+ 1)..<max(one &+ 1, teams) {
          let known = (chosen[one], chosen[other])
          (chosen[one], chosen[other]) = bestPair(among: count, insteadOf: one, other)
          let sum = joint()
          if sum > visited {
            visited = sum
            isImproved = true
          } else {
            (chosen[one], chosen[other]) = known
          }
        }
      }
    }
    return visited
  }

  /// The prizes of all that the chosen tours visit.
  private func joint() -> Int64 {
    var sum: Int64 = 0
    for word in 0..<words {
      var set: UInt64 = 0
      for team in 0..<tables.teams { set |= members[Int(chosen[team]) &* words &+ word] }
      sum &+= worth(set, word)
    }
    return sum
  }

  /// The prizes of the clients of one word.
  @inline(__always)
  private func worth(_ set: UInt64, _ word: Int) -> Int64 {
    var rest = set
    var sum: Int64 = 0
    while rest != 0 {
      sum &+= tables.prize[word &* 64 &+ rest.trailingZeroBitCount]
      rest &= rest &- 1
    }
    return sum
  }

  /// The two tours that bring most beside those of the other teams.
  private func bestPair(among count: Int, insteadOf one: Int, _ other: Int) -> (Int32, Int32) {
    rank(count, insteadOf: one, other)
    var best = (first: chosen[one], second: chosen[other], gain: Int64.min)
    for index in 0..<count {
      let first = ranked[index]
      if index &+ 1 < count, gains[first] &+ gains[ranked[index &+ 1]] <= best.gain { break }
      for behind in (index &+ 1)..<max(index &+ 1, count) {
        let second = ranked[behind]
        var gain = gains[first] &+ gains[second]
        if gain <= best.gain { break }
        for word in 0..<words where gain > best.gain {
          let both = members[Int(first) &* words &+ word] & members[Int(second) &* words &+ word]
          gain &-= worth(both & ~taken[word], word)
        }
        if gain > best.gain { best = (first, second, gain) }
      }
    }
    return (best.first, best.second)
  }

  /// Sorts the tours by what they bring beside those of the other teams.
  private func rank(_ count: Int, insteadOf one: Int, _ other: Int) {
    for word in 0..<words {
      var set: UInt64 = 0
      for team in 0..<tables.teams where team != one && team != other {
        set |= members[Int(chosen[team]) &* words &+ word]
      }
      taken[word] = set
    }
    for index in 0..<count {
      var gain = prizes[index]
      for word in 0..<words { gain &-= worth(members[index &* words &+ word] & taken[word], word) }
      gains[index] = gain
      var at = index
      while at > 0, gains[ranked[at &- 1]] < gain {
        ranked[at] = ranked[at &- 1]
        at &-= 1
      }
      ranked[at] = Int32(truncatingIfNeeded: index)
    }
  }
}
