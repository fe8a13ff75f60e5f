/// The eleven public holidays of France (Code du travail, L3133-1); Easter is computed.
public enum HolidayCalendar {
  /// A public holiday.
  public struct Holiday: Hashable, Sendable {
    /// Its day.
    public let date: CivilDate
    /// Its name.
    public let name: Phrase
  }

  /// The holidays of a year, by date.
  public static func holidays(of year: Int) -> [Holiday] {
    let easter = easterSunday(of: year)
    func fixed(_ month: Int, _ day: Int, _ fr: String, _ en: String) -> Holiday {
      Holiday(date: CivilDate(valid: year, month, day), name: Phrase(fr: fr, en: en))
    }
    func movable(_ offset: Int, _ fr: String, _ en: String) -> Holiday {
      Holiday(date: easter + offset, name: Phrase(fr: fr, en: en))
    }
    return [
      fixed(1, 1, "Jour de l’an", "New Year’s Day"),
      movable(1, "Lundi de Pâques", "Easter Monday"),
      fixed(5, 1, "Fête du Travail", "Labour Day"),
      fixed(5, 8, "Victoire 1945", "Victory Day 1945"),
      movable(39, "Ascension", "Ascension Day"),
      movable(50, "Lundi de Pentecôte", "Whit Monday"),
      fixed(7, 14, "Fête nationale", "Bastille Day"),
      fixed(8, 15, "Assomption", "Assumption Day"),
      fixed(11, 1, "Toussaint", "All Saints’ Day"),
      fixed(11, 11, "Armistice 1918", "Armistice Day 1918"),
      fixed(12, 25, "Noël", "Christmas Day"),
    ].sorted { $0.date < $1.date }
  }

  /// The holiday on that day, if it is one.
  public static func holiday(on date: CivilDate) -> Holiday? {
    holidays(of: date.year).first { $0.date == date }
  }

  /// Easter Sunday of a Gregorian year (Meeus, *Astronomical Algorithms*, 1991, chapter 8).
  public static func easterSunday(of year: Int) -> CivilDate {
    let a = year % 19
    let (b, c) = (year / 100, year % 100)
    let (d, e) = (b / 4, b % 4)
    let g = (b - (b + 8) / 25 + 1) / 3
    let h = (19 * a + b - d - g + 15) % 30
    let (i, k) = (c / 4, c % 4)
    let l = (32 + 2 * e + 2 * i - h - k) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let n = h + l - 7 * m + 114
    return CivilDate(valid: year, n / 31, n % 31 + 1)
  }
}
