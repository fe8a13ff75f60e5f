/// What a move is thought to cost before it is worked out.
struct MoveEstimate {
  /// Cost without chance, in millionths of an idle minute.
  var plain: Int
  /// Cost of chance.
  var chance: Int
  /// Minutes beyond shift less reserve.
  var overrun = 0

  @inline(__always)
  static func + (a: MoveEstimate, b: MoveEstimate) -> MoveEstimate {
    MoveEstimate(
      plain: a.plain &+ b.plain, chance: a.chance &+ b.chance, overrun: a.overrun &+ b.overrun)
  }
}

/// By how much a move may worsen a state, and what it pays for besides its cost.
///
/// The greatest worsening is drawn before the move, so that a hopeless one can be left at its estimate: the same
/// rule as a draw after it (Metropolis and others 1953).
struct Hurdle {
  /// The greatest worsening that is accepted.
  var accepted = Double.infinity
  /// What an estimate may lie above it.
  var margin = 0.0
  /// The price of a minute of overrun.
  var overrunPrice = 0.0
  /// The cost without chance that is not to be passed, less what the state has; nil where there is none.
  var room: Int?
  /// How many times more than its worth a minute costs by which it is passed.
  static let limitPrice = 10.0

  /// What a change is worth to the search, prices included.
  @inline(__always)
  func worsening(plain: Int, chance: Int, overrun: Int) -> Double {
    var all = Double(plain &+ chance) + overrunPrice * Double(overrun)
    if let room { all += Hurdle.limitPrice * (Double(max(0, plain &- room)) - Double(max(0, 0 &- room))) }
    return all
  }
}
