import Synchronization

/// How long a search may go on: a number of iterations, which makes it repeatable to the byte, or a time.
public enum Budget: Sendable, Hashable {
  /// So many iterations of the search's own loop, whatever the clock says.
  case iterations(Int)
  /// So much elapsed time.
  case time(Duration)
}

/// A request to end early that any thread may raise (Ctrl-C, a closed page); searches read it at every
/// check of their budget and return the best they have.
public final class StopSignal: Sendable {
  private let raised = Atomic<Bool>(false)

  /// A signal not yet raised.
  public init() {}

  /// Asks every search that holds the signal to end.
  public func raise() { raised.store(true, ordering: .relaxed) }

  /// Whether the end was asked for.
  public var isRaised: Bool { raised.load(ordering: .relaxed) }
}
