/// The figures that bind an employer, each with the text that set it.
public struct ResolvedLaw: Sendable {
  /// Where a figure comes from.
  public struct Provenance: Sendable {
    /// The rule that gives the figure its meaning.
    public let rule: Rule
    /// The kind of text that set this value.
    public let level: Rule.Level
    /// The article, or the agreement with the article that allows it.
    public let article: String
    /// The day from which the value holds.
    public let since: CivilDate
    /// The value.
    public let value: FigureValue
  }

  /// The figures.
  public let figures: LawFigures
  /// Where each figure comes from; a figure that no text sets has none.
  public let sources: [LawField: Provenance]
  /// The rules that bind the employer, in the order of their packs; a rule whose every figure another rule
  /// sets anew is left out.
  public let rules: [Rule]

  init(_ profile: EmployerProfile, on date: CivilDate?) {
    var figures = LawFigures()
    var sources: [LawField: Provenance] = [:]
    let packs = [RulePack.statute] + (profile.convention.map { [$0.pack] } ?? [])
    for rule in packs.flatMap(\.rules) {
      for setting in rule.settings {
        figures[setting.field] = setting.value
        sources[setting.field] = Provenance(
          rule: rule, level: rule.level, article: rule.article, since: rule.since, value: setting.value)
      }
    }
    for agreement in profile.agreements where date.map({ agreement.date <= $0 }) ?? true {
      for setting in agreement.figures.flatMap(\.settings) {
        guard let before = sources[setting.field] else { continue }
        // A value of the statute keeps the statute's name for its rule: FR-REST11 at 9 h is still that rule.
        figures[setting.field] = setting.value
        sources[setting.field] = Provenance(
          rule: before.rule, level: .derogation,
          article: "\(agreement.name), \(before.rule.derogability.article)", since: agreement.date,
          value: setting.value)
      }
    }
    self.figures = figures
    self.sources = sources
    let setters = Set(sources.values.map(\.rule.id))
    rules = packs.flatMap(\.rules).filter { $0.settings.isEmpty || setters.contains($0.id) }
  }
}

extension EmployerProfile {
  /// The figures that bind this employer and where they come from: the statute's, then the convention's, then
  /// the agreements' in their order. Given a day, agreements signed later are left out.
  public func resolvedLaw(on date: CivilDate? = nil) -> ResolvedLaw { ResolvedLaw(self, on: date) }

  /// The figures that bind this employer: the statute's, then the convention's, then the agreements' in
  /// their order.
  public var law: LawFigures {
    var figures = convention == nil ? LawFigures.statute : LawFigures.idcc1351
    for setting in agreements.flatMap(\.figures).flatMap(\.settings) {
      figures[setting.field] = setting.value
    }
    return figures
  }
}

extension LawFigures {
  static let statute = LawFigures().applying(.statute)
  static let idcc1351 = statute.applying(.idcc1351)

  private func applying(_ pack: RulePack) -> LawFigures {
    var figures = self
    for setting in pack.rules.flatMap(\.settings) { figures[setting.field] = setting.value }
    return figures
  }
}

extension EmployerProfile.Convention {
  /// Its rules.
  public var pack: RulePack {
    switch self {
    case .idcc1351: .idcc1351
    }
  }
}
