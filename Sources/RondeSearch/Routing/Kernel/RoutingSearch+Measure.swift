extension RoutingSearch {
  /// What one of the kernel's engines did in a given number of iterations.
  public struct Measure: Sendable {
    /// The engine.
    public var engine: String
    /// Moves or places judged.
    public var evaluations: Int
    /// The time that took.
    public var elapsed: Duration
    /// The cost reached: the same on every machine.
    public var cost: Int
  }

  /// Runs each engine alone, on one thread, for so many iterations.
  public func measure(iterations: Int) async -> [Measure] {
    var measures: [Measure] = []
    let methods: [(String, RoutingStream.Method)] = [
      ("ruin and recreate", .ruinAndRecreate), ("genetic", .genetic),
    ]
    for (name, method) in tables.isPlain ? methods : [methods[0]] {
      let stream = RoutingStream(
        tables, RandomSource(seed: seed, stream: 0), method, .iterations(iterations), nil
      ) { _, _ in }
      let begun = ContinuousClock.now
      _ = await stream.run(until: 1)
      let elapsed = ContinuousClock.now - begun
      measures.append(
        Measure(
          engine: name, evaluations: await stream.evaluations, elapsed: elapsed, cost: await stream.best.cost)
      )
    }
    return measures
  }
}
