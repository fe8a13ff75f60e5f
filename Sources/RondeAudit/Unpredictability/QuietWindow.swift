import RondeModel

/// An hour of a week, which an observer may think quiet.
struct QuietWindow: Hashable {
  /// How long a window is, in minutes: τ.
  static let length = 60
  /// Minutes from one window's beginning to the next one's.
  static let step = 30

  /// Day of the week that is foretold, from its Monday.
  let day: Int
  /// Minute of the service day at which it begins.
  let from: Int

  var to: Int { from + QuietWindow.length }

  /// Whether a stay of that day falls into it.
  func isHit(by stays: [SeenStay]) -> Bool {
    stays.contains { $0.day == day && $0.from < to && from < $0.to }
  }

  /// Why a window is judged, or whose doing its quiet is.
  enum Standing {
    /// A pair is on duty throughout, and the residence may be visited.
    case judged
    /// Nobody is on duty for a part of it: the roster's doing.
    case uncovered
    /// The residence's own windows close it.
    case closed
  }
}

/// A stay as an observer of a week knows it: days count from that week's Monday, those before are negative.
struct SeenStay: Hashable {
  let day: Int
  let from: Int
  let to: Int

  init(day: Int, from: Int, to: Int) {
    self.day = day
    self.from = from
    self.to = to
  }

  init(_ stay: VisitLog.Stay, monday: CivilDate) {
    self.init(day: stay.date.dayNumber - monday.dayNumber, from: stay.from, to: stay.to)
  }
}
