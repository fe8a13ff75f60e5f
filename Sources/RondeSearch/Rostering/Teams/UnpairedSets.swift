/// Sets of members no two of whom may be a pair, as skills and conflicts make them: a team holds at most one
/// of such a set.
struct UnpairedSets {
  /// By set: whether each member belongs to it.
  private(set) var sets: [[Bool]] = []
  /// The set memberships that occur, and the one of each member.
  private(set) var profiles: [[Bool]] = []
  private(set) var profileOf: [Int] = []

  /// No more sets than this, the largest ones.
  private static let most = 6

  init(_ problem: TeamTables) {
    let members = problem.members
    func mayPair(_ a: Int, _ b: Int) -> Bool { problem.pairCost[a * members + b] < TeamTables.forbidden }
    // Maximal sets, grown from each member by those with the fewest partners first.
    let partners = (0..<members).map { a in (0..<members).count { mayPair(a, $0) } }
    let order = (0..<members).sorted { (partners[$0], $0) < (partners[$1], $1) }
    var found: [[Int]] = []
    for start in order {
      var set = [start]
      for other in order where other != start && set.allSatisfy({ !mayPair($0, other) }) { set.append(other) }
      set.sort()
      if set.count > 2, !found.contains(set) { found.append(set) }
    }
    found.sort { $0.count != $1.count ? $0.count > $1.count : $0.lexicographicallyPrecedes($1) }
    sets = found.prefix(UnpairedSets.most).map { set in
      var isIn = [Bool](repeating: false, count: members)
      for member in set { isIn[member] = true }
      return isIn
    }
    for member in 0..<members {
      let profile = sets.map { $0[member] }
      if let known = profiles.firstIndex(of: profile) {
        profileOf.append(known)
      } else {
        profileOf.append(profiles.count)
        profiles.append(profile)
      }
    }
  }
}
