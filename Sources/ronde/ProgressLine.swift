import Foundation
import RondeModel
import RondePlanning
import Synchronization

/// Shows how far the work is: one live line on a terminal, a plain line every other second elsewhere.
final class ProgressLine: Sendable {
  private struct State {
    var lastShown: ContinuousClock.Instant?
    var lastStage: PlanningStage?
    var isLineOpen = false
  }

  private let language: Language
  private let isQuiet: Bool
  private let start = ContinuousClock.now
  private let state = Mutex(State())

  init(language: Language, isQuiet: Bool) {
    self.language = language
    self.isQuiet = isQuiet
  }

  /// Takes note of the search's progress and shows it when it is time to.
  func show(_ progress: PlanningProgress) {
    guard !isQuiet else { return }
    state.withLock { state in
      let now = ContinuousClock.now
      let pause: Duration = Terminal.isInteractive ? .milliseconds(100) : .seconds(2)
      let isNewStage = state.lastStage != progress.stage
      if !isNewStage, let last = state.lastShown, now - last < pause { return }
      state.lastShown = now
      state.lastStage = progress.stage
      let seconds =
        Double((now - start).components.seconds) + Double((now - start).components.attoseconds) / 1e18
      let clock = String(format: "%5.1f s", seconds)
      let text = "\(clock)  \(progress.text[language])"
      if Terminal.isInteractive {
        Terminal.write("\r\u{1B}[2K\(text)", to: .standardError)
        state.isLineOpen = true
      } else {
        Terminal.note(text)
      }
    }
  }

  /// Ends the live line.
  func finish() {
    state.withLock { state in
      if state.isLineOpen { Terminal.write("\r\u{1B}[2K", to: .standardError) }
      state.isLineOpen = false
    }
  }
}
