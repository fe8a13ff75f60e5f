extension DutyRules {
  /// The same rules over finer kinds, where `whole[kind]` is what each new kind was part of.
  func split(_ whole: [Int]) -> DutyRules {
    guard whole != Array(0..<kinds) else { return self }
    var rules = self
    func pairs(_ matrix: [Bool]) -> [Bool] {
      matrix.isEmpty ? [] : whole.flatMap { before in whole.map { matrix[before * kinds + $0] } }
    }
    func parts(_ listed: [Int]) -> [Int] { whole.indices.filter { listed.contains(whole[$0]) } }
    func part(_ kind: Int) -> Int { whole.firstIndex(of: kind) ?? 0 }
    rules.kinds = whole.count
    rules.follows = follows.map(pairs)
    rules.limits = limits.map { CountLimit(kinds: parts($0.kinds), maximum: $0.maximum) }
    rules.restAcrossDayOff = pairs(restAcrossDayOff)
    if !restAtEnd.isEmpty { rules.restAtEnd = whole.map { restAtEnd[$0] } }
    if !runLoad.isEmpty { rules.runLoad = whole.map { runLoad[$0] } }
    rules.eitherKinds = parts(eitherKinds)
    rules.orLong = parts(orLong)
    switch border {
    case .unknown: break
    case .off(let days, let last): rules.border = .off(days: days, last: last.map(part))
    case .working(let days, let last, let load):
      rules.border = .working(days: days, last: part(last), load: load)
    }
    return rules
  }
}
