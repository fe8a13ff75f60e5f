import RondeModel
import Testing

@testable import RondeFormats

@Suite struct CellValueTests {
  @Test(arguments: [
    ("35", 2100), ("35,5", 2130), ("35.5", 2130), ("35 h", 2100), ("35h30", 2130), ("7:30", 450),
    ("45 min", 45), ("7 h 20", 440), ("2,5 h", 150),
  ])
  func hours(text: String, minutes: Int) {
    #expect(CellValue.duration(text, .hours, in: 0...10_000) == Minutes(minutes))
  }

  @Test(arguments: ["-3", "3-5", "h", "1:75", "abc", "", "1e9", "99999999999999999999", "7 h 2", "5 minx"])
  func noHours(text: String) { #expect(CellValue.duration(text, .hours, in: 0...10_000) == nil) }

  @Test(arguments: [("1 500", 1500), ("12,0", 12), ("7", 7), ("-5", -5)])
  func integers(text: String, value: Int) {
    #expect(CellValue.integer(text, in: -10...10_000) == value)
  }

  @Test(arguments: ["", "1,5", "--5", "0x10", "９", "12345678901234567890", "5-"])
  func noIntegers(text: String) { #expect(CellValue.integer(text, in: -10...10_000) == nil) }

  @Test(arguments: ["18:00-22:00", "18h-22h", "18:00 – 22:00", "18:00 à 22:00", "18:00 to 22:00"])
  func spans(text: String) { #expect(CellValue.span(text) == ClockTime(18)...ClockTime(22)) }

  @Test func listsAreSplitByWhatTheFileLeaves() {
    #expect(CellValue.items("a + b|c", commaSeparates: true) == ["a", "b", "c"])
    #expect(CellValue.items("a, b", commaSeparates: true) == ["a", "b"])
    #expect(CellValue.items("a, b", commaSeparates: false) == ["a, b"])
  }
}
