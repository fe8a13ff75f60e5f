import RondeModel

extension PlanDocument {
  /// The text of `plan.json`, keys sorted, a duty and a visit a line.
  public var json: String { JSONWriter.text(node) }

  /// Findings and indicators alone, as `ronde audit --json` prints them.
  public var auditJSON: String {
    JSONWriter.text(
      .object([
        "findings": .array((findings ?? []).map(Self.node)), "indicators": indicators.map(\.node),
      ]))
  }

  private var node: JSONNode {
    .object([
      "schema": .string(Self.schema),
      "version": .integer(Self.version),
      "generator": .string(generator),
      "scenario": scenario.map {
        .object(["name": .string($0.name), "digest": $0.digest.map(JSONNode.string)])
      },
      "horizon": .object([
        "start": .string("\(plan.horizon.start)"), "days": .integer(plan.horizon.days),
      ]),
      "origin": origin,
      "roster": .array(plan.roster.map(Self.node)),
      "routes": .array(plan.routes.map(Self.node)),
      "patrols": patrols.isEmpty ? nil : .array(patrols.map(Self.node)),
      "proof": proof.map(Self.node),
      "joint": joint.map(Self.node),
      "findings": findings.map { .array($0.map(Self.node)) },
      "indicators": indicators.map(\.node),
    ])
  }

  private var origin: JSONNode {
    .object([
      "method": .string(plan.origin.method),
      "seed": .integer(plan.origin.seed),
      "iterations": plan.origin.iterations.map { .integer($0) },
      "seconds": plan.origin.seconds.map(JSONNode.double),
    ])
  }

  private static func node(_ duty: Duty) -> JSONNode {
    .object([
      "date": .string("\(duty.shift.date)"),
      "agent": .string(duty.agent.text),
      "sector": duty.sector.map { .string($0.text) },
      "team": duty.team.map { .string($0.text) },
      "start": .string("\(duty.shift.start)"),
      "end": .string("\(duty.shift.end)"),
      "breaks": .array(
        duty.shift.breaks.map {
          .object(["start": .string("\($0.start)"), "end": .string("\($0.end)")])
        }),
    ])
  }

  private static func node(_ route: Route) -> JSONNode {
    .object([
      "team": .string(route.team.text),
      "departure": .string("\(route.departure)"),
      "back": .string("\(route.back)"),
      "break": route.pause.map {
        .object([
          "afterStops": .integer($0.afterStops),
          "residence": $0.residence.map { .string($0.text) },
          "start": .string("\($0.start)"),
          "end": .string("\($0.end)"),
        ])
      },
      "stops": .array(
        route.stops.map {
          .object([
            "residence": .string($0.residence.text),
            "arrival": .string("\($0.arrival)"),
            "start": .string("\($0.start)"),
            "end": .string("\($0.end)"),
          ])
        }),
    ])
  }

  private static func node(_ sector: SectorIdleness) -> JSONNode {
    .object([
      "sector": .string(sector.sector.text), "bound": .integer(sector.bound),
      "perfectTiming": .integer(sector.perfectTiming), "actual": .integer(sector.actual),
    ])
  }

  private static func node(_ proof: RosterProof) -> JSONNode {
    .object([
      "cost": .integer(proof.cost), "bound": .integer(proof.bound),
      "teamMinutes": proof.teamMinutes.map { .integer($0) },
    ])
  }

  private static func node(_ gain: JointGain) -> JSONNode {
    func side(_ side: JointGain.Side) -> JSONNode {
      .object([
        "missingDesired": .integer(side.missingDesired), "offContract": .integer(side.offContract),
        "idleness": .integer(side.idleness),
      ])
    }
    return .object([
      "rounds": .integer(gain.rounds), "apart": side(gain.apart), "together": side(gain.together),
    ])
  }

  private static func node(_ finding: Finding) -> JSONNode {
    .object([
      "rule": .string(finding.rule),
      "kind": .string(finding.kind.rawValue),
      "article": finding.article.isEmpty ? nil : .string(finding.article),
      "agent": finding.agent.map { .string($0.text) },
      "date": finding.date.map { .string("\($0)") },
      "from": finding.from.map { .string("\($0)") },
      "to": finding.to.map { .string("\($0)") },
      "sector": finding.sector.map { .string($0.text) },
      "team": finding.team.map { .string($0.text) },
      "residence": finding.residence.map { .string($0.text) },
      "measured": finding.measured.map { .integer($0) },
      "limit": finding.limit.map { .integer($0) },
      "text": node(finding.text),
      "causes": finding.causes.isEmpty ? nil : .array(finding.causes.map(Self.node)),
    ])
  }

  private static func node(_ phrase: Phrase) -> JSONNode {
    .object(["fr": .string(phrase.fr), "en": .string(phrase.en)])
  }
}
