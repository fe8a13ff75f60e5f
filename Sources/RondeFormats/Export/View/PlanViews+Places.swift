import RondeModel

extension PlanViews {
  func view(_ sector: Sector) -> SectorView {
    SectorView(
      id: sector.id.text, name: sector.name, lot: sector.lot.text,
      colour: (scenario.sectors.index(of: sector.id) ?? 0) % ReportStyle.colourCount,
      baseName: sector.baseName, base: sector.base)
  }

  /// The evenings of a sector.
  func coverage(of sector: Sector) -> [CoverageView] {
    overview.dates.map { date in
      CoverageView(
        sector: sector.id.text, date: date,
        slots: overview.coverage(of: sector.id, on: date).map {
          CoverageView.Slot(
            from: $0.demand.from, to: $0.demand.to, minimum: $0.demand.minimum, desired: $0.demand.desired,
            onDuty: $0.teams)
        })
    }
  }

  /// The residences of these sectors with their visits.
  func residences(of sectors: [Sector]) -> [ResidenceView] {
    let names = Set(sectors.map(\.id))
    return scenario.residences.filter { names.contains($0.sector) }.map { residence in
      let kind = scenario.classes[residence.visitClass]
      let visits = overview.visits(of: residence.id).compactMap { visit in
        labelled(visit.team).map { team in
          ResidenceView.Visit(
            date: visit.date, start: Moment(visit.date, visit.stop.start, in: zone),
            end: Moment(visit.date, visit.stop.end, in: zone), team: team.label)
        }
      }
      return ResidenceView(
        id: residence.id.text, name: residence.name, address: residence.address,
        sector: residence.sector.text, point: residence.place, dwellings: residence.dwellings,
        least: kind?.least ?? 0, desired: kind?.desired ?? 0, visits: visits)
    }
  }
}
