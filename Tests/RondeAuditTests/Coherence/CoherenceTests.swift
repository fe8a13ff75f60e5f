import RondeAudit
import RondeModel
import RondeTestSupport
import Testing

/// A lawful plan, altered by hand in one place each time: the alteration is caught.
@Suite struct CoherenceTests {
  let scenario = TinyScenario.onePost()

  func rules(_ plan: Plan, _ kinds: Set<Finding.Kind> = [.incoherence]) -> [String] {
    Auditor(scenario).audit(plan).findings.filter { kinds.contains($0.kind) }.map(\.rule)
  }

  func altered(_ change: (inout Plan) -> Void) -> [String] {
    var plan = TinyPlan.oneRoute(scenario)
    change(&plan)
    return rules(plan)
  }

  @Test func theUnalteredPlansAreCoherent() {
    #expect(rules(TinyPlan.oneRoute(scenario), [.breach, .incoherence, .lock, .basis]) == [])
    #expect(rules(TinyPlan.twoTeams(scenario), [.breach, .incoherence, .lock, .basis]) == [])
  }

  @Test func unknownNames() {
    #expect(altered { $0.roster[0].agent = "zoe" }.contains("UNKNOWN-AGENT"))
    #expect(altered { plan in for i in 0..<2 { plan.roster[i].sector = "nord" } }.contains("UNKNOWN-SECTOR"))
    #expect(altered { $0.routes[0].stops[0].residence = "r99" } == ["UNKNOWN-RESIDENCE"])
    #expect(altered { $0.routes[0].team = "B" } == ["ROUTE-TEAM"])
    #expect(altered { $0.routes.append($0.routes[0]) } == ["ROUTE-TEAM"])
  }

  @Test func aTeamIsTwoWithTheSameHours() {
    #expect(altered { $0.roster.removeLast() } == ["TEAM-SIZE"])
    #expect(altered { $0.roster[1].agent = "ada" }.contains("TEAM-SIZE"))
    #expect(
      altered { $0.roster.append(Duty(agent: "dan", shift: $0.roster[0].shift, sector: "seclin", team: "A")) }
        == ["TEAM-SIZE"])
    #expect(altered { $0.roster[1].team = nil } == ["TEAM-SIZE", "TEAM-SIZE"])
    #expect(
      altered { plan in
        let date = plan.roster[1].shift.date
        plan.roster[1].shift = Shift(
          date: date, start: ClockTime(14), end: ClockTime(21), breaks: plan.roster[1].shift.breaks)
      } == ["TEAM-HOURS"])
  }

  @Test func anAgentIsInOnePlaceAtATime() {
    let second = Duty(
      agent: "ada", shift: Shift(date: scenario.horizon.start, start: ClockTime(20), end: ClockTime(23)),
      sector: "seclin", team: "C")
    #expect(altered { $0.roster.append(second) }.contains("OVERLAP"))
  }

  @Test func hoursOfTheServiceAndTheHorizon() {
    func moved(_ date: CivilDate, _ start: Int, _ end: Int) -> [String] {
      rules(
        TinyPlan.of(
          scenario,
          roster: ["ada", "bob"].map {
            Duty(
              agent: Identifier($0),
              shift: Shift(date: date, start: ClockTime(start), end: ClockTime(end)), sector: "seclin",
              team: "A")
          }))
    }
    let monday = scenario.horizon.start
    #expect(moved(monday, 14, 19) == [])
    #expect(moved(monday, 13, 19).contains("SHIFT-HOURS"))
    #expect(moved(monday, 20, 25).contains("SHIFT-HOURS"))
    #expect(moved(monday, 19, 19).contains("SHIFT-HOURS"))
    #expect(moved(monday + 7, 14, 19).contains("OUTSIDE-HORIZON"))
    #expect(moved(monday - 1, 14, 19).contains("OUTSIDE-HORIZON"))
  }

  @Test func breaksLieInsideTheShiftAndInOrder() {
    func with(_ breaks: [Break]) -> [String] {
      altered { plan in
        plan.routes = []
        for i in 0..<2 {
          plan.roster[i].shift = Shift(
            date: plan.roster[i].shift.date, start: ClockTime(14), end: ClockTime(22), breaks: breaks)
        }
      }
    }
    #expect(with([Break(start: ClockTime(18), end: ClockTime(18, 20))]) == [])
    #expect(with([Break(start: ClockTime(13), end: ClockTime(14, 20))]).contains("SHIFT-BREAKS"))
    #expect(with([Break(start: ClockTime(18, 20), end: ClockTime(18))]).contains("SHIFT-BREAKS"))
    #expect(
      with([
        Break(start: ClockTime(20), end: ClockTime(20, 20)),
        Break(start: ClockTime(18), end: ClockTime(18, 20)),
      ]).contains("SHIFT-BREAKS"))
  }

  @Test func aRouteStaysWithinItsShift() {
    #expect(altered { $0.routes[0].departure = ClockTime(13, 59) } == ["ROUTE-TIMES"])
    #expect(altered { $0.routes[0].back = ClockTime(22, 1) } == ["ROUTE-TIMES"])
    #expect(altered { $0.routes[0].back = ClockTime(22) } == [])
  }

  @Test func aLegTakesItsTime() {
    let base = scenario.sectors[0].base
    let needed = TravelModel(scenario.settings.travel).duration(
      from: base, to: scenario.residences[1].place, departing: ClockTime(14))
    #expect(needed > .zero)
    func arriving(_ time: ClockTime) -> [String] {
      altered {
        $0.routes[0].stops[0].arrival = time
        $0.routes[0].stops[0].start = time
        $0.routes[0].stops[0].end = time + 20
      }
    }
    #expect(arriving(ClockTime(14) + needed) == [])
    #expect(arriving(ClockTime(14) + needed - 1) == ["ROUTE-TRAVEL"])
    #expect(altered { $0.routes[0].back = ClockTime(20, 20) } == ["ROUTE-TRAVEL"])
  }

  @Test func aLegWithoutAWayIsNone() throws {
    var scenario = scenario
    let plan = TinyPlan.oneRoute(scenario)
    let island = try #require(scenario.residences[plan.routes[0].stops[0].residence])
    let points =
      scenario.residences.filter { $0.sector == island.sector }.map(\.place) + scenario.sectors.map(\.base)
    var matrix = TravelMatrix(points: points)
    for point in points where point != island.place {
      matrix.set(.unreachable, from: point, to: island.place)
      matrix.set(.unreachable, from: island.place, to: point)
    }
    scenario.settings.travel.matrix = matrix
    let report = Auditor(scenario).audit(plan)
    let faults = report.findings.filter { $0.kind == .incoherence }
    // There and away again.
    #expect(faults.map(\.rule) == ["ROUTE-TRAVEL", "ROUTE-TRAVEL"])
    #expect(faults.allSatisfy { $0.text.fr.contains("aucun trajet dans la matrice") && $0.limit == nil })
    // Without the visit the plan is coherent, and says why nobody comes.
    var without = plan
    without.routes[0].stops.removeAll { $0.residence == island.id }
    let missed = Auditor(scenario).audit(without).findings.filter {
      $0.rule == "LEAST-VISITS" && $0.residence == island.id
    }
    #expect(missed.count == 1 && missed[0].text.fr.contains("la matrice des temps n’y connaît aucun chemin"))
  }

  @Test func aVisitIsLongEnoughAndInItsWindow() {
    #expect(altered { $0.routes[0].stops[0].end = ClockTime(14, 39) } == ["VISIT-LENGTH"])
    #expect(altered { $0.routes[0].stops[0].start = ClockTime(14, 19) } == ["VISIT-LENGTH"])
    let early = altered {
      $0.routes[0].stops.swapAt(1, 2)
      $0.routes[0].stops[1] = Stop(
        residence: "r1", arrival: ClockTime(17), start: ClockTime(17), end: ClockTime(17, 20))
      $0.routes[0].stops[2] = Stop(
        residence: "r4", arrival: ClockTime(19), start: ClockTime(19), end: ClockTime(19, 20))
    }
    #expect(early == ["VISIT-WINDOW"])
  }

  @Test func theBreakIsTheShiftsAndAtAPlaceForIt() {
    func pausing(_ after: Int, at place: Identifier<Residence>?, until end: ClockTime) -> [String] {
      altered {
        $0.routes[0].pause = RouteBreak(afterStops: after, residence: place, start: ClockTime(18), end: end)
      }
    }
    #expect(pausing(2, at: nil, until: ClockTime(18, 20)) == [])
    #expect(pausing(2, at: nil, until: ClockTime(18, 30)) == ["BREAK-ROUTE"])
    #expect(pausing(9, at: nil, until: ClockTime(18, 20)).contains("BREAK-ROUTE"))
    #expect(pausing(2, at: "r3", until: ClockTime(18, 20)) == [])
    #expect(pausing(2, at: "r2", until: ClockTime(18, 20)) == ["BREAK-PLACE"])
    #expect(altered { $0.routes[0].pause = nil } == ["BREAK-ROUTE"])
    let during = altered {
      $0.routes[0].stops[1] = Stop(
        residence: "r4", arrival: ClockTime(17), start: ClockTime(17, 50), end: ClockTime(18, 10))
    }
    #expect(during.contains("BREAK-VISIT"))
    // The way to the break counts: a visit that ends as the break begins elsewhere leaves no time for it.
    let late = altered {
      $0.routes[0].stops[1] = Stop(
        residence: "r4", arrival: ClockTime(17), start: ClockTime(17, 40), end: ClockTime(18))
    }
    #expect(late == ["ROUTE-TRAVEL"])
  }

  @Test func anotherLotsAgentIsCaught() {
    var scenario = scenario
    scenario.subcontractors = EntityTable(
      scenario.subcontractors.rows + [Subcontractor(id: "beta", name: "Bêta", profile: "statut")])
    scenario.agents = EntityTable(
      scenario.agents.rows + [
        Agent(
          id: "fred", name: "Fred", subcontractor: "beta", contract: "plein", skills: [], home: "seclin",
          others: [], isBeginner: false)
      ])
    var plan = TinyPlan.oneRoute(scenario)
    plan.roster[1].agent = "fred"
    let rules = Auditor(scenario).audit(plan).findings(.incoherence).map(\.rule)
    #expect(rules.contains("OTHER-LOT"))
    #expect(rules.contains("TEAM-EMPLOYER"))
  }

  @Test func aPlanOfOtherDaysIsSaidToBe() {
    var plan = TinyPlan.oneRoute(scenario)
    plan.horizon = Horizon(start: scenario.horizon.start, days: 14)
    #expect(rules(plan) == ["OTHER-HORIZON"])
  }
}
