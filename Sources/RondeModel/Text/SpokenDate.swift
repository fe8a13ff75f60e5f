extension CivilDate {
  /// As a sentence says it: `samedi 27 mars`, `Saturday 27 March`.
  public var spoken: Phrase {
    let (_, month, day) = components
    let first = day == 1 ? "1er" : "\(day)"
    let name = CivilDate.months[month - 1]
    return Phrase(fr: "\(weekday.name.fr) \(first) \(name.fr)", en: "\(weekday.name.en) \(day) \(name.en)")
  }

  /// With the year: `samedi 27 mars 2027`.
  public var spokenWithYear: Phrase {
    Phrase(fr: "\(spoken.fr) \(year)", en: "\(spoken.en) \(year)")
  }

  private static let months: [Phrase] = [
    Phrase(fr: "janvier", en: "January"), Phrase(fr: "février", en: "February"),
    Phrase(fr: "mars", en: "March"), Phrase(fr: "avril", en: "April"), Phrase(fr: "mai", en: "May"),
    Phrase(fr: "juin", en: "June"), Phrase(fr: "juillet", en: "July"), Phrase(fr: "août", en: "August"),
    Phrase(fr: "septembre", en: "September"), Phrase(fr: "octobre", en: "October"),
    Phrase(fr: "novembre", en: "November"), Phrase(fr: "décembre", en: "December"),
  ]
}
