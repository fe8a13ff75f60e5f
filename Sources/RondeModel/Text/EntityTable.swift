/// A thing that tables refer to by an identifier.
public protocol Entity: Sendable {
  /// What identifies it among its kind.
  var id: Identifier<Self> { get }
}

/// The things of one kind in the order of their table, found by identifier or by place.
public struct EntityTable<Row: Entity>: Sendable, RandomAccessCollection {
  /// In the order of the table.
  public let rows: [Row]
  private let places: [Identifier<Row>: Int]

  /// A table of `rows`; of two rows with one identifier the first is the one found.
  public init(_ rows: [Row]) {
    self.rows = rows
    places = Dictionary(rows.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The first place.
  public var startIndex: Int { 0 }
  /// One past the last place.
  public var endIndex: Int { rows.count }
  /// The row at a place.
  public subscript(place: Int) -> Row { rows[place] }
  /// The row of an identifier, if the table has one.
  public subscript(id: Identifier<Row>) -> Row? { places[id].map { rows[$0] } }
  /// The place of an identifier, if the table has it.
  public func index(of id: Identifier<Row>) -> Int? { places[id] }
}
