extension ShiftSchedulingInstance {
  /// A roster in the benchmark's solution format: one line an employee, shift ids separated by tabs, empty
  /// for a day off.
  public func solutionText(_ roster: [[Int?]]) -> String {
    roster.map { row in row.map { $0.map { shifts[$0].id } ?? "" }.joined(separator: "\t") + "\n" }.joined()
  }

  /// Reads a roster written in the benchmark's solution format.
  public func roster(parsing text: String) throws(BenchmarkFormatError) -> [[Int?]] {
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    if lines.last == "" { lines.removeLast() }
    guard lines.count == employees.count else {
      throw BenchmarkFormatError(
        line: lines.count, message: "\(lines.count) lines, expected \(employees.count), one an employee")
    }
    var roster: [[Int?]] = []
    for (index, line) in lines.enumerated() {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard cells.count == days else {
        throw BenchmarkFormatError(line: index + 1, message: "\(cells.count) days, expected \(days)")
      }
      var row: [Int?] = []
      for cell in cells {
        if cell.isEmpty {
          row.append(nil)
        } else if let type = shifts.firstIndex(where: { $0.id == cell }) {
          row.append(type)
        } else {
          throw BenchmarkFormatError(line: index + 1, message: "no shift is called \"\(cell)\"")
        }
      }
      roster.append(row)
    }
    return roster
  }
}
