/// What a sequence of visits needs of time: joined with another in constant time, lateness paid as time warp
/// (Vidal, Crainic, Gendreau and Prins 2013).
struct TimeWindowSegment: BitwiseCopyable {
  /// From its first start to its last, waiting and time warp included.
  var duration: Int32
  /// How far time must be turned back to keep every window.
  var warp: Int32
  /// When the first visit may start at the earliest and at the latest for that duration and warp.
  var earliest: Int32
  var latest: Int32

  /// A single visit; its service counts with the way to the next.
  @inline(__always)
  init(opens: Int32, closes: Int32) {
    (duration, warp, earliest, latest) = (0, 0, opens, closes)
  }

  @inline(__always)
  init(duration: Int32, warp: Int32, earliest: Int32, latest: Int32) {
    (self.duration, self.warp, self.earliest, self.latest) = (duration, warp, earliest, latest)
  }

  /// This sequence and then `other`, `way` after the start of the last visit.
  @inline(__always)
  func joined(_ other: TimeWindowSegment, way: Int32) -> TimeWindowSegment {
    let shift = duration &- warp &+ way
    let wait = max(0, other.earliest &- shift &- latest)
    let late = max(0, earliest &+ shift &- other.latest)
    return TimeWindowSegment(
      duration: duration &+ other.duration &+ way &+ wait, warp: warp &+ other.warp &+ late,
      earliest: max(other.earliest &- shift, earliest) &- wait,
      latest: min(other.latest &- shift, latest) &+ late)
  }

  /// The time warp of ``joined(_:way:)`` alone.
  @inline(__always)
  func joinedWarp(_ other: TimeWindowSegment, way: Int32) -> Int32 {
    warp &+ other.warp &+ max(0, earliest &+ duration &- warp &+ way &- other.latest)
  }
}
