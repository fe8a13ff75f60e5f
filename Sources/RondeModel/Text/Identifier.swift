/// The name by which tables refer to a thing of one kind: kept apart from other kinds by its type, ordered
/// as text.
public struct Identifier<Kind>: Hashable, Comparable, Sendable, Codable, ExpressibleByStringLiteral,
  CustomStringConvertible
{
  /// As the tables write it.
  public let text: String

  /// The identifier that tables write so.
  public init(_ text: String) { self.text = text }
  /// The identifier that a literal names.
  public init(stringLiteral value: String) { text = value }
  /// Reads the bare text.
  public init(from decoder: any Decoder) throws {
    text = try decoder.singleValueContainer().decode(String.self)
  }
  /// Writes the bare text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
  /// Whether `a` comes before `b` by Unicode scalars.
  public static func < (a: Self, b: Self) -> Bool { a.text < b.text }
  /// As the tables write it.
  public var description: String { text }
}
