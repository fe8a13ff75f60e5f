import RondeModel

/// Sectors, their lots and residences of an invented service.
struct GeneratedPlaces {
  private(set) var sectors: [Sector] = []
  private(set) var lots: [Lot] = []
  private(set) var subcontractors: [Subcontractor] = []
  private(set) var residences: [Residence] = []
  let classes = [
    VisitClass(
      id: "A", name: "Sensible", least: 5, desired: 7, mostPerEvening: 2, coolDown: 150, priority: 3),
    VisitClass(
      id: "B", name: "Courante", least: 2, desired: 3, mostPerEvening: 1, coolDown: 1200, priority: 2),
    VisitClass(id: "C", name: "Calme", least: 1, desired: 1, mostPerEvening: 1, coolDown: 2880, priority: 1),
  ]

  private static let sectorsPerLot = 3

  init(_ generator: ScenarioGenerator, _ random: inout GeneratorRandom) {
    let columns = (1...generator.sectors).first { $0 * $0 >= generator.sectors } ?? 1
    let lotCount = (generator.sectors + Self.sectorsPerLot - 1) / Self.sectorsPerLot
    for number in 0..<lotCount {
      let employer = Identifier<Subcontractor>("P\(padded(number + 1, 3))")
      subcontractors.append(
        Subcontractor(
          id: employer, name: "Prestataire \(number + 1)", profile: GeneratedProfiles.names[number % 3]))
      lots.append(
        Lot(id: Identifier("L\(padded(number + 1, 3))"), name: "Lot \(number + 1)", subcontractor: employer))
    }
    for number in 0..<generator.sectors {
      // About four kilometres from town to town.
      let latitude = 50_630_00 + (number / columns) * 3600 + random.within(-400...400)
      let longitude = 3_060_00 + (number % columns) * 5600 + random.within(-600...600)
      let sector = Sector(
        id: Identifier("S\(padded(number + 1, 3))"), name: "\(GeneratedNames.town(number)) \(number + 1)",
        lot: lots[number / Self.sectorsPerLot].id, baseName: "Local \(number + 1)",
        base: Self.point(latitude, longitude), priority: random.within(1...3))
      sectors.append(sector)
      addResidences(
        generator.share(number, of: generator.residences),
        around: (latitude, longitude), in: sector,
        capacity: 14 * 355 * max(1, generator.share(number, of: generator.agents).count / 7), &random)
    }
  }

  // The largest are sensitive as long as least visits take under three quarters of what two 7-hour teams
  // an evening have, 45 minutes a route kept for calls.
  private mutating func addResidences(
    _ numbers: Range<Int>, around base: (Int, Int), in sector: Sector, capacity: Int,
    _ random: inout GeneratorRandom
  ) {
    let sizes = numbers.map { _ in 20 + random.below(80) + (random.chance(20) ? random.below(200) : 0) }
    let bySize = sizes.indices.sorted { (sizes[$1], $0) < (sizes[$0], $1) }
    var classes = [String](repeating: "C", count: sizes.count)
    for (rank, place) in bySize.enumerated() {
      classes[place] = rank * 4 < sizes.count ? "A" : rank * 10 < sizes.count * 7 ? "B" : "C"
    }
    let visits = ["A": 5, "B": 2, "C": 1]
    var minutes = sizes.indices.reduce(0) {
      $0 + (visits[classes[$1]] ?? 1) * (Self.onSite(sizes[$1]) + 6)
    }
    for place in bySize.reversed() where minutes > capacity * 3 / 4 {
      minutes -= ((visits[classes[place]] ?? 1) - 1) * (Self.onSite(sizes[place]) + 6)
      classes[place] = "C"
    }
    for (place, number) in numbers.enumerated() {
      // Two uniform steps lie nearer to the base than one.
      let latitude = base.0 + random.within(-700...700) + random.within(-700...700)
      let longitude = base.1 + random.within(-1100...1100) + random.within(-1100...1100)
      let isLate = classes[place] == "A" && random.chance(40)
      let isEarly = classes[place] == "B" && random.chance(12)
      residences.append(
        Residence(
          id: Identifier("R\(padded(number + 1, 5))"), name: GeneratedNames.residence(number),
          sector: sector.id, place: Self.point(latitude, longitude), dwellings: sizes[place],
          visitClass: Identifier(classes[place]), onSite: Minutes(Self.onSite(sizes[place])),
          leastOnSite: sizes[place] < 180 ? nil : Minutes(Self.shortened),
          windows: isLate
            ? [ClockTime(18)...ClockTime.endOfDay] : isEarly ? [ClockTime(14)...ClockTime(20)] : [],
          isBreakPlace: random.chance(4)))
    }
  }

  private static func onSite(_ dwellings: Int) -> Int {
    dwellings < 50 ? 10 + dwellings / 10 : dwellings < 180 ? 20 + dwellings / 15 : 45
  }

  // What a visit to one of the largest must take at the least; others take what is planned.
  private static let shortened = 35

  private static func point(_ latitude: Int, _ longitude: Int) -> GeoPoint {
    GeoPoint(latitude: Double(latitude) / 100_000, longitude: Double(longitude) / 100_000)
  }
}
