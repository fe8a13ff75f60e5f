import RondeModel

/// A value with the row that it was read from, for issues found later.
struct Sourced<Value> {
  let value: Value
  let row: TableRow
}

/// The identifiers that a table declares, read before anything refers to them.
struct Register {
  let table: String
  /// Whether all of the table could be read, so that a name that it lacks is really unknown.
  let isWhole: Bool
  private(set) var names: [String] = []
  /// Names that it no longer holds although the past speaks of them: rows about them are left out.
  var former: Set<String> = []
  private var lines: [String: Int] = [:]

  init(_ table: String, isWhole: Bool) {
    self.table = table
    self.isWhole = isWhole
  }

  func contains(_ name: String) -> Bool { lines[name] != nil }

  /// Declares a name; the line of its first row where it is taken.
  mutating func declare(_ name: String, line: Int) -> Int? {
    if let first = lines[name] { return first }
    lines[name] = line
    names.append(name)
    return nil
  }
}

/// Reads the tables of a folder one after the other into values, reporting every bad cell.
struct TableReading {
  let tables: FolderTables
  let log: IssueLog

  var profiles: Register
  var sectorNames: Register
  var lotNames: Register
  var subcontractorNames: Register
  var skillNames: Register
  var contractNames: Register
  var agentNames: Register
  var classNames: Register
  var residenceNames: Register

  init(_ tables: FolderTables, profiles: Register, log: IssueLog) {
    self.tables = tables
    self.profiles = profiles
    self.log = log
    func register(_ shape: TableShape) -> Register {
      var register = Register(tables.name(of: shape), isWhole: tables.whole.contains(shape.fr))
      for row in tables.rows(of: shape) {
        guard let name = row.text("id"), CellValue.identifier(name) != nil else { continue }
        if let first = register.declare(name, line: row.line) {
          log.add(
            "duplicate-id", at: row.place("id"), value: name,
            cause: Phrase(
              fr: "identifiant déjà pris ligne \(first)", en: "identifier already on row \(first)"),
            action: Phrase(fr: "donner un autre identifiant", en: "choose another identifier"))
        }
      }
      return register
    }
    sectorNames = register(.sectors)
    lotNames = register(.lots)
    subcontractorNames = register(.subcontractors)
    skillNames = register(.skills)
    contractNames = register(.contracts)
    agentNames = register(.agents)
    classNames = register(.classes)
    residenceNames = register(.residences)
    agentNames.former = TableReading.former(agentNames, "agent", in: [.history, .counters], tables)
    residenceNames.former = TableReading.former(residenceNames, "residence", in: [.visits], tables)
  }

  /// Each row of a table that `read` makes a value of.
  func each<Value>(_ shape: TableShape, _ read: (TableRow) -> Value?) -> [Sourced<Value>] {
    tables.rows(of: shape).compactMap { row in read(row).map { Sourced(value: $0, row: row) } }
  }

  /// The identifier in a cell, known to its table.
  func reference<Kind>(
    _ row: TableRow, _ column: String, _ register: Register, as kind: Kind.Type = Kind.self
  ) -> Identifier<Kind>? {
    row.required(column).flatMap { known($0, row.place(column), register) ? Identifier($0) : nil }
  }

  /// The same for a cell that may be empty; the outer optional is nil where the name is unknown.
  func optionalReference<Kind>(
    _ row: TableRow, _ column: String, _ register: Register, as kind: Kind.Type = Kind.self
  ) -> Identifier<Kind>?? {
    guard let text = row.text(column) else { return .some(nil) }
    return known(text, row.place(column), register) ? .some(Identifier(text)) : nil
  }

  /// The known identifiers of a list cell; nil where one is not.
  func references<Kind>(
    _ row: TableRow, _ column: String, _ register: Register, as kind: Kind.Type = Kind.self
  ) -> [Identifier<Kind>]? {
    var isGood = true
    var result: [Identifier<Kind>] = []
    for item in row.list(column) {
      guard known(item, row.place(column), register) else {
        isGood = false
        continue
      }
      if !result.contains(Identifier(item)) { result.append(Identifier(item)) }
    }
    return isGood ? result : nil
  }

  /// Whether a name is known, or its table too damaged to say; reports it where it is not.
  func known(_ name: String, _ place: InputIssue.Place, _ register: Register) -> Bool {
    guard register.isWhole, !register.contains(name) else { return true }
    if register.former.contains(name) {
      log.leaveOut(name, at: place, table: register.table)
      return false
    }
    log.unknown(
      at: place, value: name, nearest: log.suggestion(for: name, among: register.names),
      table: register.table)
    return false
  }

  // Who left the service, or what left the estate, stays in the past for months: a planner must not have to
  // prune it. One single row is more likely a slip, and so is a past that knows no present name at all.
  private static func former(
    _ register: Register, _ column: String, in shapes: [TableShape], _ tables: FolderTables
  ) -> Set<String> {
    var rows: [String: Int] = [:]
    for shape in shapes {
      for row in tables.rows(of: shape) { if let name = row.text(column) { rows[name, default: 0] += 1 } }
    }
    let unknown = rows.filter { !register.contains($0.key) }
    guard unknown.count < rows.count || register.names.isEmpty else { return [] }
    return Set(unknown.filter { $0.value > 1 }.map(\.key))
  }
}
