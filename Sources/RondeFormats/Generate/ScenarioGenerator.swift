import RondeModel

/// Invents a service of any size from a seed: a scenario that is read without an issue, whose history is
/// lawful and whose minimum the staff can cover. The same figures give the same scenario.
///
/// Sectors lie in a lattice of towns around Lille, three to a lot; employers take turns among three profiles
/// (statute, agreement 22–7, IDCC 1351). How much is asked of a sector follows from the size of its crew:
/// a full day from seven agents on, the evening from four.
public struct ScenarioGenerator: Sendable {
  /// The seed of every choice.
  public let seed: UInt64
  /// How many sectors.
  public let sectors: Int
  /// How many residences in all.
  public let residences: Int
  /// How many agents in all.
  public let agents: Int
  /// Weeks of shifts worked before the horizon.
  public let historyWeeks: Int
  /// Weeks of visits made before the horizon.
  public let visitWeeks: Int
  /// The days to plan: one week.
  public let horizon: Horizon

  /// The week that data sets plan, Christmas on its Friday.
  public static let christmasWeek = Horizon(start: CivilDate(dayNumber: 20_808), days: 7)

  /// A generator; counts are taken within 1…2,000 sectors, 0…100,000 residences, 0…20,000 agents and
  /// 0…52 weeks.
  public init(
    seed: UInt64, sectors: Int, residences: Int, agents: Int, historyWeeks: Int = 12, visitWeeks: Int = 4,
    horizon: Horizon = christmasWeek
  ) {
    self.seed = seed
    self.sectors = min(max(1, sectors), 2000)
    self.residences = min(max(0, residences), 100_000)
    self.agents = min(max(0, agents), 20_000)
    self.historyWeeks = min(max(0, historyWeeks), 52)
    self.visitWeeks = min(max(0, visitWeeks), 52)
    self.horizon = horizon
  }

  /// The scenario of these figures.
  public func scenario() -> Scenario {
    var random = GeneratorRandom(seed: seed)
    let places = GeneratedPlaces(self, &random)
    let crews = GeneratedCrews(self, places, &random)
    let past = GeneratedPast(self, places, crews, &random)
    var settings = Settings(name: "Service inventé \(seed)", horizon: horizon)
    settings.telephones = [Telephone(name: "Permanence", number: "03 20 00 00 00")]
    return Scenario(
      settings: settings,
      seasons: [
        Season(
          from: horizon.start - 365, to: horizon.end + 364, opens: ClockTime(14), closes: .endOfDay)
      ],
      profiles: GeneratedProfiles.all(lots: places.lots.count), subcontractors: places.subcontractors,
      lots: places.lots, sectors: places.sectors, skills: GeneratedCrews.skills,
      contracts: GeneratedCrews.contracts, agents: crews.agents, conflicts: crews.conflicts,
      absences: crews.absences, wishes: crews.wishes, demand: crews.demand, classes: places.classes,
      residences: places.residences, history: past.history, counters: past.counters, visits: past.visits)
  }

  /// The share of a sector when `total` things are dealt out evenly.
  func share(_ sector: Int, of total: Int) -> Range<Int> {
    total * sector / sectors..<total * (sector + 1) / sectors
  }
}

/// A number with zeros in front, so that identifiers sort as they count.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
