/// A moment, as whole minutes since 1 January 1970 at midnight in universal time.
///
/// The law counts rest in minutes that really pass (D3131-4): two instants are subtracted, never two
/// clock faces.
public struct Instant: Hashable, Comparable, Sendable {
  /// Minutes since the epoch.
  public let minute: Int

  /// The moment `minute` minutes after the epoch.
  public init(minute: Int) { self.minute = minute }

  /// The moment so much later.
  public static func + (instant: Instant, delay: Minutes) -> Instant {
    Instant(minute: instant.minute + delay.count)
  }
  /// The moment so much earlier.
  public static func - (instant: Instant, delay: Minutes) -> Instant {
    Instant(minute: instant.minute - delay.count)
  }
  /// The elapsed time between.
  public static func - (a: Instant, b: Instant) -> Minutes { Minutes(a.minute - b.minute) }
  /// Whether `a` is the earlier.
  public static func < (a: Instant, b: Instant) -> Bool { a.minute < b.minute }
}
