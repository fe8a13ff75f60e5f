import RondeModel
import Yams

/// Reads the settings file: what holds for the service as a whole, and the employers' profiles.
struct SettingsReading {
  let log: IssueLog
  private(set) var settings: Settings?
  /// The files that hold driving times, where the settings speak of travel.
  private(set) var matrix: MatrixRequest?
  private(set) var profiles: [EmployerProfile] = []
  /// The lines of the profiles in the file, in their order.
  private(set) var places: [InputIssue.Place] = []
  /// The profiles' names; not whole where one of them could not be read.
  private(set) var register = Register("reglages.yaml", isWhole: false)

  /// Deepest nesting of a settings file, which needs about six levels; the parser recurses.
  private static let mostNesting = 64
  /// Most aliases; a few that name each other stand for more values than a machine holds.
  private static let mostAliases = 16

  init(_ file: SourceFile?, log: IssueLog) {
    self.log = log
    guard let file, let root = SettingsReading.root(of: file, log) else { return }
    let top = SettingsNode(file: file.name, path: "", node: root, log: log)
    let parts = top.children([
      ("nom", "name"), ("fuseau", "timezone"), ("horizon", "horizon"), ("creneau", "slot"),
      ("deplacements", "travel"), ("patrouilles", "patrol"), ("telephones", "phones"),
      ("profils", "profiles"),
    ])
    let travel = parts["deplacements"].map(TravelReading.travel)
    matrix = travel?.matrix
    settings = settings(parts, top, travel?.parameters ?? TravelParameters())
    register = Register(file.name, isWhole: true)
    if let list = parts["profils"] {
      for (id, node) in entries(of: list) {
        guard let profile = ProfileReading.profile(node, id: id) else {
          register = Register(file.name, isWhole: false)
          continue
        }
        if let first = register.declare(profile.id.text, line: node.place.row ?? 0) {
          log.add(
            "duplicate-id", at: node.place, value: profile.id.text,
            cause: Phrase(
              fr: "identifiant déjà pris ligne \(first)", en: "identifier already on row \(first)"),
            action: Phrase(fr: "donner un autre identifiant", en: "choose another identifier"))
        }
        profiles.append(profile)
        places.append(node.place)
      }
    } else {
      top.missing("profils", "profiles")
      register = Register(file.name, isWhole: false)
    }
  }

  // A list of profiles, each with its id, or a map from id to profile.
  private func entries(of list: SettingsNode) -> [(id: String?, node: SettingsNode)] {
    guard case .mapping(let mapping) = list.node else { return list.items.map { (nil, $0) } }
    return mapping.compactMap { key, value in
      key.scalar.map {
        ($0.string, SettingsNode(file: list.file, path: "\(list.path).\($0.string)", node: value, log: log))
      }
    }
  }

  private static func root(of file: SourceFile, _ log: IssueLog) -> Node? {
    let place = InputIssue.Place(file: file.name)
    let text: String
    do {
      text = try TextEncoding.text(of: file.bytes)
    } catch {
      log.add(error.code, at: place, cause: error.cause, action: error.action)
      return nil
    }
    let action = Phrase(
      fr: "corriger l’indentation ou les guillemets près de cette ligne",
      en: "correct the indentation or the quotes near this line")
    guard text.utf8.count <= 1 << 20, nesting(of: text) <= mostNesting,
      aliases(in: text) <= mostAliases
    else {
      log.add(
        "bad-yaml", at: place,
        cause: Phrase(fr: "fichier trop grand ou trop imbriqué", en: "file too large or nested too deep"),
        action: action)
      return nil
    }
    do {
      if let node = try compose(yaml: text) { return node }
      log.add(
        "empty-file", at: place, cause: Phrase(fr: "fichier vide", en: "empty file"),
        action: Phrase(fr: "y écrire les réglages du service", en: "write the service's settings there"))
    } catch {
      let (line, problem) = cause(of: error)
      log.add(
        "bad-yaml", at: InputIssue.Place(file: file.name, row: line), value: problem,
        cause: Phrase(fr: "YAML illisible", en: "the YAML cannot be read"), action: action)
    }
    return nil
  }

  private static func cause(of error: any Error) -> (line: Int?, problem: String?) {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      (mark.line, problem)
    case .duplicatedKeysInMapping(let duplicates, let context):
      (context.mark.line, duplicates.joined(separator: ", "))
    default: (nil, nil)
    }
  }

  private static func aliases(in text: String) -> Int {
    zip(text.utf8, text.utf8.dropFirst()).count { sign, next in
      sign == UInt8(ascii: "*") && (next > 0x7F || UInt8(ascii: "0") <= next)
    }
  }

  // An upper bound of the depth that a parser of the text can reach.
  private static func nesting(of text: String) -> Int {
    var (flow, most) = (0, 0)
    for line in text.utf8.split(whereSeparator: { $0 == 10 || $0 == 13 }) {
      var lead = 0
      var isLeading = true
      for byte in line {
        switch byte {
        case UInt8(ascii: "["), UInt8(ascii: "{"): flow += 1
        case UInt8(ascii: "]"), UInt8(ascii: "}"): flow = max(0, flow - 1)
        default: break
        }
        if isLeading {
          if [UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "?")].contains(byte) {
            lead += 1
          } else {
            isLeading = false
          }
        }
        most = max(most, flow + lead / 2)
      }
    }
    return most
  }
}

extension SettingsReading {
  private func settings(
    _ parts: [String: SettingsNode], _ top: SettingsNode, _ travel: TravelParameters
  ) -> Settings? {
    if parts["nom"] == nil { top.missing("nom", "name") }
    let name = parts["nom"]?.string()
    let zone =
      parts["fuseau"].map {
        $0.value(
          "unknown-timezone",
          Phrase(fr: "un fuseau comme Europe/Paris", en: "a time zone such as Europe/Paris"),
          CivilZone.init(identifier:))
      } ?? .paris
    let slot =
      parts["creneau"].map { node in
        node.value("bad-slot", Phrase(fr: "15, 20, 30 ou 60 minutes", en: "15, 20, 30 or 60 minutes")) {
          CellValue.duration($0, .minutes, in: 15...60).flatMap { 60 % $0.count == 0 ? $0 : nil }
        }
      } ?? 30
    if parts["horizon"] == nil { top.missing("horizon", "horizon") }
    let horizon = parts["horizon"].flatMap(horizon)
    let patrol = parts["patrouilles"].map(TravelReading.patrol) ?? PatrolSettings()
    let telephones = parts["telephones"]?.items.compactMap(telephone) ?? []
    guard let name, let zone, let slot, let horizon else { return nil }
    return Settings(
      name: name, zone: zone, horizon: horizon, slot: slot, travel: travel, patrol: patrol,
      telephones: telephones)
  }

  private func horizon(_ node: SettingsNode) -> Horizon? {
    let parts = node.children([("debut", "start"), ("jours", "days")])
    if parts["debut"] == nil { node.missing("debut", "start") }
    if parts["jours"] == nil { node.missing("jours", "days") }
    let start = parts["debut"]?.value(
      "bad-horizon",
      Phrase(fr: "un lundi, comme 21/12/2026", en: "a Monday, such as 2026-12-21")
    ) { CellValue.date($0).flatMap { $0.weekday == .monday ? $0 : nil } }
    let days = parts["jours"]?.value(
      "bad-horizon",
      Phrase(
        fr: "des semaines entières : 7, 14… jusqu’à 84 jours",
        en: "whole weeks: 7, 14… up to 84 days")
    ) { CellValue.integer($0, in: 7...84).flatMap { $0 % 7 == 0 ? $0 : nil } }
    guard let start, let days else { return nil }
    return Horizon(start: start, days: days)
  }

  private func telephone(_ node: SettingsNode) -> Telephone? {
    let parts = node.children([("nom", "name"), ("numero", "number")])
    if parts["nom"] == nil { node.missing("nom", "name") }
    if parts["numero"] == nil { node.missing("numero", "number") }
    guard let name = parts["nom"]?.string(),
      let number = parts["numero"]?.value(
        "bad-phone", Phrase(fr: "un numéro de téléphone", en: "a telephone number"),
        { text in
          (2...24).contains(text.count)
            && text.allSatisfy { $0.isASCII && ($0.isWholeNumber || "+ .-()".contains($0)) } ? text : nil
        })
    else { return nil }
    return Telephone(name: name, number: number)
  }
}
