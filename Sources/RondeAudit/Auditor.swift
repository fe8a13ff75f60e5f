import RondeModel

/// Judges a plan: finds every breach again from the texts, slowly and plainly, with no code of any search.
///
/// No plan leaves Ronde without passing here, and one made by hand is never refused: everything found is
/// listed. A breach that lies wholly in the history is nobody's doing now and is not reported.
public struct Auditor: Sendable {
  private let scenario: Scenario
  private let records: AgentRecords

  /// An auditor of plans for that scenario.
  public init(_ scenario: Scenario) {
    self.scenario = scenario
    records = AgentRecords(scenario)
  }

  /// Everything found in a plan, and its figures.
  public func audit(_ plan: Plan) -> AuditReport {
    let file = CaseFile(records, plan)
    let slots = Coverage.slots(file)
    let proof = AvailabilityProof(file, slots)
    let weeks = ContractHours.weeks(file)
    let misses = WishRules.misses(file)
    let visits = VisitRecord(file)
    var findings = file.timelines.flatMap(LawRules.findings)
    findings += file.teamFindings
    findings += Bases.findings(file)
    findings += PlanCoherence.findings(file) + DutyCoherence.findings(file)
    findings += TeamCoherence.findings(file) + RouteCoherence.findings(file)
    findings += LockRules.findings(file)
    findings += DemandGaps.findings(slots, proof)
    findings += VisitGaps.findings(file, visits)
    findings += ContractHours.findings(weeks) + WishRules.findings(misses)
    findings += file.timelines.compactMap { NightBelow.finding($0) }
    let ordered = AuditReport.ordered(findings)
    var indicators = Indicators(
      file, findings: ordered, slots: slots, weeks: weeks, misses: misses, visits: visits)
    indicators.note(Unpredictability(scenario, plan, detailed: false))
    return AuditReport(findings: ordered, indicators: indicators, availability: proof)
  }

  /// Why an agent cannot take a shift in a sector beside what the plan already gives: what the agent's own
  /// law, absences, locks, sectors and other work say against it, the plainest reason first. Empty where
  /// nothing does; contract hours come last, as a wish.
  public func obstacles(
    to agent: Identifier<Agent>, taking shift: Shift, in sector: Identifier<Sector>, given plan: Plan
  ) -> [Finding] {
    let duty = Duty(agent: agent, shift: shift, sector: sector, team: nil)
    let before = Set(personal(agent, plan.roster))
    return personal(agent, plan.roster + [duty]).filter { !before.contains($0) }
  }

  /// What is wrong with one agent's duties alone, teams and routes left aside.
  public func findings(of agent: Identifier<Agent>, in roster: [Duty]) -> [Finding] {
    personal(agent, roster)
  }

  private func personal(_ id: Identifier<Agent>, _ roster: [Duty]) -> [Finding] {
    let duties = roster.filter { $0.agent == id }
    let coherence = duties.flatMap { DutyCoherence.findings($0, scenario) }
    guard let agent = scenario.agents[id],
      let timeline = records.timeline(of: agent, duties: duties)
    else { return coherence }
    let extra = ContractHours.findings(
      Set(duties.map(\.shift.date.monday)).sorted().map { ContractHours.week(timeline, $0, scenario) }
    ).filter { $0.rule == "CONTRACT-EXTRA" }
    return LockRules.findings(timeline, scenario, duties) + coherence
      + DutyCoherence.overlaps(timeline, duties) + LawRules.findings(timeline) + extra
  }
}
