/// The version of the program, as plans and `--version` name it.
public enum RondeVersion {
  /// `0.1.0`.
  public static let current = "0.1.0"
  /// `ronde 0.1.0`, as files name what wrote them.
  public static let generator = "ronde \(current)"
}
