extension TeamMoves {
  /// Two members exchange some of their days, each with post and partner.
  mutating func tradeDays(_ temperature: Double) -> Bool {
    let x = Int32(random.below(problem.members))
    let y = Int32(random.below(problem.members))
    guard x != y else { return false }
    let limit = allowance(temperature)
    state.begin()
    let days = trade.choose(x, y, in: state, before: 0, limit: limit, except: 0, &random)
    guard days != 0, state.weigh(limit: limit) != nil else {
      state.undo()
      return false
    }
    state.keep()
    exchange(x, y, on: days)
    return true
  }

  /// The two change places in the teams of those days.
  func exchange(_ x: Int32, _ y: Int32, on days: UInt64) {
    var left = days
    while left != 0 {
      let day = left.trailingZeroBitCount
      left &= left - 1
      let teams = (
        Int(state.teamOf[Int(x) * problem.days + day]), Int(state.teamOf[Int(y) * problem.days + day])
      )
      if teams.0 >= 0 { state.release(teams.0) }
      if teams.1 >= 0 { state.release(teams.1) }
      for (number, leaves, joins) in [(teams.0, x, y), (teams.1, y, x)] where number >= 0 {
        var team = state.teams[number]
        if team.first == leaves { team.first = joins } else { team.second = joins }
        state.replace(number, team)
      }
    }
  }
}
