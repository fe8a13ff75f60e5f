/// Something in a profile that the law does not allow or that a convention asks for more of.
public struct LawIssue: Hashable, Sendable {
  /// The agreement that it stands in, where it stands in one.
  public let agreement: String?
  /// The figure, where it is one of an agreement's.
  public let derogation: Derogation?
  /// The rule.
  public let rule: Identifier<Rule>
  /// The text that sets the bound.
  public let article: String
  /// Whether the scenario is refused; else it is a warning.
  public let isRefused: Bool
  /// What the figure may be.
  public let bound: Phrase
  /// The sentence that a planner reads.
  public let text: Phrase
}

extension EmployerProfile {
  /// The figures of this profile's agreements outside what a derogation may lawfully reach, which refuse the
  /// scenario, and the convention's premiums that its pay falls short of, which are warned of.
  public func issues() -> [LawIssue] {
    agreements.flatMap { agreement in agreement.figures.compactMap { issue($0, agreement) } } + premiums()
  }

  private func issue(_ derogation: Derogation, _ agreement: Agreement) -> LawIssue? {
    guard
      let rule = RulePack.statute.rules.first(where: { $0.settings.contains { $0.field == derogation.field } }
      ),
      let bound = derogation.brokenBound(rule)
    else { return nil }
    let article = rule.derogability.article
    return LawIssue(
      agreement: agreement.name, derogation: derogation, rule: rule.id, article: article, isRefused: true,
      bound: bound,
      text: Phrase(
        fr: "\(agreement.name) : \(rule.title.fr), \(derogation.value.text) ; \(bound.fr) (\(article)).",
        en: "\(agreement.name): \(rule.title.en), \(derogation.value.text); \(bound.en) (\(article))."))
  }

  private func premiums() -> [LawIssue] {
    guard convention == .idcc1351 else { return [] }
    let asked: [(Identifier<Rule>, Int, Int)] = [
      ("P1-NIGHT10", pay.night, 10), ("P1-SUN10", pay.sunday, 10), ("P1-HOL100", pay.holiday, 100),
    ]
    return asked.compactMap { id, paid, due in
      guard paid < due, let rule = RulePack.rule(id) else { return nil }
      let bound = Phrase(fr: "\(due) % au moins", en: "at least \(due) %")
      return LawIssue(
        agreement: nil, derogation: nil, rule: id, article: rule.article, isRefused: false, bound: bound,
        text: Phrase(
          fr: "\(name) : \(rule.title.fr), la paie porte \(paid) % ; \(bound.fr) (\(rule.article)).",
          en: "\(name): \(rule.title.en), the pay carries \(paid) %; \(bound.en) (\(rule.article))."))
    }
  }
}

extension Derogation {
  /// The bound of the rule that this figure breaks; nil where it keeps to all.
  func brokenBound(_ rule: Rule) -> Phrase? {
    if case .nightWindow(let from, let to) = self { return Derogation.brokenNight(from, to) }
    guard let number = value.number else { return nil }
    func text(_ bound: Int) -> String {
      if case .count = value { return "\(bound)" }
      return Minutes(bound).description
    }
    if let floor = rule.derogability.floor, number < floor {
      return Phrase(fr: "\(text(floor)) au moins", en: "at least \(text(floor))")
    }
    if let ceiling = rule.derogability.ceiling, number > ceiling {
      return Phrase(fr: "\(text(ceiling)) au plus", en: "at most \(text(ceiling))")
    }
    return number > 0 ? nil : Phrase(fr: "un nombre positif", en: "a positive number")
  }

  // L3122-2: at least nine hours that hold midnight to five, from 21:00 at the earliest to 07:00 at the
  // latest.
  private static func brokenNight(_ from: ClockTime, _ to: ClockTime) -> Phrase? {
    let end = to > from ? to : to + .hours(24)
    if from < ClockTime(21) || end > ClockTime(31) {
      return Phrase(fr: "entre 21:00 et 07:00", en: "between 21:00 and 07:00")
    }
    if end - from < .hours(9) { return Phrase(fr: "9 h au moins", en: "at least 9 h") }
    if from > ClockTime(24) || end < ClockTime(29) {
      return Phrase(fr: "qui contient 0:00–5:00", en: "holding 0:00–5:00")
    }
    return nil
  }
}
