import Foundation
import RondeModel

/// What the commands say on standard error and output.
enum Terminal {
  /// Whether standard error is a terminal, where a live line can be redrawn.
  static let isInteractive = isatty(STDERR_FILENO) == 1
  /// Whether standard output is a terminal, where colours are read.
  static let showsColours = isatty(STDOUT_FILENO) == 1

  /// A line on standard error.
  static func note(_ text: String) { write(text + "\n", to: .standardError) }

  /// A line on standard output.
  static func say(_ text: String) { write(text + "\n", to: .standardOutput) }

  /// Text as it is on standard error.
  static func write(_ text: String, to handle: FileHandle) {
    // A reader that went away (`ronde plan … | head`) is no reason to fail.
    try? handle.write(contentsOf: Data(text.utf8))
  }

  /// Every issue of the input, errors first.
  static func report(_ issues: [InputIssue], in language: Language) {
    let errors = issues.filter { $0.severity == .error }
    let warnings = issues.filter { $0.severity == .warning }
    for issue in errors {
      note("\(Phrase(fr: "erreur : ", en: "error: ")[language])\(issue.message(language))")
    }
    for issue in warnings {
      note("\(Phrase(fr: "attention : ", en: "warning: ")[language])\(issue.message(language))")
    }
  }
}
