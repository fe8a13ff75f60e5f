import RondeModel

/// What the auditor says of a plan.
public struct AuditReport: Sendable {
  /// Everything found: by kind, gravest first, missing teams before missing visits, then by date, sector, agent, team, residence and rule.
  public let findings: [Finding]
  /// The figures by which plans are compared.
  public let indicators: Indicators
  /// The count of who could have worked where the minimum is missing.
  public let availability: AvailabilityProof

  /// Whether nothing breaks the law, contradicts itself or leaves a lock, and every legal basis is stated.
  public var isShownLawful: Bool { !findings.contains { $0.kind.isBreach || $0.kind == .basis } }
  /// Whether anything breaks the law, contradicts itself or leaves a lock.
  public var hasBreach: Bool { findings.contains(where: \.kind.isBreach) }

  /// The findings of a kind.
  public func findings(_ kind: Finding.Kind) -> [Finding] { findings.filter { $0.kind == kind } }

  /// The same report with the causes of its findings filled in.
  public func with(_ findings: [Finding]) -> AuditReport {
    AuditReport(findings: findings, indicators: indicators, availability: availability)
  }

  /// Findings in the order of reports, each once.
  static func ordered(_ findings: [Finding]) -> [Finding] {
    var seen: Set<Finding> = []
    return findings.filter { seen.insert($0).inserted }
      .map { (key: key($0), finding: $0) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
      .map(\.finding)
  }

  private static func key(_ finding: Finding) -> [String] {
    let kind = Finding.Kind.allCases.firstIndex(of: finding.kind) ?? 0
    return [
      "\(kind)", finding.rule == "COVER-MIN" ? "0" : "1", finding.date?.description ?? "",
      finding.sector?.text ?? "", finding.agent?.text ?? "",
      finding.team?.text ?? "", finding.residence?.text ?? "", finding.rule, finding.text.fr,
    ]
  }
}
