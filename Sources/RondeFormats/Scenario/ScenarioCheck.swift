import RondeModel

/// Judges what the tables say together, after each cell could be read: what contradicts itself is an error,
/// what a planner should look at a warning.
struct ScenarioCheck {
  let draft: ScenarioDraft
  let reading: TableReading
  let log: IssueLog
  let lots: [Identifier<Lot>: Lot]
  let sectors: [Identifier<Sector>: Sector]
  let subcontractors: [Identifier<Subcontractor>: Subcontractor]
  let profiles: [Identifier<EmployerProfile>: EmployerProfile]
  let contracts: [Identifier<Contract>: Contract]
  let agents: [Identifier<Agent>: Agent]

  init(_ draft: ScenarioDraft, _ reading: TableReading) {
    self.draft = draft
    self.reading = reading
    log = reading.log
    func index<Row: Entity>(_ rows: [Row]) -> [Identifier<Row>: Row] {
      Dictionary(rows.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
    lots = index(draft.lots.map(\.value))
    sectors = index(draft.sectors.map(\.value))
    subcontractors = index(draft.subcontractors.map(\.value))
    profiles = index(draft.profiles)
    contracts = index(draft.contracts.map(\.value))
    agents = index(draft.agents.map(\.value))
  }

  /// Runs every check.
  func run() {
    checkService()
    checkDemand()
    checkSeasons()
    checkContracts()
    checkAgents()
    checkAbsences()
    checkResidences()
    checkTravel()
    checkHistory()
    checkCounters()
    checkVisits()
    checkLocks()
    checkProfiles()
  }

  /// Whether every row of a table could be read, so that what it lacks is really missing.
  func isComplete(_ shape: TableShape, _ read: Int) -> Bool {
    reading.tables.whole.contains(shape.fr) && reading.tables.rows(of: shape).count == read
  }

  /// The employer of a sector, where its lot could be read.
  func employer(of sector: Identifier<Sector>) -> Identifier<Subcontractor>? {
    sectors[sector].flatMap { lots[$0.lot]?.subcontractor }
  }

  /// The first row of each key that another row repeats, reported on the later one.
  func reportRepeats<Value, Key: Hashable>(
    _ rows: [Sourced<Value>], _ column: String, key: (Value) -> Key
  ) {
    var first: [Key: Int] = [:]
    for row in rows {
      guard let line = first[key(row.value)] else {
        first[key(row.value)] = row.row.line
        continue
      }
      log.add(
        "duplicate-row", at: row.row.place(column), value: row.row.text(column),
        cause: Phrase(fr: "déjà donné ligne \(line)", en: "already given on row \(line)"),
        action: Phrase(fr: "n’en garder qu’une ligne", en: "keep one of the rows"))
    }
  }

  /// Reports a sector that is not worked by an agent's employer.
  func checkLot(
    _ sector: Identifier<Sector>, of agent: Agent, at place: InputIssue.Place
  ) {
    guard let employer = employer(of: sector), employer != agent.subcontractor else { return }
    log.add(
      "foreign-sector", at: place, value: sector.text,
      cause: Phrase(
        fr: "ce secteur est confié à \(employer), l’agent \(agent.id) est employé par \(agent.subcontractor)",
        en: "this sector belongs to \(employer), agent \(agent.id) is employed by \(agent.subcontractor)"),
      action: Phrase(
        fr: "choisir un secteur des lots de \(agent.subcontractor)",
        en: "choose a sector of \(agent.subcontractor)'s lots"))
  }
}
