extension TravelMatrix {
  /// What the matrix says of a pair at all times of day together: no way at one time is no way, since a route
  /// that waits for the bridge is none that a planner wants; where one time is known the others follow it.
  func summary(_ pair: Int) -> Entry {
    var least: Int?
    for layer in 0...bands.count {
      switch entry(pair, layer: layer) {
      case .unreachable: return .unreachable
      case .seconds(let count): least = min(least ?? count, count)
      case .unknown: break
      }
    }
    if case .seconds(let count) = entry(pair, layer: 0) { return .seconds(count) }
    // Outside its bands a pair that lacks a figure there is as quick as at its best: roads are empty then.
    return least.map(Entry.seconds) ?? .unknown
  }

  /// Seconds of a pair within a band, or outside of the bands where it has no figure there.
  private func seconds(_ pair: Int, band: Int, outside: Int) -> Int {
    if case .seconds(let count) = entry(pair, layer: band + 1) { count } else { outside }
  }

  /// The longest that a pair takes at any time of day, in seconds.
  func longest(_ pair: Int, outside: Int) -> Int {
    bands.indices.reduce(outside) { max($0, seconds(pair, band: $1, outside: outside)) }
  }

  /// Minutes of driving, rounded up, when leaving at a minute of the day; `outside` is the pair's time in
  /// seconds outside the bands.
  ///
  /// Within each band a trip gets on at that band's pace (Ichoua, Gendreau and Potvin 2003). What is left of it
  /// is a whole number of shares, and each step below keeps the order of two trips, so that leaving later never
  /// arrives earlier, to the minute.
  func minutes(_ pair: Int, outside: Int, from departure: Int) -> Int {
    let whole = 1 << 30
    let minute = 6000
    var left = whole
    var now = departure * minute
    // Hundredths of a second that what is left takes at a pace, and shares that some time gets done.
    func needed(_ pace: Int) -> Int { (left * pace + whole - 1) / whole }
    func done(_ time: Int, _ pace: Int) -> Int { pace == 0 ? left : time * whole / pace }
    func rounded(_ arrival: Int) -> Int { (arrival - departure * minute + minute - 1) / minute }
    for (band, hours) in bands.enumerated() where hours.to.minute * minute > now {
      let start = hours.from.minute * minute
      if start > now {
        let pace = outside * 100
        if now + needed(pace) <= start { return rounded(now + needed(pace)) }
        left -= done(start - now, pace)
        now = start
      }
      let pace = seconds(pair, band: band, outside: outside) * 100
      let end = hours.to.minute * minute
      if now + needed(pace) <= end { return rounded(now + needed(pace)) }
      left -= done(end - now, pace)
      now = end
    }
    return rounded(now + needed(outside * 100))
  }
}
