/// The languages of what planners and agents read.
public enum Language: String, Sendable, CaseIterable, Codable {
  case fr, en
}

/// A text in each of the languages.
public struct Phrase: Hashable, Sendable, Codable {
  /// In French.
  public let fr: String
  /// In English.
  public let en: String

  /// A text in both languages.
  public init(fr: String, en: String) {
    self.fr = fr
    self.en = en
  }

  /// The same text in both: a name, a figure.
  public init(_ same: String) { self.init(fr: same, en: same) }

  /// The text in one language.
  public subscript(language: Language) -> String {
    switch language {
    case .fr: fr
    case .en: en
    }
  }
}
