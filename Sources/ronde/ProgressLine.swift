import Dispatch
import Foundation
import RondeModel
import RondePlanning
import Synchronization

/// Shows how far the work is: one live line on a terminal, a plain line every other second elsewhere.
final class ProgressLine: Sendable {
  private struct State {
    var lastShown: ContinuousClock.Instant?
    var lastStage: PlanningStage?
    var text = ""
    var isLineOpen = false
  }

  private let language: Language
  private let isQuiet: Bool
  private let start = ContinuousClock.now
  private let state = Mutex(State())
  // The clock goes on while a search has no news; a queue of its own has a thread of its own.
  private let clock = DispatchQueue(label: "progress", qos: .userInitiated)

  init(language: Language, isQuiet: Bool) {
    self.language = language
    self.isQuiet = isQuiet
    if !isQuiet, Terminal.isInteractive { tick() }
  }

  /// Takes note of the search's progress and shows it when it is time to.
  func show(_ progress: PlanningProgress) {
    guard !isQuiet else { return }
    state.withLock { state in
      let now = ContinuousClock.now
      let isNewStage = state.lastStage != progress.stage
      state.lastStage = progress.stage
      state.text = progress.text[language]
      if Terminal.isInteractive {
        state.isLineOpen = true
        redraw(state)
      } else if isNewStage || state.lastShown.map({ now - $0 >= .seconds(2) }) ?? true {
        state.lastShown = now
        Terminal.note(line(state))
      }
    }
  }

  /// Ends the live line.
  func finish() {
    state.withLock { state in
      if state.isLineOpen { Terminal.write("\r\u{1B}[2K", to: .standardError) }
      state.isLineOpen = false
      state.text = ""
    }
  }

  private func tick() {
    clock.asyncAfter(deadline: .now() + .milliseconds(200)) { [weak self] in
      guard let self else { return }
      state.withLock { if $0.isLineOpen { self.redraw($0) } }
      tick()
    }
  }

  private func redraw(_ state: State) {
    Terminal.write("\r\u{1B}[2K\(line(state))", to: .standardError)
  }

  private func line(_ state: State) -> String {
    String(format: "%5.1f s", (ContinuousClock.now - start) / .seconds(1)) + "  \(state.text)"
  }
}
