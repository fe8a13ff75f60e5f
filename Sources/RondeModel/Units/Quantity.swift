/// A whole number of one unit, kept apart from other units by its type.
public protocol Quantity: Hashable, Comparable, Sendable, Codable, AdditiveArithmetic,
  ExpressibleByIntegerLiteral, CustomStringConvertible
where IntegerLiteralType == Int {
  /// How many units.
  var count: Int { get }
  /// A quantity of `count` units.
  init(_ count: Int)
}

extension Quantity {
  /// The quantity that a literal names.
  public init(integerLiteral value: Int) { self.init(value) }
  /// Reads the bare number.
  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(Int.self))
  }
  /// Writes the bare number.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(count)
  }
  /// None of the unit.
  public static var zero: Self { Self(0) }
  /// The sum.
  public static func + (a: Self, b: Self) -> Self { Self(a.count + b.count) }
  /// The difference.
  public static func - (a: Self, b: Self) -> Self { Self(a.count - b.count) }
  /// So many times the quantity.
  public static func * (a: Self, factor: Int) -> Self { Self(a.count * factor) }
  /// Whether `a` is the smaller.
  public static func < (a: Self, b: Self) -> Bool { a.count < b.count }
}
