import RondeModel
import RondeTestSupport
import Testing

@testable import RondeFormats

@Suite struct WeekGridTests {
  private func view(_ recipient: Recipient) throws -> RecipientView {
    try #require(
      PlanViews(plan: SamplePlan.plan, scenario: SamplePlan.scenario, language: .fr).view(of: recipient))
  }

  @Test func aSubcontractorsGridHoldsEachShiftOnce() throws {
    let view = try view(.subcontractor("mediation"))
    let grids = WeekGrid.grids(of: view)
    let grid = try #require(grids.first)
    #expect(grids.count == 1)
    #expect(grid.isByPerson)
    #expect(grid.lines.map(\.name) == view.people.map(\.name))
    let keys = grid.lines.flatMap { $0.days.joined().map(\.key) }
    #expect(keys.sorted() == view.shifts.map(\.key).sorted())
    #expect(grid.total.paid == view.shifts.reduce(.zero) { $0 + ($1.paid ?? .zero) })
    #expect(grid.total.paid == view.payroll.flatMap(\.days).reduce(.zero) { $0 + $1.paid })
    #expect(grid.total.night == view.payroll.flatMap(\.days).reduce(.zero) { $0 + $1.night })
  }

  @Test func theLandlordsGridShowsTeamsAlone() throws {
    let view = try view(.landlord)
    let grids = WeekGrid.grids(of: view)
    #expect(grids.map { $0.lot?.id } == ["lot-1", "lot-2"])
    #expect(grids.allSatisfy { !$0.isByPerson })
    let keys = grids.flatMap { $0.lines.flatMap { $0.days.joined().map(\.key) } }
    #expect(keys.sorted() == view.shifts.map(\.key).sorted())
    let names = Set(grids.flatMap { $0.lines.map(\.name) })
    #expect(names.isSubset(of: Set(view.routes.map(\.team.label))))
  }

  @Test func whoHelpsAnotherLotStandsThereToo() throws {
    var view = try view(.subcontractor("mediation"))
    view.lots.append(LotView(id: "lot-9", name: "Lot 9", subcontractor: "Médiation du Nord"))
    let base = view.sectors[0].base
    view.sectors.append(
      SectorView(id: "s9", name: "Neuf", lot: "lot-9", colour: 3, baseName: "Base", base: base))
    view.shifts[0].sector = "s9"
    let helper = try #require(view.people.first { $0.id == view.shifts[0].person })
    let grids = WeekGrid.grids(of: view)
    #expect(grids.map { $0.lines.count { $0.name == helper.name } } == [1, 1])
    #expect(grids[1].groups.last?.sector == nil)
    #expect(grids[1].lines.map(\.name) == [helper.name])
  }

  @Test func aTableWithoutTheHomeOfItsPeopleStillHoldsThem() throws {
    var view = try view(.subcontractor("mediation"))
    for place in view.people.indices { view.people[place].home = "?" }
    #expect(WeekGrid.grids(of: view)[0].lines.count == view.people.count)
    view.lots = []
    #expect(WeekGrid.grids(of: view)[0].lines.count == view.people.count)
  }
}
