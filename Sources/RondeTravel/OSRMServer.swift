import Foundation
import RondeFormats
import RondeModel

/// A server of OSRM, asked for tables of driving times: transient failures are tried again after a pause that
/// doubles, what the server finds too big is asked for in smaller pieces.
public struct OSRMServer: Sendable {
  /// What to ask and how patiently.
  public struct Options: Sendable {
    /// The server's profile.
    public var profile = "driving"
    /// Most places of one question; public servers allow a hundred.
    public var tableSize = 100
    /// How often a question that failed is asked again.
    public var retries = 4
    /// The pause before the first time; it doubles from time to time.
    public var pause = Duration.milliseconds(500)

    /// The usual options.
    public init() {}
  }

  /// Why a question got no answer.
  enum Failure: Error {
    case tooBig
    case other(InputIssue)
  }

  let address: URL
  let options: Options
  private let transport: any TableTransport

  /// The server at an address such as `http://localhost:5000`.
  ///
  /// - Throws: an issue where that is no address of a web server.
  public init(
    _ address: String, options: Options = Options(), transport: any TableTransport
  ) throws(InputIssue) {
    var text = address
    while text.hasSuffix("/") { text.removeLast() }
    guard let url = URL(string: text), let scheme = url.scheme?.lowercased(),
      ["http", "https"].contains(scheme), url.host?.isEmpty == false, url.query == nil
    else {
      throw InputIssue(
        code: "bad-address", place: InputIssue.Place(file: "--osrm"), value: address,
        cause: Phrase(fr: "ce n’est pas l’adresse d’un serveur", en: "this is no server's address"),
        action: Phrase(
          fr: "attendu : une adresse comme http://localhost:5000",
          en: "expected: an address such as http://localhost:5000"))
    }
    self.address = url
    self.options = options
    self.transport = transport
  }

  /// What the cache calls the server and its profile.
  var name: String { "\(address.absoluteString) \(options.profile)" }

  /// The answer to one question.
  func ask(_ question: TableQuestion, _ points: [PairCache.Point]) async throws(Failure) -> TableAnswer {
    guard let url = url(question, points) else { throw .other(issue(value: nil, Self.unusable)) }
    var pause = options.pause
    var attempt = 0
    while true {
      let trouble: String
      do {
        let (status, body) = try await transport.get(url)
        if status == 413 || status == 414 { throw Failure.tooBig }
        if status != 429 && status < 500 && status != 0 {
          return try answer(question, status, body)
        }
        trouble = "HTTP \(status)"
      } catch let failure as Failure {
        throw failure
      } catch {
        trouble = error.localizedDescription
      }
      guard attempt < options.retries else {
        throw .other(issue(value: trouble, Self.silent(tries: attempt + 1)))
      }
      attempt += 1
      try? await Task.sleep(for: pause)
      pause = min(pause * 2, .seconds(30))
    }
  }

  private func answer(
    _ question: TableQuestion, _ status: Int, _ body: [UInt8]
  ) throws(Failure) -> TableAnswer {
    do throws(TableAnswer.Refusal) {
      return try TableAnswer.read(
        body, origins: question.origins.count, destinations: question.destinations.count)
    } catch {
      if error.code == "TooBig" { throw .tooBig }
      let said = [error.code, error.message].compactMap { $0 }.joined(separator: ": ")
      throw .other(issue(value: "HTTP \(status), \(said)", Self.unusable))
    }
  }

  private func url(_ question: TableQuestion, _ points: [PairCache.Point]) -> URL? {
    let places = question.places
    let number = Dictionary(places.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let coordinates = places.map {
      "\(OSRMServer.degrees(points[$0].east)),\(OSRMServer.degrees(points[$0].north))"
    }
    func list(_ items: [Int]) -> String {
      items.compactMap { number[$0].map(String.init) }.joined(separator: ";")
    }
    return URL(
      string: address.absoluteString + "/table/v1/\(options.profile)/\(coordinates.joined(separator: ";"))"
        + "?annotations=duration,distance&sources=\(list(question.origins))"
        + "&destinations=\(list(question.destinations))")
  }

  private static func degrees(_ millionths: Int) -> String {
    let size = abs(millionths)
    return (millionths < 0 ? "-" : "")
      + "\(size / 1_000_000).\(String(1_000_000 + size % 1_000_000).dropFirst())"
  }

  private func issue(value: String?, _ words: (code: String, cause: Phrase, action: Phrase)) -> InputIssue {
    InputIssue(
      code: words.code, place: InputIssue.Place(file: address.absoluteString), value: value,
      cause: words.cause, action: words.action)
  }

  private static let unusable = (
    code: "osrm-answer",
    cause: Phrase(fr: "le serveur ne donne pas de matrice", en: "the server gives no matrix"),
    action: Phrase(
      fr: "vérifier l’adresse, le profil (--profile) et que c’est un serveur OSRM",
      en: "check the address, the profile (--profile) and that this is an OSRM server")
  )

  private static func silent(tries: Int) -> (code: String, cause: Phrase, action: Phrase) {
    (
      "osrm-silent",
      Phrase(fr: "aucune réponse après \(tries) essais", en: "no answer after \(tries) tries"),
      Phrase(
        fr: "vérifier que le serveur tourne ; ce qui est déjà répondu reste en cache",
        en: "check that the server runs; what was answered already is kept in the cache")
    )
  }
}
