/// Why a benchmark file could not be read.
public struct BenchmarkFormatError: Error, Sendable, Hashable, CustomStringConvertible {
  /// Line of the file, from 1.
  public var line: Int
  /// What was wrong there and what was expected.
  public var message: String

  /// The line and the message.
  public var description: String { "line \(line): \(message)" }
}

extension ShiftSchedulingInstance {
  /// Reads the text format: sections of comma-separated lines, `#` comments, either line ending.
  public init(parsing text: String) throws(BenchmarkFormatError) {
    self.init(days: 0, shifts: [], employees: [], requests: [], cover: [])
    var section = ""
    var reader = Fields()
    var barred: [[Substring]] = []
    var barredLines: [Int] = []
    // A CR LF pair is one Character, so lines are cut at any newline.
    for (index, raw) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
    {
      let line = trimmed(raw)
      if line.isEmpty || line.hasPrefix("#") { continue }
      if line.hasPrefix("SECTION_") {
        section = String(line)
        continue
      }
      reader.load(line, number: index + 1)
      switch section {
      case "SECTION_HORIZON": days = try reader.number(0, in: 1...4000)
      case "SECTION_SHIFTS":
        shifts.append(
          ShiftType(
            id: String(try reader.text(0)), minutes: try reader.number(1, in: 1...1440), barred: []))
        barred.append(reader.fields.count > 2 ? reader.fields[2].split(separator: "|") : [])
        barredLines.append(index + 1)
      case "SECTION_STAFF": employees.append(try employee(&reader))
      case "SECTION_DAYS_OFF":
        let employee = try reader.employee(0, self)
        for field in 1..<max(1, reader.fields.count) {
          employees[employee].daysOff.append(try reader.number(field, in: 0...max(0, days - 1)))
        }
      case "SECTION_SHIFT_ON_REQUESTS", "SECTION_SHIFT_OFF_REQUESTS":
        requests.append(
          Request(
            employee: try reader.employee(0, self), day: try reader.number(1, in: 0...max(0, days - 1)),
            shift: try reader.shift(2, self), weight: try reader.number(3, in: 0...1_000_000),
            wantsShift: section == "SECTION_SHIFT_ON_REQUESTS"))
      case "SECTION_COVER":
        cover.append(
          Cover(
            day: try reader.number(0, in: 0...max(0, days - 1)), shift: try reader.shift(1, self),
            requirement: try reader.number(2, in: 0...10_000),
            weightUnder: try reader.number(3, in: 0...1_000_000),
            weightOver: try reader.number(4, in: 0...1_000_000)))
      default:
        throw BenchmarkFormatError(line: index + 1, message: "text outside a known section")
      }
    }
    for (type, names) in barred.enumerated() {
      for name in names {
        guard let other = shifts.firstIndex(where: { $0.id == trimmed(name) }) else {
          throw BenchmarkFormatError(line: barredLines[type], message: "no shift is called \"\(name)\"")
        }
        shifts[type].barred.append(other)
      }
    }
    guard days > 0 else { throw BenchmarkFormatError(line: 1, message: "SECTION_HORIZON is missing") }
  }

  private func employee(_ reader: inout Fields) throws(BenchmarkFormatError) -> Employee {
    var most = Array(repeating: days, count: shifts.count)
    for entry in try reader.text(1).split(separator: "|") {
      let parts = entry.split(separator: "=")
      guard parts.count == 2, let type = shifts.firstIndex(where: { $0.id == trimmed(parts[0]) }),
        let count = Int(trimmed(parts[1])), count >= 0
      else { throw reader.error("expected shift=number, not \"\(entry)\"") }
      most[type] = count
    }
    return Employee(
      id: String(try reader.text(0)), maxShifts: most, maxMinutes: try reader.number(2, in: 0...10_000_000),
      minMinutes: try reader.number(3, in: 0...10_000_000),
      maxConsecutive: try reader.number(4, in: 0...10_000),
      minConsecutive: try reader.number(5, in: 0...10_000), minDaysOff: try reader.number(6, in: 0...10_000),
      maxWeekends: try reader.number(7, in: 0...10_000))
  }

  /// One line, cut at its commas.
  private struct Fields {
    var fields: [Substring] = []
    var line = 0

    mutating func load(_ text: Substring, number: Int) {
      fields = text.split(separator: ",", omittingEmptySubsequences: false).map { trimmed($0) }
      line = number
    }

    func error(_ message: String) -> BenchmarkFormatError {
      BenchmarkFormatError(line: line, message: message)
    }

    func text(_ index: Int) throws(BenchmarkFormatError) -> Substring {
      guard index < fields.count else { throw error("field \(index + 1) is missing") }
      return fields[index]
    }

    func number(_ index: Int, in range: ClosedRange<Int>) throws(BenchmarkFormatError) -> Int {
      let text = try text(index)
      guard let number = Int(text), range.contains(number) else {
        throw error("field \(index + 1) is \"\(text)\", expected a number in \(range)")
      }
      return number
    }

    func employee(_ index: Int, _ instance: ShiftSchedulingInstance) throws(BenchmarkFormatError) -> Int {
      let name = try text(index)
      guard let found = instance.employees.firstIndex(where: { $0.id == name }) else {
        throw error("no employee is called \"\(name)\"")
      }
      return found
    }

    func shift(_ index: Int, _ instance: ShiftSchedulingInstance) throws(BenchmarkFormatError) -> Int {
      let name = try text(index)
      guard let found = instance.shifts.firstIndex(where: { $0.id == name }) else {
        throw error("no shift is called \"\(name)\"")
      }
      return found
    }
  }
}

/// The text without blanks at its ends.
private func trimmed(_ text: Substring) -> Substring {
  var text = text
  while let first = text.first, first.isWhitespace { text.removeFirst() }
  while let last = text.last, last.isWhitespace { text.removeLast() }
  return text
}
