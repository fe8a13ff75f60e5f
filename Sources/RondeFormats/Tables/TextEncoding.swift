import RondeModel

/// The text of a file that a spreadsheet saved: UTF-8 with or without its mark, or Windows-1252 where the
/// bytes are no UTF-8.
enum TextEncoding {
  /// A file that is no text: what it looks like and what to do.
  struct Refusal: Error {
    let code: String
    let cause: Phrase
    let action: Phrase
  }

  /// Largest file read; beyond, a folder holds something else than a service's tables.
  static let mostBytes = 64 << 20

  /// The text without its mark.
  static func text(of bytes: [UInt8]) throws(Refusal) -> String {
    guard bytes.count <= mostBytes else {
      throw Refusal(
        code: "huge-file",
        cause: Phrase(fr: "fichier de plus de 64 Mo", en: "file of more than 64 MB"),
        action: Phrase(
          fr: "vérifier que c’est bien une table du scénario", en: "check that it is a table of the scenario")
      )
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw Refusal(
        code: "utf16-file", cause: Phrase(fr: "texte en UTF-16", en: "text in UTF-16"), action: saveAsCSV)
    }
    if bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      throw Refusal(
        code: "spreadsheet-file",
        cause: Phrase(
          fr: "classeur de tableur, non une table en texte", en: "a spreadsheet's workbook, not a text table"),
        action: saveAsCSV)
    }
    if bytes.contains(0) {
      throw Refusal(
        code: "binary-file",
        cause: Phrase(fr: "octet nul : ce n’est pas du texte", en: "NUL byte: this is not text"),
        action: saveAsCSV)
    }
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    if let text = String(validating: body, as: UTF8.self) { return text }
    guard !bytes.starts(with: [0xEF, 0xBB, 0xBF]) else { throw undecodable }
    var scalars = String.UnicodeScalarView()
    scalars.reserveCapacity(body.count)
    for byte in body {
      guard let scalar = windows1252(byte) else { throw undecodable }
      scalars.append(scalar)
    }
    return String(scalars)
  }

  private static let saveAsCSV = Phrase(
    fr: "enregistrer sous « CSV UTF-8 » depuis le tableur", en: "save as “CSV UTF-8” from the spreadsheet")

  private static let undecodable = Refusal(
    code: "bad-encoding",
    cause: Phrase(fr: "ni UTF-8 ni Windows-1252", en: "neither UTF-8 nor Windows-1252"), action: saveAsCSV)

  /// The sign of a byte in Windows-1252; nil for the five that it leaves undefined.
  static func windows1252(_ byte: UInt8) -> Unicode.Scalar? {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    let signs: [UInt32] = [
      0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
      0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
      0x0153, 0, 0x017E, 0x0178,
    ]
    let sign = signs[Int(byte) - 0x80]
    return sign == 0 ? nil : Unicode.Scalar(sign)
  }
}
