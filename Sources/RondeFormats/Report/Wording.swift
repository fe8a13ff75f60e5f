import RondeModel

/// How dates, hours and figures are written in one language. Spaces inside a figure do not break.
struct Wording: Sendable {
  let language: Language

  /// The text of this language.
  func callAsFunction(_ fr: String, _ en: String) -> String {
    switch language {
    case .fr: fr
    case .en: en
    }
  }

  func callAsFunction(_ phrase: Phrase) -> String { phrase[language] }

  /// `1 visite`, `12 visites`; French counts none and one alike.
  func count(_ number: Int, _ fr: (one: String, many: String), _ en: (one: String, many: String)) -> String {
    let isOne = language == .fr ? abs(number) <= 1 : abs(number) == 1
    let noun = isOne ? self(fr.one, en.one) : self(fr.many, en.many)
    return "\(grouped(number))\u{A0}\(noun)"
  }

  /// `12 345` or `12,345`.
  func grouped(_ number: Int) -> String {
    let digits = Array("\(number.magnitude)")
    var result = number < 0 ? "−" : ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 { result += self("\u{202F}", ",") }
      result.append(digit)
    }
    return result
  }

  /// `6 h 40`, `45 min`, `1 472 h`, `0 h`.
  func hours(_ minutes: Int) -> String {
    let size = Int(clamping: minutes.magnitude)
    let sign = minutes < 0 ? "−" : ""
    if size > 0, size < 60 { return "\(sign)\(size)\u{A0}min" }
    let rest = size % 60
    return "\(sign)\(grouped(size / 60))\u{A0}h" + (rest == 0 ? "" : "\u{A0}\(rest < 10 ? "0" : "")\(rest)")
  }

  /// `+2 h`, `−1 h 30`, `0`.
  func signedHours(_ minutes: Int) -> String {
    minutes == 0 ? "0" : (minutes > 0 ? "+" : "") + hours(minutes)
  }

  /// `97,5 %` from a part and its whole; a plan with nothing to do has done all of it.
  func percent(_ part: Int, of whole: Int) -> String {
    guard whole > 0 else { return decimal(1000) + self("\u{A0}%", "%") }
    // Rounded down: one missing minute must not read as 100 %.
    return decimal(Int(Double(part) / Double(whole) * 1000)) + self("\u{A0}%", "%")
  }

  /// A number given in tenths.
  func decimal(_ tenths: Int) -> String {
    let rest = tenths.magnitude % 10
    let whole = (tenths < 0 && tenths > -10 ? "−0" : grouped(tenths / 10))
    return rest == 0 ? whole : "\(whole)\(self(",", "."))\(rest)"
  }

  /// `0,31` from thousandths.
  func thousandths(_ value: Int) -> String {
    let size = (value.magnitude + 5) / 10
    let rest = size % 100
    let sign = value < 0 && size > 0 ? "−" : ""
    return "\(sign)\(size / 100)\(self(",", "."))\(rest < 10 ? "0" : "")\(rest)"
  }

  /// `1 234 €`.
  func euros(_ cost: Cost) -> String {
    let whole = cost.count / 100
    return self("\(grouped(whole))\u{A0}€", "€\(grouped(whole))")
  }

  /// `14:00`, `24:00`, and `01:30` for half past one in the night that follows.
  static func clock(_ time: ClockTime) -> String {
    (time > .endOfDay ? time - .hours(24) : time).description
  }
  func clock(_ time: ClockTime) -> String { Self.clock(time) }

  /// `14 h`, `14:00`: an hour on an axis.
  func hour(_ hour: Int) -> String {
    let shown = hour > 24 ? hour - 24 : hour
    return self("\(shown) h", "\(shown):00")
  }

  /// `14–21`, `14:30–24`: as short as a grid's cell needs.
  func span(_ start: ClockTime, _ end: ClockTime) -> String { "\(short(start))–\(short(end))" }

  private func short(_ time: ClockTime) -> String {
    time.minute % 60 == 0 ? "\((time.minute > 1440 ? time.minute - 1440 : time.minute) / 60)" : clock(time)
  }

  /// `lun. 21`.
  func day(_ date: CivilDate) -> String {
    "\(date.weekday.short[language])\(self(".", ""))\u{A0}\(date.components.day)"
  }

  /// `lundi 21 décembre`, `Monday 21 December`.
  func longDay(_ date: CivilDate) -> String {
    "\(date.weekday.name[language]) \(ordinal(date))\u{A0}\(month(date))"
  }

  /// `du lundi 21 au dimanche 27 décembre 2026`.
  func period(_ first: CivilDate, _ last: CivilDate) -> String {
    let sameMonth = first.components.month == last.components.month && first.year == last.year
    let start = sameMonth ? "\(first.weekday.name[language]) \(ordinal(first))" : longDay(first)
    let year = first.year == last.year ? "" : " \(first.year)"
    return self(
      "du \(start)\(year) au \(longDay(last)) \(last.year)",
      "\(start)\(year) to \(longDay(last)) \(last.year)")
  }

  private func ordinal(_ date: CivilDate) -> String {
    let day = date.components.day
    return day == 1 ? self("1er", "1") : "\(day)"
  }

  private func month(_ date: CivilDate) -> String {
    let fr = [
      "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
      "novembre", "décembre",
    ]
    let en = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
      "November", "December",
    ]
    let place = date.components.month - 1
    return self(fr[place], en[place])
  }
}
