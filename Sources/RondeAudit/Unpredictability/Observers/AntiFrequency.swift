/// Goes where visits *were*: a plan that avoids what it did is foretold by that.
struct AntiFrequency: Observer {
  func ratings(of windows: [QuietWindow], after past: [SeenStay]) -> [Int] {
    WeeklyFrequency().ratings(of: windows, after: past).map { -$0 }
  }
}
