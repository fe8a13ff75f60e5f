import RondeModel

/// What could be read of every table, each value with its row, before it is judged as a whole.
struct ScenarioDraft {
  var settings: Settings?
  let profiles: [EmployerProfile]
  let profilePlaces: [InputIssue.Place]
  let seasons: [Sourced<Season>]
  let subcontractors: [Sourced<Subcontractor>]
  let lots: [Sourced<Lot>]
  let sectors: [Sourced<Sector>]
  let skills: [Sourced<Skill>]
  let contracts: [Sourced<Contract>]
  let agents: [Sourced<Agent>]
  let conflicts: [Sourced<Conflict>]
  let absences: [Sourced<Absence>]
  let wishes: [Sourced<Wish>]
  let demand: [Sourced<DemandRule>]
  let classes: [Sourced<VisitClass>]
  let residences: [Sourced<Residence>]
  let history: [Sourced<PastShift>]
  let counters: [Sourced<Counter>]
  let visits: [Sourced<PastVisit>]
  let locks: [Sourced<Lock>]

  init(_ reading: TableReading, _ settings: SettingsReading) {
    self.settings = settings.settings
    profiles = settings.profiles
    profilePlaces = settings.places
    seasons = reading.seasons()
    subcontractors = reading.subcontractors()
    lots = reading.lots()
    sectors = reading.sectors()
    skills = reading.skills()
    contracts = reading.contracts()
    agents = reading.agents()
    conflicts = reading.conflicts()
    absences = reading.absences()
    wishes = reading.wishes()
    demand = reading.demand()
    classes = reading.classes()
    residences = reading.residences()
    history = reading.history()
    counters = reading.counters()
    visits = reading.visits()
    locks = reading.locks()
  }

  /// The scenario; nil without settings.
  var scenario: Scenario? {
    guard let settings else { return nil }
    return Scenario(
      settings: settings, seasons: seasons.map(\.value), profiles: profiles,
      subcontractors: subcontractors.map(\.value), lots: lots.map(\.value), sectors: sectors.map(\.value),
      skills: skills.map(\.value), contracts: contracts.map(\.value), agents: agents.map(\.value),
      conflicts: conflicts.map(\.value), absences: absences.map(\.value), wishes: wishes.map(\.value),
      demand: demand.map(\.value), classes: classes.map(\.value), residences: residences.map(\.value),
      history: history.map(\.value), counters: counters.map(\.value), visits: visits.map(\.value),
      locks: locks.map(\.value))
  }
}
