/// A pause inside a shift, by clock times of the shift's day.
public struct Break: Hashable, Sendable, Codable {
  /// When it begins.
  public let start: ClockTime
  /// When work goes on.
  public let end: ClockTime

  /// A pause from `start` to `end`.
  public init(start: ClockTime, end: ClockTime) {
    self.start = start
    self.end = end
  }
}

/// One agent's work of one day: from first start to last end, with the pauses between. It belongs to the
/// day it starts on and may end in the night that follows.
public struct Shift: Hashable, Sendable, Codable {
  /// The day it starts on.
  public let date: CivilDate
  /// The first start.
  public let start: ClockTime
  /// The last end, up to 48:00.
  public let end: ClockTime
  /// Its pauses, in order, inside start…end and apart from each other.
  public let breaks: [Break]

  /// A shift from `start` to `end` of `date`.
  public init(date: CivilDate, start: ClockTime, end: ClockTime, breaks: [Break] = []) {
    self.date = date
    self.start = start
    self.end = end
    self.breaks = breaks
  }

  /// The stretches of work between start, pauses and end, in order, each at least a minute long.
  public var stretches: [Break] {
    var result: [Break] = []
    var from = start
    for pause in breaks {
      if pause.start > from { result.append(Break(start: from, end: pause.start)) }
      from = max(from, pause.end)
    }
    if end > from { result.append(Break(start: from, end: end)) }
    return result
  }

  /// The moment it begins.
  public func begins(in zone: CivilZone) -> Instant { zone.instant(date, start) }

  /// The moment it ends.
  public func ends(in zone: CivilZone) -> Instant { zone.instant(date, end) }

  /// Elapsed minutes from first start to last end.
  public func presence(in zone: CivilZone) -> Minutes { ends(in: zone) - begins(in: zone) }

  /// Elapsed minutes of effective work: presence less the pauses (L3121-1, L3121-2).
  public func work(in zone: CivilZone) -> Minutes {
    stretches.reduce(.zero) { $0 + (zone.instant(date, $1.end) - zone.instant(date, $1.start)) }
  }

  /// Whether another shift of the same day or the next begins before this one ends.
  public func overlaps(_ other: Shift, in zone: CivilZone) -> Bool {
    begins(in: zone) < other.ends(in: zone) && other.begins(in: zone) < ends(in: zone)
  }
}
