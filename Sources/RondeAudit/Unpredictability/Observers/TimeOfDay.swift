/// Goes by the hour of the day, all weekdays pooled: more to learn from, but blind to the weekday.
struct TimeOfDay: Observer {
  func ratings(of windows: [QuietWindow], after past: [SeenStay]) -> [Int] {
    let times = Set(windows.map(\.from))
    let busy = Dictionary(
      uniqueKeysWithValues: times.map { from in
        (from, past.reduce(0) { $0 + QuietWindow(day: 0, from: from).nearness(to: $1) })
      })
    return windows.map { busy[$0.from] ?? 0 }
  }
}
