import ArgumentParser
import Foundation
import RondeFormats
import RondeModel
import RondeTravel

/// Options of the commands that ask a routing engine.
struct EngineOptions: ParsableArguments {
  @Option(name: .long, help: "The profile of the OSRM server.")
  var profile = "driving"

  @Option(name: .long, help: "Most places of one question to the server; what it finds too big is split.")
  var tableSize = 100

  @Option(name: .long, help: "Seconds to wait for each answer; failures are tried again four times.")
  var timeout: Double = 30

  @Option(
    name: .long, help: "Where answers are kept (default: the user's cache, ~/.cache/ronde).",
    completion: .directory)
  var cache: String?

  @Flag(name: .long, help: "Ask for everything anew.")
  var refresh = false

  func validate() throws {
    guard (2...10_000).contains(tableSize) else {
      throw ValidationError("--table-size takes a whole number from 2 to 10000.")
    }
    guard timeout > 0, timeout <= 3600 else {
      throw ValidationError("--timeout takes seconds from above 0 to 3600.")
    }
    guard !profile.isEmpty,
      profile.utf8.allSatisfy({
        $0 < 0x80
          && (Character(Unicode.Scalar($0)).isLetter || Character(Unicode.Scalar($0)).isNumber || $0 == 0x2D
            || $0 == 0x5F)
      })
    else { throw ValidationError("--profile takes a name of letters.") }
  }
}

/// A scenario with the driving times that a live server gives.
struct LiveTravel {
  let input: ScenarioInput
  let result: LiveMatrix.Result

  /// Asks the server; ends the command with exit code 2 where it gives none, or where the settings name other
  /// driving times already.
  static func ask(
    _ address: String, for input: ScenarioInput, _ options: EngineOptions, language: Language, isQuiet: Bool
  ) async throws -> LiveTravel {
    do throws(InputIssue) {
      var server = OSRMServer.Options()
      server.profile = options.profile
      server.tableSize = options.tableSize
      let transport = NetworkTransport(timeout: options.timeout)
      let osrm = try OSRMServer(address, options: server, transport: transport)
      let folder = options.cache.map { URL(fileURLWithPath: $0, isDirectory: true) }
      let live = LiveMatrix(
        osrm, cacheFolder: folder ?? LiveMatrix.usualCacheFolder, refreshes: options.refresh)
      let isShown = Terminal.isInteractive && !isQuiet
      let result = try await live.matrix(of: input.scenario) { known, all in
        if isShown { Terminal.write("\r\(known) / \(all)", to: .standardError) }
      }
      if isShown { Terminal.write("\r\u{1B}[K", to: .standardError) }
      return LiveTravel(input: try merged(input, result.matrix), result: result)
    } catch {
      Terminal.report([error], in: language)
      throw ExitCode.unreadable
    }
  }

  // The scenario is read anew with the table in its folder's place: what a plan keeps is then whole, and what
  // the reader says of pairs without a way is said here too.
  private static func merged(
    _ input: ScenarioInput, _ matrix: TravelMatrix
  ) throws(InputIssue) -> ScenarioInput {
    let table = MatrixWriting.table(matrix, of: input.scenario)
    let usual = ["trajets", "travel"].flatMap { stem in
      ["csv", "tsv", "txt", "json"].map { "\(stem).\($0)" }
    }
    let files = input.snapshot.files.filter { !usual.contains($0.name.lowercased()) } + [table]
    if let contents = try? ScenarioFolder.read(files), contents.scenario.settings.travel.matrix == matrix {
      return ScenarioInput(
        scenario: contents.scenario, warnings: contents.warnings,
        snapshot: ScenarioSnapshot(contents.files.map { .init(name: $0.name, bytes: $0.bytes) }))
    }
    throw InputIssue(
      code: "matrix-named", place: InputIssue.Place(file: "reglages.yaml", column: "deplacements.matrice"),
      cause: Phrase(
        fr: "les réglages nomment déjà une matrice", en: "the settings name a matrix already"),
      action: Phrase(
        fr: "retirer ce réglage, ou se passer de --osrm", en: "remove that setting, or do without --osrm"))
  }

  /// What came of it, for standard error.
  func note(_ language: Language) {
    Terminal.note(
      Phrase(
        fr: "\(result.pairs) trajets : \(result.cached) du cache, \(result.questions) questions au serveur, "
          + "\(result.unreachable) sans chemin",
        en:
          "\(result.pairs) trips: \(result.cached) from the cache, \(result.questions) questions to the server, "
          + "\(result.unreachable) without a way")[language])
    for place in result.offMap {
      Terminal.note(
        Phrase(
          fr:
            "attention : \(place.name) est à \(place.distance) de la route la plus proche, hors de la carte du "
            + "serveur ; ses trajets sont estimés",
          en:
            "warning: \(place.name) is \(place.distance) from the nearest road, off the server's map; its trips "
            + "are estimated")[language])
    }
  }
}
