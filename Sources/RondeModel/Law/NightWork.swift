extension LawFigures {
  /// The night that begins on a day: from ``nightStart`` to ``nightEnd`` in the morning that follows.
  public func night(of date: CivilDate, in zone: CivilZone) -> Range<Instant> {
    // An agreement may write the morning as 07:00 or as 31:00.
    let end = nightEnd > nightStart ? nightEnd : nightEnd + .hours(24)
    let begins = zone.instant(date, nightStart)
    return begins..<max(begins, zone.instant(date, end))
  }

  /// Elapsed minutes of a stretch that lie in the night, whichever day's night it is.
  public func nightMinutes(from: Instant, to: Instant, in zone: CivilZone) -> Minutes {
    guard from < to else { return .zero }
    var date = zone.civil(from).date - 1
    let last = zone.civil(to).date
    var total = Minutes.zero
    while date <= last {
      let night = night(of: date, in: zone)
      let overlap = min(to, night.upperBound) - max(from, night.lowerBound)
      if overlap > .zero { total += overlap }
      date = date + 1
    }
    return total
  }
}

extension Shift {
  /// Effective work of the shift that lies in the night, in elapsed minutes (L3122-2).
  public func nightWork(under law: LawFigures, in zone: CivilZone) -> Minutes {
    stretches.reduce(.zero) {
      $0
        + law.nightMinutes(
          from: zone.instant(date, $1.start), to: zone.instant(date, $1.end), in: zone)
    }
  }
}
