import RondeAudit
import RondeModel

extension ConformityDocument {
  /// The text of `conformity.json`, keys sorted; durations in minutes.
  public var json: String { JSONWriter.text(node) }

  private var node: JSONNode {
    .object([
      "schema": .string(Self.schema),
      "version": .integer(Self.version),
      "generator": .string(generator),
      "service": .string(scenario.settings.name),
      "horizon": .object([
        "start": .string("\(plan.horizon.start)"), "days": .integer(plan.horizon.days),
      ]),
      "verdict": .string(verdict.rawValue),
      "notice": Self.node(
        Phrase(
          fr: OriginSection.notice(Wording(language: .fr)), en: OriginSection.notice(Wording(language: .en)))
      ),
      "findings": .array(findings.map(Self.node)),
      "rules": rules,
      "employers": .array(employers.map(node)),
    ])
  }

  /// Each rule met, once, by its identifier.
  private var rules: JSONNode {
    let met = Set(lines.map(\.rule))
    let members = RulePack.all.flatMap(\.rules).filter { met.contains($0.id.text) }.map { rule in
      JSONNode.Member(
        key: rule.id.text,
        value: .object([
          "title": Self.node(rule.title),
          "article": .string(rule.article),
          "level": .string(rule.level.rawValue),
          "since": .string("\(rule.since)"),
          "evidence": .array(rule.evidence.map { .string($0.rawValue) }),
        ]))
    }
    return JSONNode(.object(members))
  }

  private func node(_ part: EmployerPart) -> JSONNode {
    let bases = part.profile.bases
    return .object([
      "id": .string(part.employer.id.text),
      "name": .string(part.employer.name),
      "profile": .string(part.profile.id.text),
      "convention": part.profile.convention.map { .string($0.rawValue) },
      "agreements": .array(
        part.profile.agreements.map {
          .object(["name": .string($0.name), "date": .string("\($0.date)")])
        }),
      "bases": .object([
        "night": bases.night.map { .string($0.text) },
        "sunday": bases.sunday.map { .string($0.text) },
        "shortPartTime": bases.shortPartTime.map { .string($0.text) },
      ]),
      "agents": .array(part.agents.map { node($0) }),
    ])
  }

  private func node(_ part: AgentPart) -> JSONNode {
    .object([
      "id": .string(part.agent.id.text),
      "name": .string(part.agent.name),
      "contract": .string(part.agent.contract.text),
      "night": part.forecast.map(Self.node),
      "counters": part.counters.map(Self.node),
      "payroll": Self.node(PayrollTotal(part.payroll)),
      "weeks": .array(
        part.weeks.map { week in
          .object([
            "monday": .string("\(week)"),
            "lines": .array(part.lines.filter { $0.week == week }.map(node)),
          ])
        }),
    ])
  }

  private func node(_ line: ConformityLine) -> JSONNode {
    .object([
      "rule": .string(line.rule),
      "article": .string(line.article),
      "reached": .integer(line.reached),
      "limit": .integer(line.limit),
      "margin": .integer(line.margin),
      "unit": .string(line.unit.rawValue),
      "direction": .string(line.direction.rawValue),
      "state": .string(state(line).rawValue),
    ])
  }

  private static func node(_ forecast: NightForecast) -> JSONNode {
    .object([
      "nightWorker": JSONNode(.bool(forecast.isNightWorker)),
      "byHabit": JSONNode(.bool(forecast.isByHabit)),
      "byYear": JSONNode(.bool(forecast.isByYear)),
      "since": forecast.since.map { .string("\($0)") },
      "expected": forecast.expected.map { .string("\($0)") },
      "year": .integer(forecast.yearWork.count),
      "limit": .integer(forecast.limit.count),
      "weekly": .integer(forecast.weekly.count),
    ])
  }

  private static func node(_ counters: AgentCounters) -> JSONNode {
    .object([
      "asOf": .string("\(counters.counter.asOf)"),
      "knownFrom": .string("\(counters.knownFrom)"),
      "night": .integer(counters.counter.nightWork.count),
      "sundays": .integer(counters.counter.sundays),
      "holidays": .integer(counters.counter.holidays),
      "closings": .integer(counters.counter.closings),
      "weeks": .array(counters.weeks.map { .integer($0.count) }),
      "sundayCredit": counters.sundayCredit.map { .integer($0) },
      "nineMonths": .integer(counters.nineMonths.count),
    ])
  }

  private static func node(_ total: PayrollTotal) -> JSONNode {
    .object([
      "work": .integer(total.work),
      "paidBreaks": .integer(total.paidBreaks),
      "unpaidBreaks": .integer(total.unpaidBreaks),
      "night": .integer(total.night),
      "sunday": .integer(total.sunday),
      "holiday": .integer(total.holiday),
      "labourDay": .integer(total.labourDay),
      "paid": .integer(total.paid),
    ])
  }

  private static func node(_ finding: Finding) -> JSONNode {
    .object([
      "rule": .string(finding.rule),
      "kind": .string(finding.kind.rawValue),
      "article": finding.article.isEmpty ? nil : .string(finding.article),
      "agent": finding.agent.map { .string($0.text) },
      "date": finding.date.map { .string("\($0)") },
      "measured": finding.measured.map { .integer($0) },
      "limit": finding.limit.map { .integer($0) },
      "text": node(finding.text),
    ])
  }

  private static func node(_ phrase: Phrase) -> JSONNode {
    .object(["fr": .string(phrase.fr), "en": .string(phrase.en)])
  }
}
