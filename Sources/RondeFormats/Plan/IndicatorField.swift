import RondeModel

/// The indicators by the names that documents and `--json` give them.
struct IndicatorField: Sendable {
  let name: String
  let get: @Sendable (Indicators) -> Int?
  let set: @Sendable (inout Indicators, Int) -> Void

  static let all: [IndicatorField] = [
    IndicatorField("breaches", \.breaches),
    IndicatorField("missingMinimum", \.missingMinimum),
    IndicatorField("weightedMissingMinimum", \.weightedMissingMinimum),
    IndicatorField("missingDesired", \.missingDesired),
    IndicatorField("minimumDemand", \.minimumDemand),
    IndicatorField("surplus", \.surplus),
    IndicatorField("teams", \.teams),
    IndicatorField("paidMinutes", \.paidMinutes),
    IndicatorField("underContract", \.underContract),
    IndicatorField("overContract", \.overContract),
    IndicatorField("wishesMissed", \.wishesMissed),
    IndicatorField("unfairness", \.unfairness),
    IndicatorField(name: "cost", get: { $0.cost.count }, set: { $0.cost = Cost($1) }),
    IndicatorField("missedLeastVisits", \.missedLeastVisits),
    IndicatorField("visits", \.visits),
    IndicatorField("idleness", \.idleness),
    IndicatorField("worstGap", \.worstGap),
    IndicatorField("gapsBeyondGuarantee", \.gapsBeyondGuarantee),
    IndicatorField("travelMinutes", \.travelMinutes),
    IndicatorField("onSiteMinutes", \.onSiteMinutes),
    IndicatorField("shortVisits", \.shortVisits),
    IndicatorField("visitWorth", \.visitWorth),
    IndicatorField("freeMinutes", \.freeMinutes),
    IndicatorField("freeMinutesAtEnd", \.freeMinutesAtEnd),
    IndicatorField("sharedBreakMinutes", \.sharedBreakMinutes),
    IndicatorField("exploitScore", \.exploitScore),
    IndicatorField("exploitLow", \.exploitLow),
    IndicatorField("exploitHigh", \.exploitHigh),
    IndicatorField("visitEntropy", \.visitEntropy),
  ]

  private init(_ name: String, _ path: any WritableKeyPath<Indicators, Int> & Sendable) {
    self.name = name
    get = { $0[keyPath: path] }
    set = { $0[keyPath: path] = $1 }
  }

  private init(_ name: String, _ path: any WritableKeyPath<Indicators, Int?> & Sendable) {
    self.name = name
    get = { $0[keyPath: path] }
    set = { $0[keyPath: path] = $1 }
  }

  private init(
    name: String, get: @escaping @Sendable (Indicators) -> Int?,
    set: @escaping @Sendable (inout Indicators, Int) -> Void
  ) {
    self.name = name
    self.get = get
    self.set = set
  }
}

extension Indicators {
  /// The indicators as a JSON object, keys sorted: what `--json` prints. Minutes, counts, cents and
  /// thousandths; what is not known is left out.
  public var json: String { JSONWriter.text(node) }

  var node: JSONNode {
    JSONNode(
      .object(
        IndicatorField.all.compactMap { field in
          field.get(self).map { JSONNode.Member(key: field.name, value: .integer($0)) }
        }))
  }
}
