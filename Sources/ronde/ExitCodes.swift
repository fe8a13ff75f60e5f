import ArgumentParser

extension ExitCode {
  /// The audited plan breaks the law or a lock.
  static let breach = ExitCode(1)
  /// The input cannot be read; nothing was written.
  static let unreadable = ExitCode(2)
}
