/// Money in whole euro cents.
public struct Cost: Quantity {
  /// How many cents.
  public let count: Int
  /// An amount of `count` cents.
  public init(_ count: Int) { self.count = count }
  /// `12.50 €`.
  public var description: String {
    let rest = abs(count) % 100
    return "\(count / 100).\(rest < 10 ? "0" : "")\(rest) €"
  }
}
