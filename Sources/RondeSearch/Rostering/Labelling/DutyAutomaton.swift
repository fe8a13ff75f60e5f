/// The schedules that ``DutyRules`` permit, as a layered automaton: slots of layer `d` are what the
/// past up to the morning of day `d` means for the days from `d` on.
///
/// Layers are grown forward from the border state and then merged backward: two slots with the same
/// permitted futures become one, and slots without a future vanish. So succession classes, limits that
/// cannot bind and exemptions at the borders need no special treatment anywhere else.
final class DutyAutomaton: Sendable {
  /// A limit on weekends that leaves the counting to the labelling.
  static let uncounted = Int.max
  private let arena: Arena
  let days: Int
  /// Labels of a day: 0 is off, `kind + 1` a duty.
  let labels: Int
  /// First slot of each layer in a numbering through all layers; one more than there are layers.
  let layerStart: FlatArray<Int32>
  /// Slot (within the next layer) reached from a slot by a label, −1 where it is forbidden.
  let next: FlatArray<Int32>
  /// First incoming arc of each slot, and per arc the slot it comes from (within its layer) and its label.
  let arcStart: FlatArray<Int32>
  let arcFrom: FlatArray<Int32>
  let arcLabel: FlatArray<Int32>
  /// Whether an arc begins work on a weekend, where weekends are left uncounted.
  let arcOpens: FlatArray<Bool>
  /// Whether any arc of each day begins work on a weekend, where weekends are left uncounted.
  let dayOpens: [Bool]
  /// How many slots from each on are reached alike: by the same labels, from slots that follow on one another as
  /// they do. Counted from the first of them; 0 for the others.
  let alike: FlatArray<Int32>
  /// Most arcs into one slot.
  let mostArcs: Int
  /// Most slots in a layer.
  let widest: Int
  /// Most days worked within any number of days in a row, by the rules on runs alone.
  let mostWorked: [Int]

  /// Whether any schedule at all is permitted.
  var isEmpty: Bool { layerStart[1] == layerStart[0] }

  init(_ rules: DutyRules) {
    let labels = rules.kinds + 1
    let days = rules.days
    var layers: [[DutyPosture]] = [[DutyPosture(border: rules)]]
    var forward: [[Int32]] = []
    for day in 0..<days {
      var index: [DutyPosture: Int32] = [:]
      var found: [DutyPosture] = []
      var moves = [Int32](repeating: -1, count: layers[day].count * labels)
      for (slot, posture) in layers[day].enumerated() {
        for label in 0..<labels {
          let reached =
            label == 0 ? posture.afterDayOff(day, rules) : posture.afterDuty(label - 1, day, rules)
          guard let reached else { continue }
          if let known = index[reached] {
            moves[slot * labels + label] = known
          } else {
            index[reached] = Int32(found.count)
            moves[slot * labels + label] = Int32(found.count)
            found.append(reached)
          }
        }
      }
      // Slots that differ by the days worked alone stand side by side: they are extended in one go.
      let order = found.indices.sorted { found[$0].stands(before: found[$1]) }
      var place = [Int32](repeating: 0, count: found.count)
      for (position, slot) in order.enumerated() { place[slot] = Int32(position) }
      layers.append(order.map { found[$0] })
      forward.append(moves.map { $0 < 0 ? -1 : place[Int($0)] })
    }
    // Backward: the class of a slot is the list of classes it leads to, each with whether the step
    // begins work on a weekend (twice the class, and one more where it does).
    var merged = layers[days].map { $0.mayEnd(rules) ? Int32(0) : -1 }
    var counts = [Int](repeating: 0, count: days + 1)
    counts[days] = merged.contains(0) ? 1 : 0
    var tables = [[Int32]](repeating: [], count: days)
    for day in stride(from: days - 1, through: 0, by: -1) {
      var index: [[Int32]: Int32] = [:]
      var table: [Int32] = []
      var classes = [Int32](repeating: -1, count: layers[day].count)
      for slot in layers[day].indices {
        var signature = [Int32](repeating: -1, count: labels)
        var alive = false
        for label in 0..<labels {
          let target = forward[day][slot * labels + label]
          guard target >= 0, merged[Int(target)] >= 0 else { continue }
          let opens = label > 0 && layers[day][slot].wouldOpenWeekend(day, rules)
          signature[label] = merged[Int(target)] * 2 + (opens ? 1 : 0)
          alive = true
        }
        guard alive else { continue }
        if let known = index[signature] {
          classes[slot] = known
        } else {
          let fresh = Int32(index.count)
          index[signature] = fresh
          classes[slot] = fresh
          table += signature
        }
      }
      counts[day] = index.count
      tables[day] = table
      merged = classes
    }
    let arena = Arena()
    var starts: [Int32] = [0]
    for count in counts { starts.append(starts[starts.count - 1] + Int32(count)) }
    let slots = Int(starts[days + 1])
    var incoming = [Int32](repeating: 0, count: slots + 1)
    for day in 0..<days {
      for target in tables[day] where target >= 0 {
        incoming[Int(starts[day + 1] + target / 2) + 1] += 1
      }
    }
    for slot in 0..<slots { incoming[slot + 1] += incoming[slot] }
    var fill = incoming
    var from = [Int32](repeating: 0, count: Int(incoming[slots]))
    var labelOf = from
    var opens = [Bool](repeating: false, count: from.count)
    for day in 0..<days {
      // Off first, then kind by kind: neighbours in the list read the same cost.
      for label in 0..<labels {
        for slot in 0..<counts[day] {
          let target = tables[day][slot * labels + label]
          guard target >= 0 else { continue }
          let reached = Int(starts[day + 1] + target / 2)
          let position = Int(fill[reached])
          from[position] = Int32(slot)
          labelOf[position] = Int32(label)
          opens[position] = target % 2 == 1
          fill[reached] += 1
        }
      }
    }
    self.arena = arena
    self.days = days
    self.labels = labels
    layerStart = arena.array(starts)
    next = arena.array(tables.flatMap { $0.map { $0 < 0 ? -1 : $0 / 2 } })
    arcStart = arena.array(incoming)
    arcFrom = arena.array(from)
    arcLabel = arena.array(labelOf)
    arcOpens = arena.array(opens)
    dayOpens = (0..<days).map { day in
      opens[Int(incoming[Int(starts[day + 1])])..<Int(incoming[Int(starts[day + 2])])].contains(true)
    }
    func arcs(_ slot: Int) -> Range<Int> { Int(incoming[slot])..<Int(incoming[slot + 1]) }
    func follows(_ old: Int, _ new: Int) -> Bool {
      labelOf[old] == labelOf[new] && from[old] + 1 == from[new] && opens[old] == opens[new]
    }
    var runs = [Int32](repeating: 0, count: slots)
    for layer in 0...days {
      var first = Int(starts[layer])
      for slot in first..<Int(starts[layer + 1]) {
        let isAlike =
          slot > first && arcs(slot).count == arcs(slot - 1).count
          && zip(arcs(slot - 1), arcs(slot)).allSatisfy { follows($0, $1) }
        if !isAlike { first = slot }
        runs[first] += 1
      }
    }
    alike = arena.array(runs)
    mostArcs = (0..<slots).map { Int(incoming[$0 + 1] - incoming[$0]) }.max() ?? 0
    widest = counts.max() ?? 0
    mostWorked = DutyAutomaton.mostWorked(rules)
  }

  /// The slot reached from `slot` of layer `day` by `label`, −1 where it is forbidden.
  @inline(__always)
  func step(_ slot: Int32, day: Int, label: Int) -> Int32 {
    next[Int(layerStart[day] + slot) * labels + label]
  }

  /// Slots in the layer of `day`.
  @inline(__always)
  func slots(_ day: Int) -> Int { Int(layerStart[day + 1] - layerStart[day]) }

  private static func mostWorked(_ rules: DutyRules) -> [Int] {
    // A full run, the fewest days off, a full run: no stretch of days holds more.
    let run = min(rules.maxRun, rules.days)
    let period = run + max(1, rules.minOff)
    return (0...rules.days).map { days in
      // A stretch may cut a rest at both ends.
      days / period * run + min(run, days % period)
    }
  }
}
