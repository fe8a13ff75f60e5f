import Dispatch
import Foundation
import RondeSearch

/// Ctrl-C and a polite kill ask the search to end with the best it has; a second Ctrl-C ends the command.
final class Interruption {
  private let sources: [any DispatchSourceSignal]

  /// Raises `stop` on the first signal from now on.
  init(raising stop: StopSignal) {
    // A queue of its own gets a thread of its own: those of the global queues are all searching.
    let queue = DispatchQueue(label: "interruption", qos: .userInteractive)
    sources = [SIGINT, SIGTERM].map { number in
      // The default action would end the process before the source hears of the signal.
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler {
        if stop.isRaised { _exit(128 + number) }
        stop.raise()
      }
      source.resume()
      return source
    }
  }

  deinit { for source in sources { source.cancel() } }
}
