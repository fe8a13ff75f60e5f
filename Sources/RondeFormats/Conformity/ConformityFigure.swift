import RondeAudit
import RondeModel

/// How the figures of a conformity line are written.
struct ConformityFigure {
  private let wording: Wording

  init(_ wording: Wording) { self.wording = wording }

  /// `23 h 20`, `4`.
  func reached(_ line: ConformityLine) -> String { figure(line.reached, line.unit) }

  /// `≤ 10 h`, `≥ 11 h`; `< 270 h` where the number itself must not be reached.
  func limit(_ line: ConformityLine) -> String {
    switch line.direction {
    case .atLeast: return "≥\u{A0}\(figure(line.limit, line.unit))"
    case .atMost:
      // Rules that forbid reaching a number allow a minute less: whole hours read better than 269 h 59.
      if line.unit == .minutes, line.limit % 60 == 59 {
        return "<\u{A0}\(figure(line.limit + 1, line.unit))"
      }
      return "≤\u{A0}\(figure(line.limit, line.unit))"
    }
  }

  /// `2 h 20`, `−1 h`, `0`.
  func margin(_ line: ConformityLine) -> String {
    if line.unit == .minutes, line.direction == .atMost, line.limit % 60 == 59 {
      return figure(line.margin + 1, line.unit)
    }
    return figure(line.margin, line.unit)
  }

  private func figure(_ value: Int, _ unit: ConformityLine.Unit) -> String {
    unit == .minutes ? wording.hours(value) : wording.grouped(value)
  }
}
