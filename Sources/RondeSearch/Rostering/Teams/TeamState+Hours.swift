extension TeamState {
  /// Hours of each member count in full.
  static let allHours: Int64 = 256

  /// Has the hours that each member works too much or too little cost `share` parts of ``allHours`` of what they
  /// do; the rest is owed for what all of them together work too much or too little.
  func relax(hours share: Int64) {
    assert((0...TeamState.allHours).contains(share))
    hours = share
    let rest = TeamState.allHours - share
    for place in 0..<totalCost.count {
      let cost = problem.totalCost[place]
      totalCost[place] = rest == 0 || cost >= TeamTables.forbidden ? cost : cost / TeamState.allHours * share
    }
    for place in 0..<wholeCost.count {
      wholeCost[place] = problem.wholeCost[place] / TeamState.allHours * rest
    }
    weighAnew()
  }

  /// What so many units over the horizon cost `member`, ``TeamTables/forbidden`` where they are not allowed.
  @inline(__always)
  func cost(ofTotal units: Int, _ member: Int) -> Int64 {
    let first = Int(problem.totalStart[member])
    let count = Int(problem.totalStart[member + 1]) - first
    if count == 0 { return 0 }
    return units >= 0 && units < count ? totalCost[first + units] : TeamTables.forbidden
  }

  /// What so many units of all members together cost beside each one's own.
  @inline(__always)
  func cost(ofWhole units: Int) -> Int64 {
    wholeCost[max(0, min(units - problem.wholeFewest, wholeCost.count - 1))]
  }

  /// What `more` units of all members together would cost, with the move at hand.
  @inline(__always)
  func costOfWhole(with more: Int) -> Int64 { cost(ofWhole: whole[0] + more) }

  /// Whether the units of `member` cost anything.
  @inline(__always)
  func counts(_ member: Int) -> Bool { problem.totalStart[member + 1] > problem.totalStart[member] }

  /// Units that `member` works, counted anew.
  func unitsOfWeek(_ member: Int) -> Int32 {
    (0..<problem.days).reduce(0) { sum, day in
      let place = member * problem.days + day
      return sum + (cellOf[place] == -2 ? problem.awayUnits[place] : length(cellOf[place]))
    }
  }

  /// Units of all whose units count, counted anew.
  var unitsOfAll: Int {
    (0..<problem.members).reduce(0) { counts($1) ? $0 + Int(unitsOfWeek($1)) : $0 }
  }

  /// Units that the edits so far make more of the week of a member whom they touch.
  func change(ofUnits member: Int32) -> Int32 {
    guard let index = touched.firstIndex(of: member) else { return 0 }
    return units[member] - touchedUnits[index]
  }
}
