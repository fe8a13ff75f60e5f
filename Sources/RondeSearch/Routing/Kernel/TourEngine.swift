/// One way to search for tours, run in small steps by a ``RoutingStream``.
protocol TourEngine: AnyObject {
  /// Searches a little, `part` of the budget being spent; how many iterations that was.
  func advance(_ part: Double) -> Int
  /// The best tours so far.
  var best: RoutingSolution { get }
  /// How often they were bettered.
  var improvements: Int { get }
  /// Moves or places judged so far.
  var evaluations: Int { get }
  /// May use another engine's better tours, `part` of the budget being spent.
  func adopt(_ solution: RoutingSolution, _ part: Double)
  /// Whether nothing can be bettered any more.
  var isFinished: Bool { get }
}

extension TourEngine {
  var isFinished: Bool { false }
}
