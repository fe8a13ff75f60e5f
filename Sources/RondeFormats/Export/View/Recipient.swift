import RondeModel

/// Who receives a folder of an export.
public enum Recipient: Hashable, Sendable {
  /// Who orders the service: posts, coverage and routes, no agent.
  case landlord
  /// An employer: the routes of its lots and its own agents.
  case subcontractor(Identifier<Subcontractor>)
  /// One agent: the own shifts and the routes walked.
  case agent(Identifier<Agent>)

  /// The recipient's folder within an export: `landlord`, `subcontractors/veilleurs`, `agents/a1`.
  public var folder: String {
    switch self {
    case .landlord: "landlord"
    case .subcontractor(let id): "subcontractors/\(Recipient.fileName(id.text))"
    case .agent(let id): "agents/\(Recipient.fileName(id.text))"
    }
  }

  /// A text as a file's name: letters and digits of ASCII, `-`, `_` and `.` stand, every other byte becomes
  /// `%` and two digits. Identifiers of a scenario folder come out as they are; those of a scenario made in
  /// code may hold anything.
  static func fileName(_ text: String) -> String {
    var result = ""
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
        UInt8(ascii: ".") where !result.isEmpty:
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let hex = String(byte, radix: 16, uppercase: true)
        result += "%" + (hex.count == 1 ? "0" : "") + hex
      }
    }
    return result.isEmpty ? "%" : result
  }
}

extension Recipient {
  /// Everyone who receives a folder: the landlord, then employers and agents in the order of their tables.
  public static func all(of scenario: Scenario) -> [Recipient] {
    [.landlord] + scenario.subcontractors.map { .subcontractor($0.id) }
      + scenario.agents.map { .agent($0.id) }
  }
}
