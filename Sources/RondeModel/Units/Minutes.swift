/// A duration in whole minutes.
public struct Minutes: Quantity {
  /// How many minutes.
  public let count: Int
  /// A duration of `count` minutes.
  public init(_ count: Int) { self.count = count }
  /// A duration of whole hours.
  public static func hours(_ hours: Int) -> Minutes { Minutes(hours * 60) }

  /// As planners write it: `7 h`, `7 h 20`, `45 min`.
  public var description: String {
    let sign = count < 0 ? "−" : ""
    let size = abs(count)
    if size < 60 { return "\(sign)\(size) min" }
    let rest = size % 60
    return rest == 0 ? "\(sign)\(size / 60) h" : "\(sign)\(size / 60) h \(rest < 10 ? "0" : "")\(rest)"
  }
}
