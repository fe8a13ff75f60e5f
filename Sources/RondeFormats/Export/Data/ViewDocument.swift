import RondeModel

/// `export.json`: a recipient's view as data, for who builds upon it. Its schema is
/// `Sources/RondeFormats/Export/Data/export.schema.json`, which `ronde schema export` prints.
struct ViewDocument {
  /// The name that every such document bears.
  static let schema = "ronde.export"
  /// The version of its members; within a version members may be added.
  static let version = 1
  static let fileName = "export.json"

  let view: RecipientView

  init(_ view: RecipientView) { self.view = view }

  /// `sha256:` and 64 digits over what the recipient is told, whatever the language and the version.
  var digest: String { "sha256:" + ContentDigest.hexadecimal(JSONWriter.text(content).utf8) }

  var file: ExportFile {
    let stamp = view.version
    let node: JSONNode = .object([
      "schema": .string(Self.schema),
      "version": .integer(Self.version),
      "generator": .string(RondeVersion.generator),
      "title": .string(view.title),
      "language": .string(view.language.rawValue),
      "edition": .object([
        "number": .integer(stamp.number), "issued": .string(stamp.issued.utc),
        "digest": .string(stamp.digest),
      ]),
      "content": content,
    ])
    return ExportFile(path: Self.fileName, text: JSONWriter.text(node))
  }

  private var content: JSONNode {
    .object([
      "recipient": recipient,
      "service": .object([
        "name": .string(view.service.name),
        "timezone": .string(view.service.zone.identifier),
        "slotMinutes": .integer(view.service.slot.count),
        "telephones": .array(
          view.service.telephones.map {
            .object(["name": .string($0.name), "number": .string($0.number)])
          }),
      ]),
      "horizon": .object([
        "start": .string("\(view.service.horizon.start)"), "days": .integer(view.service.horizon.days),
      ]),
      "holidays": .array(
        view.dates.compactMap { day in
          day.holiday.map { .object(["date": .string("\(day.date)"), "name": Self.node($0)]) }
        }),
      "lots": .array(
        view.lots.map {
          .object([
            "id": .string($0.id), "name": .string($0.name), "subcontractor": .string($0.subcontractor),
          ])
        }),
      "sectors": .array(view.sectors.map(Self.node)),
      "people": .array(view.people.map(Self.node)),
      "shifts": .array(view.shifts.map(Self.node)),
      "routes": .array(view.routes.map(Self.node)),
      "coverage": .array(view.coverage.map(Self.node)),
      "residences": .array(view.residences.map(Self.node)),
      "payroll": .array(view.payroll.map(Self.node)),
    ])
  }

  private var recipient: JSONNode {
    switch view.recipient {
    case .landlord: .object(["kind": .string("landlord")])
    case .subcontractor(let id):
      .object(["kind": .string("subcontractor"), "id": .string(id.text), "name": .string(view.title)])
    case .agent(let id):
      .object(["kind": .string("agent"), "id": .string(id.text), "name": .string(view.title)])
    }
  }

  private static func node(_ phrase: Phrase) -> JSONNode {
    .object(["fr": .string(phrase.fr), "en": .string(phrase.en)])
  }
}
