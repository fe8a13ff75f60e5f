import RondeModel

/// What `plan.json` holds: a plan, the scenario that it answers, and what the auditor said of it.
///
/// The document has a version of its own. A reader refuses versions that it does not know; within a version
/// members may be added, never change their meaning. It holds no clock time: equal plans give equal bytes.
public struct PlanDocument: Hashable, Sendable {
  /// The name that every plan document bears.
  public static let schema = "ronde.plan"
  /// The version that this reader and writer speak.
  public static let version = 1

  /// Which scenario a plan answers.
  public struct ScenarioReference: Hashable, Sendable {
    /// The name in its settings.
    public var name: String
    /// Digest of its files, as ``ScenarioSnapshot/digest`` computes it; nil for a plan made by hand.
    public var digest: String?

    /// The scenario of that name.
    public init(name: String, digest: String?) {
      self.name = name
      self.digest = digest
    }
  }

  /// The program that wrote it: `ronde 0.1`; empty for a plan made by hand.
  public var generator: String
  /// What it was made from; nil for a plan made by hand.
  public var scenario: ScenarioReference?
  /// The plan itself.
  public var plan: Plan
  /// The search's account of each sector's patrols; empty for a plan made by hand.
  public var patrols: [SectorIdleness]
  /// How far the roster can be from the best; nil for a plan of which nothing was proved.
  public var proof: RosterProof?
  /// The search's account of what joining roster and patrols gained; nil for a plan made otherwise.
  public var joint: JointGain?
  /// What the auditor found; nil where nobody has audited it yet.
  public var findings: [Finding]?
  /// The auditor's figures; nil where nobody has audited it yet.
  public var indicators: Indicators?

  /// A document of `plan`.
  public init(
    generator: String, scenario: ScenarioReference?, plan: Plan, patrols: [SectorIdleness] = [],
    proof: RosterProof? = nil, joint: JointGain? = nil,
    findings: [Finding]? = nil, indicators: Indicators? = nil
  ) {
    self.generator = generator
    self.scenario = scenario
    self.plan = plan
    self.patrols = patrols
    self.proof = proof
    self.joint = joint
    self.findings = findings
    self.indicators = indicators
  }
}
