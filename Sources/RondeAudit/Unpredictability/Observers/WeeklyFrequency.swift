/// Goes by the hour of the week: quiet is where visits were fewest on that weekday.
struct WeeklyFrequency: Observer {
  func ratings(of windows: [QuietWindow], after past: [SeenStay]) -> [Int] {
    windows.map { window in
      past.reduce(0) { sum, stay in
        (stay.day - window.day) % 7 == 0 ? sum + window.nearness(to: stay) : sum
      }
    }
  }
}
