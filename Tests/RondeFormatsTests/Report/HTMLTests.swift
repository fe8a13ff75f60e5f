import Testing

@testable import RondeFormats

@Suite struct HTMLTests {
  @Test func interpolatedTextIsEscaped() {
    let name = "<b>O'Neil & \"fils\"</b>\u{7}"
    let page: HTML = "<td title=\"\(name)\">\(name)</td>"
    let safe = "&lt;b&gt;O&#39;Neil &amp; &quot;fils&quot;&lt;/b&gt;\u{FFFD}"
    #expect(page.source == "<td title=\"\(safe)\">\(safe)</td>")
  }

  @Test func piecesAreNotEscapedAgain() {
    let piece: HTML = "<b>\("&")</b>"
    #expect(("<p>\(piece)</p>" as HTML).source == "<p><b>&amp;</b></p>")
  }

  @Test(arguments: [
    (1.0, "1"), (-0.04, "0"), (-0.25, "-0.3"), (12.34, "12.3"), (.nan, "0"), (.infinity, "0"), (1e300, "0"),
  ])
  func lengthsAreTenths(value: Double, expected: String) {
    #expect(("\(value)" as HTML).source == expected)
  }
}
