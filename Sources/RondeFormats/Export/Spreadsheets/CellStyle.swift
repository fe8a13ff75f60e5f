import RondeModel

/// How a cell looks: its letters, its ground, its lines and how its number is written.
struct CellStyle: Hashable, Sendable {
  enum Horizontal: String, Sendable { case general, left, center, right }
  enum Vertical: String, Sendable { case top, center, bottom }

  /// How a number is shown; the number in the cell stays what it is.
  enum Format: Hashable, Sendable {
    /// Text, or a number as it comes.
    case general
    /// Whole numbers with a separator of thousands; a dash for none.
    case whole
    /// `21/12/2026`, or as the reader's own spreadsheet writes days.
    case date
    /// `lun. 21 déc.`, in one language.
    case day(Language)
    /// `14:30` of a clock.
    case clock
    /// `24:00`: hours that go on past midnight.
    case elapsedClock
    /// `35 h 30`, for sums above 24 hours too; a dash for none.
    case hours
  }

  /// A frame's line.
  enum Line: String, Hashable, Sendable { case none, hair, thin, medium }

  var isBold = false
  var isItalic = false
  var size = 10
  /// Six hexadecimal digits of red, green and blue.
  var colour = "1F2630"
  var fill: String?
  var horizontal: Horizontal = .general
  var vertical: Vertical = .center
  var wraps = false
  /// Blanks before the text, in the spreadsheet's own unit.
  var indent = 0
  var format: Format = .general
  var line: Line = .none
  /// The line above alone, for totals.
  var top: Line = .none
  var lineColour = "C9CED6"

  /// This style with some of it changed.
  func with(_ change: (inout CellStyle) -> Void) -> CellStyle {
    var style = self
    change(&style)
    return style
  }
}
