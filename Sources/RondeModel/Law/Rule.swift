/// One rule of law as data: what it is called, which figures it sets, where it stands, who may set another
/// figure and how far, since when it holds and how sure the source is. What a figure *means* stands in the
/// code of the auditor.
public struct Rule: Entity {
  /// Which kind of text sets it.
  public enum Level: String, Sendable, Codable, CaseIterable, Comparable {
    /// The Code du travail, or what courts read into it.
    case law
    /// The branch convention.
    case convention
    /// A company agreement that the law calls for, such as the one that allows night work.
    case agreement
    /// A figure that an agreement sets in place of the law's.
    case derogation

    /// Whether `a` is the more general text.
    public static func < (a: Level, b: Level) -> Bool {
      (allCases.firstIndex(of: a) ?? 0) < (allCases.firstIndex(of: b) ?? 0)
    }
  }

  /// How the text was established.
  public enum Evidence: String, Sendable, Codable, CaseIterable {
    /// The article itself was read.
    case read = "T"
    /// Read in a secondary note.
    case secondary = "2"
    /// Recalled, to be checked on Légifrance.
    case recalled = "R"
    /// Worked out from the texts.
    case inferred = "I"
  }

  /// A figure that the rule sets.
  public struct Setting: Hashable, Sendable {
    /// Which.
    public let field: LawField
    /// To what.
    public let value: FigureValue

    init(_ field: LawField, _ value: FigureValue) {
      self.field = field
      self.value = value
    }
  }

  /// Who may set another figure, and how far it may go.
  public struct Derogability: Hashable, Sendable {
    /// Who, and on what terms; empty where nobody may.
    public let by: Phrase
    /// The articles that allow it.
    public let article: String
    /// The least figure, in minutes or days.
    public let floor: Int?
    /// The greatest figure.
    public let ceiling: Int?

    init(_ fr: String, _ en: String, _ article: String, floor: Int? = nil, ceiling: Int? = nil) {
      by = Phrase(fr: fr, en: en)
      self.article = article
      self.floor = floor
      self.ceiling = ceiling
    }

    /// Nobody may set another figure.
    public static let none = Derogability("", "", "")
  }

  /// Its identifier: `FR-REST11`.
  public let id: Identifier<Rule>
  /// What it is called.
  public let title: Phrase
  /// What it says, in a sentence.
  public let statement: Phrase
  /// An example of its application.
  public let example: Phrase
  /// The figures that it sets.
  public let settings: [Setting]
  /// Where it stands.
  public let article: String
  /// Which kind of text sets it.
  public let level: Level
  /// Who may set another figure, and how far.
  public let derogability: Derogability
  /// The day from which it holds in this form.
  public let since: CivilDate
  /// How the text was established.
  public let evidence: [Evidence]

  init(
    _ id: Identifier<Rule>, _ title: (fr: String, en: String), _ statement: (fr: String, en: String),
    example: (fr: String, en: String), sets settings: [Setting] = [], article: String, level: Level = .law,
    derogation: Derogability = .none, since: (year: Int, month: Int, day: Int),
    evidence: [Evidence]
  ) {
    self.id = id
    self.title = Phrase(fr: title.fr, en: title.en)
    self.statement = Phrase(fr: statement.fr, en: statement.en)
    self.example = Phrase(fr: example.fr, en: example.en)
    self.settings = settings
    self.article = article
    self.level = level
    derogability = derogation
    self.since = CivilDate(valid: since.year, since.month, since.day)
    self.evidence = evidence
  }
}

/// The rules of one text or body of texts.
public struct RulePack: Sendable {
  /// `statute`, `idcc-1351`.
  public let id: String
  /// What it is called.
  public let title: Phrase
  /// Its rules, in the order of the texts.
  public let rules: [Rule]

  /// The rule of that identifier, in whichever pack holds it.
  public static func rule(_ id: Identifier<Rule>) -> Rule? {
    all.lazy.flatMap(\.rules).first { $0.id == id }
  }

  /// Every pack that Ronde carries.
  public static let all: [RulePack] = [.statute, .idcc1351]
}
