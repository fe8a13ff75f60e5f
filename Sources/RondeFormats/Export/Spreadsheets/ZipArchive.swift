/// A zip archive of stored entries (PKWARE APPNOTE 6.3.10, methods 0 only): all that an OOXML workbook asks
/// of its container. Every entry bears the same fixed time, so that the same content is the same bytes.
///
/// Entries are not deflated: a week's workbook is a few hundred kilobytes, and storing them needs neither a
/// system library nor unsafe code.
struct ZipArchive: Sendable {
  private var body: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  // 1 January 1980, 00:00, the earliest time that the format knows.
  private static let time: UInt16 = 0
  private static let date: UInt16 = 0x0021
  // Names are UTF-8.
  private static let flags: UInt16 = 0x0800
  private static let version: UInt16 = 20

  /// Adds a file. Names are relative, with `/` between folders.
  mutating func add(_ name: String, _ content: [UInt8]) {
    let offset = body.count
    let name = Array(name.utf8)
    var entry: [UInt8] = []
    entry.append(littleEndian: Self.version)
    entry.append(littleEndian: Self.flags)
    entry.append(littleEndian: UInt16(0))
    entry.append(littleEndian: Self.time)
    entry.append(littleEndian: Self.date)
    entry.append(littleEndian: CyclicRedundancy.checksum(content))
    entry.append(littleEndian: UInt32(clamping: content.count))
    entry.append(littleEndian: UInt32(clamping: content.count))
    entry.append(littleEndian: UInt16(clamping: name.count))
    entry.append(littleEndian: UInt16(0))

    body += [0x50, 0x4B, 0x03, 0x04]
    body += entry
    body += name
    body += content

    directory += [0x50, 0x4B, 0x01, 0x02]
    directory.append(littleEndian: Self.version)
    directory += entry
    // No comment, first disk, no attributes.
    directory += [UInt8](repeating: 0, count: 10)
    directory.append(littleEndian: UInt32(clamping: offset))
    directory += name
    count += 1
  }

  /// The whole archive.
  var bytes: [UInt8] {
    var end: [UInt8] = [0x50, 0x4B, 0x05, 0x06, 0, 0, 0, 0]
    end.append(littleEndian: UInt16(clamping: count))
    end.append(littleEndian: UInt16(clamping: count))
    end.append(littleEndian: UInt32(clamping: directory.count))
    end.append(littleEndian: UInt32(clamping: body.count))
    end.append(littleEndian: UInt16(0))
    return body + directory + end
  }
}

/// The checksum of zip archives: CRC-32 of ISO 3309, reflected polynomial EDB88320.
enum CyclicRedundancy {
  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
  }

  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    let table = table
    var value: UInt32 = .max
    for byte in bytes { value = value >> 8 ^ table[Int(UInt8(truncatingIfNeeded: value) ^ byte)] }
    return ~value
  }
}

extension [UInt8] {
  fileprivate mutating func append(littleEndian number: UInt16) {
    append(UInt8(truncatingIfNeeded: number))
    append(UInt8(truncatingIfNeeded: number >> 8))
  }

  fileprivate mutating func append(littleEndian number: UInt32) {
    append(littleEndian: UInt16(truncatingIfNeeded: number))
    append(littleEndian: UInt16(truncatingIfNeeded: number >> 16))
  }
}
