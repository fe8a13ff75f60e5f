import Foundation
import RondeFormats
import RondeModel

/// What a server answered before, by coordinates, in a file of the disk: a new residence costs one row and one
/// column and not the whole table.
struct PairCache {
  /// Two places by their coordinates in millionths of a degree, which is what a question sends.
  struct Pair: Hashable, Comparable {
    let from: Point
    let to: Point

    static func < (a: Pair, b: Pair) -> Bool { (a.from, a.to) < (b.from, b.to) }
  }

  /// A place.
  struct Point: Hashable, Comparable {
    let north: Int
    let east: Int

    init?(_ point: GeoPoint) {
      guard (-90...90).contains(point.latitude), (-180...180).contains(point.longitude) else { return nil }
      north = Int((point.latitude * 1e6).rounded())
      east = Int((point.longitude * 1e6).rounded())
    }

    init(north: Int, east: Int) {
      self.north = north
      self.east = east
    }

    static func < (a: Point, b: Point) -> Bool { (a.north, a.east) < (b.north, b.east) }
  }

  /// What is known of a pair.
  struct Figures: Hashable {
    /// Seconds; nil where there is no way.
    let seconds: Int?
    let metres: Int?
  }

  private static let heading = "ronde-travel-cache 1"

  private let file: URL?
  private(set) var figures: [Pair: Figures] = [:]

  /// The cache of a server's profile within a folder; without a folder nothing is kept. What cannot be read is
  /// asked for again.
  init(folder: URL?, server: String) {
    file = folder?.appendingPathComponent(
      "osrm-\(ContentDigest.hexadecimal(server.utf8).prefix(16)).csv", isDirectory: false)
    guard let file, let data = try? Data(contentsOf: file) else { return }
    let lines = data.split(separator: UInt8(ascii: "\n"))
    guard lines.first.map({ String(decoding: $0, as: UTF8.self) }) == PairCache.heading else { return }
    for line in lines.dropFirst() {
      let cells = String(decoding: line, as: UTF8.self).split(
        separator: ",", omittingEmptySubsequences: false)
      guard cells.count == 6, let numbers = PairCache.numbers(cells.prefix(4)) else { continue }
      let seconds = Int(cells[4])
      guard seconds.map({ (0...TravelMatrix.longestTrip).contains($0) }) ?? (cells[4] == "-") else {
        continue
      }
      let pair = Pair(
        from: Point(north: numbers[0], east: numbers[1]), to: Point(north: numbers[2], east: numbers[3]))
      let metres = Int(cells[5]).flatMap { (0...TravelMatrix.farthest).contains($0) ? $0 : nil }
      figures[pair] = Figures(seconds: seconds, metres: metres)
    }
  }

  private static func numbers(_ cells: some Sequence<Substring>) -> [Int]? {
    let numbers = cells.compactMap { Int($0) }
    return numbers.count == 4 && numbers.allSatisfy { abs($0) <= 180_000_000 } ? numbers : nil
  }

  subscript(pair: Pair) -> Figures? {
    get { figures[pair] }
    set { figures[pair] = newValue }
  }

  /// Writes the file anew, whole or not at all. A cache that cannot be written costs time and nothing else.
  func save() {
    guard let file, !figures.isEmpty else { return }
    var text = PairCache.heading + "\n"
    for (pair, value) in figures.sorted(by: { $0.key < $1.key }) {
      text += "\(pair.from.north),\(pair.from.east),\(pair.to.north),\(pair.to.east),"
      text += "\(value.seconds.map(String.init) ?? "-"),\(value.metres.map(String.init) ?? "")\n"
    }
    try? FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try? Data(text.utf8).write(to: file, options: .atomic)
  }
}
