import RondeModel

/// The law as a terminal shows it: the rules that bind an employer, each figure with the text that sets it;
/// or one rule in full. No line passes 100 columns.
public struct ConsoleLaw: Sendable {
  private let language: Language

  /// Texts of one language.
  public init(language: Language) { self.language = language }

  private static let notice = Phrase(
    fr: "Recherche d’ingénierie, pas un conseil juridique : un avocat valide un jeu de règles avant usage.",
    en: "Engineering research, not legal advice: a lawyer signs a pack off before anyone relies on it.")

  /// The rules of packs, whoever they bind.
  public func rules(of packs: [RulePack]) -> String {
    lines(packs.flatMap { pack in [pack.title[language]] + pack.rules.map { line($0) } + [""] })
  }

  /// The rules that bind an employer and where each of its figures comes from.
  public func rules(binding profile: EmployerProfile, employers: [Subcontractor]) -> String {
    let law = profile.resolvedLaw()
    var result = ["\(profile.name) [\(profile.id)]"]
    if !employers.isEmpty {
      let names = employers.map(\.name).joined(separator: ", ")
      result.append(say("  lie : \(names)", "  binds: \(names)"))
    }
    result.append("")
    for rule in law.rules {
      result.append(line(rule))
      for setting in rule.settings {
        guard let source = law.sources[setting.field], source.rule.id == rule.id else { continue }
        let value = "\(setting.field.name[language]) : \(source.value.text)"
        if source.level == .derogation {
          result += wrapped("→ \(value), \(source.article) (\(since(source.since)))", indent: 6)
        } else {
          result.append("      → \(value)")
        }
      }
    }
    result += ["", say("Bases déclarées", "Bases stated")]
    result += basis(say("travail de nuit", "night work"), profile.bases.night)
    result += basis(say("travail du dimanche", "Sunday work"), profile.bases.sunday)
    result += basis(say("temps partiel sous 24 h", "part-time below 24 h"), profile.bases.shortPartTime)
    return lines(result + [""])
  }

  /// One rule: what it says, an example, its text, who may derogate and how far, how sure the source is.
  public func explanation(of rule: Rule) -> String {
    var result = ["\(rule.id)  \(rule.title[language])", ""]
    result += wrapped(rule.statement[language], indent: 2)
    result += ["", say("  Exemple", "  Example")] + wrapped(rule.example[language], indent: 4)
    result += [
      "", "  \(say("texte", "text")) : \(rule.article), \(level(rule.level)), \(since(rule.since))",
      "  \(say("source", "evidence")) : \(rule.evidence.map { $0.meaning[language] }.joined(separator: ", "))",
    ]
    let derogability = rule.derogability
    result.append(
      derogability.article.isEmpty
        ? say("  dérogation : aucune", "  derogation: none")
        : say("  dérogation : ", "  derogation: ") + "\(derogability.by[language]) (\(derogability.article))")
    return lines(result + [""])
  }

  private func line(_ rule: Rule) -> String {
    "  " + ColumnText.set(rule.id.text, 14) + ColumnText.set(rule.title[language], 50)
      + ColumnText.set(rule.article, 28) + rule.evidence.map(\.rawValue).joined(separator: "/")
  }

  private func basis(_ what: String, _ basis: EmployerProfile.Basis?) -> [String] {
    wrapped("\(what) : \(basis?.text ?? say("non déclarée", "not stated"))", indent: 2)
  }

  private func level(_ level: Rule.Level) -> String {
    switch level {
    case .law: say("loi", "law")
    case .convention: say("convention de branche", "branch convention")
    case .agreement: say("accord", "agreement")
    case .derogation: say("dérogation", "derogation")
    }
  }

  private func since(_ date: CivilDate) -> String { say("depuis le \(date)", "since \(date)") }

  private func say(_ fr: String, _ en: String) -> String { language == .fr ? fr : en }

  private func wrapped(_ text: String, indent: Int) -> [String] {
    ColumnText.wrapped(ColumnText.plain(text), ConsoleWeek.columns - indent)
      .map { String(repeating: " ", count: indent) + $0 }
  }

  private func lines(_ lines: [String]) -> String {
    (lines + [Self.notice[language]]).map(ColumnText.trimmed).joined(separator: "\n") + "\n"
  }
}
