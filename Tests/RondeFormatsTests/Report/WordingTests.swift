import RondeModel
import Testing

@testable import RondeFormats

@Suite struct WordingTests {
  private let fr = Wording(language: .fr)
  private let en = Wording(language: .en)

  @Test func figuresKeepTogether() {
    #expect(fr.grouped(1_234_567) == "1\u{202F}234\u{202F}567")
    #expect(en.grouped(-1234) == "−1,234")
    #expect(fr.hours(400) == "6\u{A0}h\u{A0}40")
    #expect(fr.hours(-45) == "−45\u{A0}min")
    #expect(fr.hours(88_325) == "1\u{202F}472\u{A0}h\u{A0}05")
    #expect(fr.hours(.min).hasPrefix("−"))
    #expect(fr.decimal(175) == "17,5")
    #expect(fr.decimal(-5) == "−0,5")
    #expect(fr.thousandths(305) == "0,31")
    #expect(en.thousandths(-1004) == "−1.00")
    #expect(fr.thousandths(-4) == "0,00")
  }

  @Test func nearlyAllIsNotAll() {
    #expect(fr.percent(4999, of: 5000) == "99,9\u{A0}%")
    #expect(fr.percent(0, of: 0) == "100\u{A0}%")
  }

  @Test func frenchCountsNoneAsOne() {
    #expect(fr.count(0, ("visite", "visites"), ("visit", "visits")) == "0\u{A0}visite")
    #expect(en.count(0, ("visite", "visites"), ("visit", "visits")) == "0\u{A0}visits")
  }

  @Test func periodsNameTheirMonthsAndYears() throws {
    let monday = try #require(CivilDate("2026-12-21"))
    #expect(fr.period(monday, monday + 6) == "du lundi 21 au dimanche 27\u{A0}décembre 2026")
    #expect(
      fr.period(monday + 7, monday + 13) == "du lundi 28\u{A0}décembre 2026 au dimanche 3\u{A0}janvier 2027")
    #expect(fr.longDay(monday + 11) == "vendredi 1er\u{A0}janvier")
  }

  @Test func spansAreAsShortAsCanBe() {
    #expect(fr.span(ClockTime(14), ClockTime(21)) == "14–21")
    #expect(fr.span(ClockTime(14, 30), ClockTime(25)) == "14:30–1")
    #expect(fr.clock(ClockTime(25, 30)) == "01:30")
    #expect(fr.clock(.endOfDay) == "24:00")
  }
}
