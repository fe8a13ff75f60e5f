/// The duty kinds of one member as a search tells them apart: the rules' own, split where what is counted by
/// kind differs within one.
struct DutyLabels {
  /// The rules over the kinds as split, with the limits that they keep.
  private(set) var rules: DutyRules
  /// The kind of each shape, and of what is done elsewhere on a fixed day.
  private(set) var ofShape: [Int]
  private(set) var ofAway: [Int: Int] = [:]
  /// Units of each kind where the kinds are split by units; those of one of its shapes otherwise.
  private(set) var units: [Int]
  /// Shapes whose limit the rules do not keep.
  private(set) var unkept: [Int] = []

  /// What limits a search's rules keep exactly: no more than so many, the tightest, none wider than `widest`.
  struct Exact {
    var limits: Int
    var widest: Int
  }

  private struct Part: Hashable {
    var kind: Int
    var units: Int
    var limited: Int
  }

  /// The labels of `member`; with `byUnits`, kinds whose shapes take different units are split.
  init(_ member: RosterProblem.Member, _ problem: RosterProblem, byUnits: Bool, exact: Exact) {
    // A limit beyond what days and total allow binds nothing.
    let shortest = problem.shapes.map(\.units).min() ?? 1
    var most = problem.days
    if let units = member.totals.lastIndex(where: { $0 != nil }) {
      most = min(most, units / max(1, shortest))
    }
    let binding = member.mostOfShape.indices.filter { shape in
      member.mostOfShape[shape].map { (1..<max(1, most)).contains($0) } ?? false
    }
    func limit(_ shape: Int) -> Int { member.mostOfShape[shape] ?? .max }
    let kept = binding.filter { limit($0) <= exact.widest }.sorted { (limit($0), $0) < (limit($1), $1) }
      .prefix(max(0, min(exact.limits, DutyRules.mostLimits - member.rules.limits.count)))
    unkept = binding.filter { !kept.contains($0) }

    let aways = member.fixed.keys.sorted().compactMap { day -> (day: Int, kind: Int, units: Int)? in
      if case .away(let kind, let units) = member.fixed[day] { (day, kind, units) } else { nil }
    }
    var parts: [Part] = []
    var unitsOf: [Int] = []
    func place(_ kind: Int, _ units: Int, _ limited: Int) -> Int {
      let part = Part(kind: kind, units: byUnits ? units : 0, limited: limited)
      if let known = parts.firstIndex(of: part) { return known }
      parts.append(part)
      unitsOf.append(units)
      return parts.count - 1
    }
    ofShape = problem.shapes.indices.map { shape in
      place(member.kindOfShape[shape], problem.shapes[shape].units, kept.contains(shape) ? shape : -1)
    }
    for away in aways { ofAway[away.day] = place(away.kind, away.units, -1) }
    for kind in 0..<member.rules.kinds where !parts.contains(where: { $0.kind == kind }) {
      _ = place(kind, 0, -1)
    }
    rules = member.rules
    units = Array(repeating: 0, count: rules.kinds)
    if parts.count == rules.kinds {
      // Nothing was split: the rules' own numbers stand.
      for (number, part) in parts.enumerated() { units[part.kind] = unitsOf[number] }
      ofShape = member.kindOfShape
      for away in aways { ofAway[away.day] = away.kind }
    } else {
      rules = rules.split(parts.map(\.kind))
      units = unitsOf
    }
    rules.limits += kept.map { DutyRules.CountLimit(kinds: [ofShape[$0]], maximum: limit($0)) }
  }
}
