import RondeModel
import Testing

@testable import RondeFormats

/// A matrix that is wrong, and the first thing that a planner reads of it.
struct BadMatrix: Sendable, CustomTestStringConvertible {
  let settings: String
  let file: String
  let text: String
  let report: [String]

  init(_ settings: String, _ file: String, _ text: String, _ report: String...) {
    self.settings = settings
    self.file = file
    self.text = text
    self.report = report
  }

  var testDescription: String { "\(settings) \(file): \(text.prefix(80))" }

  private static let two = "  matrice: m.json\n  lieux: [mou-a, mou-b]"

  static let all: [BadMatrix] = [
    BadMatrix(
      "  matrice: nulle-part.csv", "x.yaml", "",
      "reglages.yaml, ligne 9, colonne « deplacements.matrice » : « nulle-part.csv » : fichier absent du dossier du "
        + "scénario — l’ajouter au dossier, sans chemin [missing-file]"),
    BadMatrix(
      "  matrice: ../m.json", "m.json", "{}",
      "m.json : fichier ignoré : aucune table ne porte ce nom — le retirer du dossier ou le renommer "
        + "[unknown-table]",
      "reglages.yaml, ligne 9, colonne « deplacements.matrice » : « ../m.json » : fichier absent du dossier du "
        + "scénario — vouliez-vous dire « m.json » ? [missing-file]"),
    BadMatrix(
      "  matrice: [{ de: \"16:00\" }]", "x.yaml", "",
      "reglages.yaml, ligne 9, colonne « deplacements.matrice.1.fichier » : réglage absent — ajouter « fichier: » "
        + "[missing-setting]"),
    BadMatrix(
      "  matrice: [{ fichier: m.json, de: \"19:00\", a: \"16:00\" }]", "x.yaml", "",
      "reglages.yaml, ligne 9, colonne « deplacements.matrice.1.a » : « 16:00 » : valeur non admise — attendu : "
        + "une heure après 19:00 [bad-window]"),
    BadMatrix(
      two, "m.json", "{\"durations\": [[0, 1], [2",
      "m.json, ligne 1, colonne « 26 » : « ] » attendu — redemander la matrice au moteur d’itinéraires [bad-json]"
    ),
    BadMatrix(
      two, "m.json", "[]",
      "m.json, ligne 1, colonne « $ » : « […] » : ce n’est pas une matrice d’OSRM ni de Valhalla — attendu : "
        + "« durations » (OSRM, service table) ou « sources_to_targets » (Valhalla) [not-a-matrix]"),
    BadMatrix(
      two, "m.json", #"{"code":"NoSegment","message":"Could not find a matching segment"}"#,
      "m.json, ligne 1, colonne « code » : « NoSegment (Could not find a matching segment) » : le moteur a répondu "
        + "par une erreur — attendu : « Ok » et une matrice [engine-error]"),
    BadMatrix(
      two, "m.json", "{\"durations\":\n[[0,1],\n[-1,0]]}",
      "m.json, ligne 3, colonne « durations[1][0] » : « -1 » : valeur non admise — attendu : un nombre de 0 à 86400, "
        + "ou null [bad-number]"),
    BadMatrix(
      two, "m.json", #"{"durations":[[0,1e400],["7",0]]}"#,
      "m.json, ligne 1, colonne « durations[0][1] » : « 1e400 » : valeur non admise — attendu : un nombre de 0 à "
        + "86400, ou null [bad-number]",
      "m.json, ligne 1, colonne « durations[1][0] » : « 7 » : valeur non admise — attendu : un nombre de 0 à 86400, "
        + "ou null [bad-number]"),
    BadMatrix(
      two, "m.json", #"{"durations":[[0,1],[2]]}"#,
      "m.json, ligne 1, colonne « durations[1] » : « 1 » : ligne d’une autre longueur — attendu : 2 valeurs "
        + "[ragged-matrix]"),
    BadMatrix(
      two, "m.json", #"{"durations":[[0,1,2],[2,0,2]]}"#,
      "m.json, ligne 1, colonne « destinations » : « 3 » : la matrice n’a pas une ligne et une colonne par lieu — "
        + "attendu : 2 (les bases, puis les résidences, ou deplacements.lieux) [matrix-size]"),
    BadMatrix(
      two, "m.json", #"{"durations":[]}"#,
      "m.json, ligne 1, colonne « sources » : « 0 » : la matrice n’a pas une ligne et une colonne par lieu — "
        + "attendu : 2 (les bases, puis les résidences, ou deplacements.lieux) [matrix-size]"),
    BadMatrix(
      two, "m.json",
      #"{"durations":[[0,1],[2,0]],"sources":[{"location":[3.0286,50.5438]},{"location":[2.3,48.8]}]}"#,
      "m.json, ligne 1, colonne « sources[1] » : « 2.3, 48.8 » : à 200 km de mou-b, attendu à ce rang — donner "
        + "l’ordre des lieux (deplacements.lieux) ou le point de mou-b [matrix-order]"),
    BadMatrix(
      "", "trajets.csv", "de;a;minutes;plage\nMOU;mou-a;-3;\nMOU;mou-b;1441;\nmou-a;mou-b;4;16h\n;mou-a;3;\n",
      "trajets.csv, ligne 2, colonne « minutes » : « -3 » : valeur non admise — attendu : des minutes de 0 à 1440, ou "
        + "« inaccessible » [bad-number]",
      "trajets.csv, ligne 3, colonne « minutes » : « 1441 » : valeur non admise — attendu : des minutes de 0 à 1440, "
        + "ou « inaccessible » [bad-number]",
      "trajets.csv, ligne 4, colonne « plage » : « 16h » : valeur non admise — attendu : des heures comme "
        + "18:00-22:00, séparées par « | » [bad-window]",
      "trajets.csv, ligne 5, colonne « de » : cellule vide — cette colonne est obligatoire [empty-cell]"),
    BadMatrix(
      "", "trajets.csv", "de;a;minutes\nMOU;mou-a;3\nMOU;mou-a;4\nMOU;mou-a;inaccessible\n",
      "trajets.csv, ligne 3, colonne « minutes » : « 4 min » : de MOU à mou-a, déjà donné : 3 min — n’en garder "
        + "qu’un [contradicting-time]",
      "trajets.csv, ligne 4, colonne « minutes » : « inaccessible » : de MOU à mou-a, déjà donné : 3 min — n’en "
        + "garder qu’un [contradicting-time]"),
    BadMatrix(
      "", "trajets.csv", "de;a;minutes;plage\nMOU;mou-a;3;14:00-17:00\nMOU;mou-a;4;16:00-19:00\n",
      "trajets.csv : « 16:00-19:00 » : plage horaire qui chevauche 14:00-17:00 — donner des plages disjointes "
        + "[overlapping-bands]"),
    BadMatrix(
      "", "trajets.csv", "origine;a;minutes\n",
      "trajets.csv, ligne 1, colonne « de » : colonne absente — ajouter la colonne « de » [missing-column]",
      "trajets.csv, ligne 1, colonne « origine » : colonne inconnue — colonnes attendues : de, a, minutes, plage, "
        + "metres [unknown-column]"),
  ]
}

@Suite struct BadMatrixTests {
  private func small(_ settings: String, _ file: String, _ text: String) throws -> SmallScenario {
    var small = try SmallScenario().with(file, bytes: Array(text.utf8))
    if !settings.isEmpty {
      small = small.with("reglages.yaml", "telephones:", "deplacements:\n\(settings)\ntelephones:")
    }
    return small
  }

  @Test(arguments: BadMatrix.all) func isReportedExactly(_ bad: BadMatrix) throws {
    let messages = try small(bad.settings, bad.file, bad.text).messages.filter {
      !$0.contains("missing-pair")
    }
    #expect(messages == bad.report)
  }

  @Test func manyBadValuesAreToldOnceTwentyWereNamed() throws {
    let rows = (0..<200).map { "MOU;mou-a;x\($0)\n" }.joined()
    let messages = try small("", "trajets.csv", "de;a;minutes\n" + rows).messages
    #expect(messages.count { $0.hasSuffix("[bad-number]") } == 21)
    #expect(messages.contains { $0.hasPrefix("trajets.csv : 180 autres valeurs du même genre") })
  }

  @Test func placesThatLeftAreLeftOut() throws {
    let messages = try small("", "trajets.csv", "de;a;minutes\nMOU;parti;3\nparti;MOU;3\n").messages
    #expect(
      messages.last
        == "trajets.csv, ligne 2, colonne « a » : « parti » : identifiant absent du fichier residences, secteurs, 2 "
        + "ligne(s) laissée(s) de côté en tout — rien à faire après un départ ; sinon l’ajouter à residences, "
        + "secteurs [former-id]")
  }

  @Test(arguments: 0..<60 as Range<UInt64>) func noInputEndsTheReader(seed: UInt64) throws {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func random(_ bound: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(bound))
    }
    let pieces = [
      "{", "}", "[", "]", ",", ":", "\"durations\"", "\"sources_to_targets\"", "\"time\"", "\"sources\"",
      "\"location\"", "null", "1", "-9", "1e999", "99999999999999999999", "\"x\"", "\"units\"", "\"code\"",
      "\"Ok\"",
    ]
    var text = "{\"durations\":[[0,1],[1,0]]}"
    for _ in 0..<1 + random(6) {
      let place = text.index(text.startIndex, offsetBy: random(text.count))
      let end = text.index(place, offsetBy: random(4), limitedBy: text.endIndex) ?? text.endIndex
      text.replaceSubrange(place..<end, with: pieces[random(pieces.count)])
    }
    let settings = "  matrice: m.json\n  lieux: [mou-a, mou-b]"
    for message in try small(settings, "m.json", text).messages { #expect(!message.isEmpty) }
  }
}
