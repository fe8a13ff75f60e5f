import RondeModel

/// The looks that the sheets of an export share.
enum SheetLook {
  static let plain = CellStyle()
  static let framed = CellStyle(line: .thin)
  static let title = CellStyle(isBold: true, size: 16)
  static let subtitle = CellStyle(colour: "4B5563")
  static let head = CellStyle(
    isBold: true, size: 9, fill: "EEF0F3", horizontal: .center, wraps: true, line: .thin)
  static let name = CellStyle(isBold: true, horizontal: .left, wraps: true, indent: 1, line: .thin)
  static let text = CellStyle(horizontal: .left, wraps: true, indent: 1, line: .thin)
  static let whole = CellStyle(horizontal: .right, format: .whole, line: .thin)
  static let hours = CellStyle(horizontal: .right, format: .hours, line: .thin)
  static let date = CellStyle(horizontal: .center, format: .date, line: .thin)
  static let weekend = "F1EFE9"
  static let feast = "F6E3DF"

  /// A line of totals.
  static func sum(_ style: CellStyle) -> CellStyle {
    style.with {
      $0.isBold = true
      $0.top = .medium
      $0.fill = "EEF0F3"
    }
  }

  /// A time of the clock; what lies past midnight shows as the clock does.
  static func clock(_ time: ClockTime) -> CellStyle {
    CellStyle(horizontal: .center, format: time > .endOfDay ? .clock : .elapsedClock, line: .thin)
  }

  /// The ground of a day; nil for a plain one.
  static func shade(_ date: DateView) -> String? {
    date.holiday != nil ? feast : date.isWeekend ? weekend : nil
  }

  /// A sector's own colours.
  static func sector(_ style: CellStyle, _ colour: Int) -> CellStyle {
    let colours = ReportStyle.colours
    guard colours.indices.contains(colour) else { return style }
    return style.with {
      $0.fill = rgb(colours[colour].tint)
      $0.colour = rgb(colours[colour].ink)
    }
  }

  /// A sector's colour for the tab of a sheet.
  static func tab(_ colour: Int) -> String? {
    ReportStyle.colours.indices.contains(colour) ? rgb(ReportStyle.colours[colour].line) : nil
  }

  private static func rgb(_ web: String) -> String { web.dropFirst().uppercased() }
}

extension RecipientView {
  /// An empty workbook of this view.
  func workbook(_ subject: String) -> Workbook {
    let day = version.number > 0 ? service.zone.civil(version.issued).date : service.horizon.start
    return Workbook(title: "\(service.name) · \(subject)", author: "Ronde", created: day)
  }

  /// What stands at the foot of each printed sheet.
  func foot(_ w: Wording) -> String {
    guard version.number > 0 else { return "\(service.name) · \(title)" }
    return "\(title) · version \(version.number) · \(version.shortDigest)"
  }
}
