import Foundation
import RondeFormats
import RondeModel

/// Asks a server for the driving times between all places of a scenario, and keeps what it answers.
public struct LiveMatrix: Sendable {
  /// What came of it.
  public struct Result: Sendable {
    /// The driving times.
    public var matrix: TravelMatrix
    /// Pairs of places, and how many of them the cache knew.
    public var pairs = 0
    /// Pairs that the cache knew.
    public var cached = 0
    /// Questions that the server answered.
    public var questions = 0
    /// Pairs without a way.
    public var unreachable = 0
    /// Places that lie too far from any road of the server's map, by their names; their trips are unknown.
    public var offMap: [(name: String, distance: Metres)] = []
  }

  /// Farther from a road than this, a place is not on the server's map: it answers all the same, with the times
  /// of wherever its map ends.
  public static let farthestFromRoad: Metres = 1000

  private let server: OSRMServer
  private let cacheFolder: URL?
  private let refreshes: Bool

  /// Driving times from a server, kept in a folder where one is given; with `refreshes` what is kept there is
  /// asked for anew.
  public init(_ server: OSRMServer, cacheFolder: URL?, refreshes: Bool = false) {
    self.server = server
    self.cacheFolder = cacheFolder
    self.refreshes = refreshes
  }

  /// Where answers are kept unless a command says otherwise: the user's cache (XDG), `~/.cache/ronde`.
  public static var usualCacheFolder: URL? {
    let environment = ProcessInfo.processInfo.environment
    if let folder = environment["XDG_CACHE_HOME"], folder.hasPrefix("/") {
      return URL(fileURLWithPath: folder, isDirectory: true).appendingPathComponent(
        "ronde", isDirectory: true)
    }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    return URL(fileURLWithPath: home, isDirectory: true).appendingPathComponent(
      ".cache/ronde", isDirectory: true)
  }

  /// Asks for all pairs that the cache lacks; what was answered before a failure is kept.
  ///
  /// - Parameter progress: told the pairs known and all of them after each answer.
  public func matrix(
    of scenario: Scenario, progress: (Int, Int) -> Void = { _, _ in }
  ) async throws(InputIssue) -> Result {
    let places = TravelPlace.all(of: scenario)
    guard places.count <= TravelMatrix.mostPlaces else {
      throw InputIssue(
        code: "matrix-too-large", place: InputIssue.Place(file: server.address.absoluteString),
        value: "\(places.count)",
        cause: Phrase(fr: "trop de lieux pour une matrice", en: "too many places for a matrix"),
        action: Phrase(
          fr: "attendu : \(TravelMatrix.mostPlaces) au plus",
          en: "expected: at most \(TravelMatrix.mostPlaces)"))
    }
    var cache = PairCache(folder: cacheFolder, server: server.name)
    var result = Result(matrix: TravelMatrix(points: places.map(\.point)))
    let points = places.compactMap { PairCache.Point($0.point) }
    guard points.count == places.count, places.count > 1 else { return result }
    let wanted = points.indices.map { from in
      points.indices.filter {
        $0 != from && (refreshes || cache[PairCache.Pair(from: points[from], to: points[$0])] == nil)
      }
    }
    result.pairs = places.count * (places.count - 1)
    result.cached = result.pairs - wanted.reduce(0) { $0 + $1.count }

    var offRoad = [Metres](repeating: .zero, count: places.count)
    var trouble: InputIssue?
    var known = result.cached
    var most = max(2, server.options.tableSize)
    var open = Array(TableQuestion.all(wanted, most: most).reversed())
    while trouble == nil, let question = open.popLast() {
      do throws(OSRMServer.Failure) {
        let answer = try await server.ask(question, points)
        result.questions += 1
        note(answer, question, points, &cache, &offRoad)
        known += question.origins.count * question.destinations.count
        // An hour of answers must not be lost to an impatient Ctrl-C.
        if result.questions.isMultiple(of: 100) { cache.save() }
        progress(min(known, result.pairs), result.pairs)
      } catch {
        switch error {
        case .other(let issue): trouble = issue
        case .tooBig:
          most = min(most, question.places.count) / 2
          guard most >= 2 else {
            trouble = tooSmall
            break
          }
          // The server's limit holds for what is still open too.
          open = (open + [question]).flatMap { $0.split(most: most).reversed() }
        }
      }
    }
    cache.save()
    if let trouble { throw trouble }
    fill(&result, places, points, cache, offRoad)
    return result
  }

  private func note(
    _ answer: TableAnswer, _ question: TableQuestion, _ points: [PairCache.Point], _ cache: inout PairCache,
    _ offRoad: inout [Metres]
  ) {
    for (row, from) in question.origins.enumerated() { offRoad[from] = answer.originsOffRoad[row] }
    for (column, to) in question.destinations.enumerated() {
      offRoad[to] = answer.destinationsOffRoad[column]
    }
    for (row, from) in question.origins.enumerated() where offRoad[from] <= Self.farthestFromRoad {
      for (column, to) in question.destinations.enumerated()
      where from != to && offRoad[to] <= Self.farthestFromRoad {
        cache[PairCache.Pair(from: points[from], to: points[to])] = PairCache.Figures(
          seconds: answer.seconds[row][column],
          metres: answer.metres.isEmpty ? nil : answer.metres[row][column])
      }
    }
  }

  private func fill(
    _ result: inout Result, _ places: [TravelPlace], _ points: [PairCache.Point], _ cache: PairCache,
    _ offRoad: [Metres]
  ) {
    for (i, from) in places.enumerated() {
      for (j, to) in places.enumerated() where i != j {
        guard let figures = cache[PairCache.Pair(from: points[i], to: points[j])] else { continue }
        if figures.seconds == nil { result.unreachable += 1 }
        result.matrix.set(
          figures.seconds.map(TravelMatrix.Entry.seconds) ?? .unreachable, from: from.point, to: to.point)
        if let metres = figures.metres { result.matrix.set(Metres(metres), from: from.point, to: to.point) }
      }
    }
    result.offMap = places.indices.filter { offRoad[$0] > Self.farthestFromRoad }
      .map { (places[$0].name, offRoad[$0]) }
  }

  private var tooSmall: InputIssue {
    InputIssue(
      code: "osrm-too-big", place: InputIssue.Place(file: server.address.absoluteString),
      cause: Phrase(
        fr: "le serveur refuse même un tableau de deux lieux",
        en: "the server refuses even a table of two places"),
      action: Phrase(fr: "relever --max-table-size du serveur", en: "raise the server's --max-table-size"))
  }
}
