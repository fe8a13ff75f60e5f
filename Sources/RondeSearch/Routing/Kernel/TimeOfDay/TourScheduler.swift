/// When each visit of a tour starts, the earliest that is possible.
public struct TourSchedule: Sendable, Hashable {
  /// A team's pause.
  public struct Pause: Sendable, Hashable {
    /// When it starts.
    public var start: Int
    /// How many visits come before it.
    public var after: Int
  }

  /// Start of each visit, in the order of the tour.
  public var starts: [Int]
  /// The pause; nil where the team makes none.
  public var pause: Pause?
  /// Arrival at the end of the tour.
  public var end: Int
}

/// Tells the times of tours that a ``RoutingSearch`` has found.
public struct TourScheduler: Sendable {
  private let problem: RoutingProblem
  private let trips: TripTimes

  /// A scheduler for the tours of `problem`.
  public init(_ problem: RoutingProblem) {
    self.problem = problem
    trips = TripTimes(problem, points: Array(0..<problem.points))
  }

  /// The times of a tour by which the team is back earliest; nil if it breaks a window or the shift, or finds no
  /// place for its pause.
  public func schedule(_ tour: [Int], team: Int) -> TourSchedule? {
    guard let pause = problem.teams[team].pause, pause.length > 0 else {
      return schedule(tour, team, pauseAfter: nil)
    }
    // Visits before the pause start at their earliest anyway, so only its place is to be chosen.
    return (0...tour.count).compactMap { schedule(tour, team, pauseAfter: $0) }.min { $0.end < $1.end }
  }

  private func schedule(_ tour: [Int], _ team: Int, pauseAfter: Int?) -> TourSchedule? {
    let crew = problem.teams[team]
    var result = TourSchedule(starts: [], pause: nil, end: 0)
    var now = max(0, crew.shift.lowerBound)
    var here = crew.start
    for place in 0...tour.count {
      if place == pauseAfter, let pause = crew.pause {
        let start = max(now, pause.starts.lowerBound)
        guard start <= pause.starts.upperBound, place == 0 || problem.clients[tour[place - 1]].allowsPause
        else { return nil }
        result.pause = TourSchedule.Pause(start: start, after: place)
        now = start + pause.length
      }
      let target = place < tour.count ? problem.clients[tour[place]].point : crew.end
      guard now <= RoutingProblem.limit else { return nil }
      now = Int(trips.arrival(here, target, leaving: Int32(now)))
      guard place < tour.count else { break }
      let client = problem.clients[tour[place]]
      now = max(now, client.window.lowerBound)
      guard now <= client.window.upperBound else { return nil }
      result.starts.append(now)
      now += max(0, client.service)
      here = target
    }
    result.end = now
    return now <= crew.shift.upperBound ? result : nil
  }
}
