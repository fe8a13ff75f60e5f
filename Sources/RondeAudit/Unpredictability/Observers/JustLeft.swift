/// Goes by the last visit known: the sooner after it, the quieter. The cool-down itself grants some hours.
struct JustLeft: Observer {
  func ratings(of windows: [QuietWindow], after past: [SeenStay]) -> [Int] {
    guard let last = past.map({ $0.day * 1440 + $0.to }).max() else { return windows.map { _ in 0 } }
    return windows.map { $0.day * 1440 + $0.from - last }
  }
}
