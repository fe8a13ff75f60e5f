/// A distance in whole metres.
public struct Metres: Quantity {
  /// How many metres.
  public let count: Int
  /// A distance of `count` metres.
  public init(_ count: Int) { self.count = count }
  /// `450 m`, `2.3 km`.
  public var description: String {
    count < 1000 ? "\(count) m" : "\(count / 1000).\(count % 1000 / 100) km"
  }
}
