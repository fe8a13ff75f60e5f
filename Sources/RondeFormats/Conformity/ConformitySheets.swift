import RondeAudit
import RondeModel

/// The tables that leave Ronde with a plan: minutes for payroll, and counters for the next planning or the
/// next provider.
public struct ConformitySheets: Sendable {
  private let document: ConformityDocument
  private let language: Language

  /// The tables of a document; headings of `payroll` in one language.
  public init(_ document: ConformityDocument, language: Language = .fr) {
    self.document = document
    self.language = language
  }

  /// `payroll.csv`: minutes by agent and civil day, whole numbers, so that no rounding loses any. Work and
  /// both kinds of break make up the presence; night, Sunday, holiday and 1 May are parts of work; paid is
  /// work and paid breaks.
  public var payroll: [UInt8] {
    let w = Wording(language: language)
    var table = DelimitedWriter(headings: [
      "agent", w("nom", "name"), w("prestataire", "subcontractor"), "date", w("travail", "work"),
      w("pause payée", "paid break"), w("pause non payée", "unpaid break"), w("nuit", "night"),
      w("dimanche", "sunday"), w("férié", "holiday"), w("1er mai", "labour day"), w("payé", "paid"),
    ])
    for part in document.employers.flatMap(\.agents) {
      for day in part.payroll {
        let minutes = [
          day.work, day.paidBreaks, day.unpaidBreaks, day.night, day.sunday, day.holiday, day.labourDay,
          day.paid,
        ]
        table.append(
          [part.agent.id.text, part.agent.name, part.agent.subcontractor.text, CellText.date(day.date)]
            + minutes.map { "\($0.count)" })
      }
    }
    return table.bytes
  }

  /// `counters.csv`: each agent's twelve months up to the plan's end, as the scenario's own table of
  /// counters holds them.
  public var counters: [UInt8] {
    let counters = document.employers.flatMap(\.agents).compactMap { $0.counters?.counter }
    var table = DelimitedWriter(headings: TableShape.counters.columns.map(\.fr))
    for counter in counters { table.append(CellText.counter(counter)) }
    return table.bytes
  }
}

extension CellText {
  /// A row of the table of counters. What twelve months cannot hold is cut to what they can: a sum of an old
  /// counter spread evenly and of days known one by one may pass it by one, and the reader would refuse it.
  static func counter(_ counter: Counter) -> [String] {
    [
      counter.agent.text, date(counter.asOf), hours(counter.nightWork), String(min(counter.sundays, 53)),
      String(min(counter.holidays, 12)), String(min(counter.closings, 366)),
    ]
  }
}
