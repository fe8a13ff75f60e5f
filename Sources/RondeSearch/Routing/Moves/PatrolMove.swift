/// The ways in which the patrol search changes routes, with how often each is tried.
enum PatrolMove: Int, CaseIterable {
  case relocate, replace, swap, insert, reverse, shiftStart, exchangeTails, exchangeRoutes, remove, orOpt,
    breakTime, stay

  /// Whether its cost is estimated before it is worked out.
  var isEstimated: Bool {
    switch self {
    case .relocate, .replace, .swap, .insert, .orOpt: true
    default: false
    }
  }

  /// How often it is tried, in hundredths: measured on the Lille week.
  var share: Int {
    switch self {
    case .relocate: 20
    case .replace: 24
    case .swap: 14
    case .insert: 14
    case .reverse: 7
    case .shiftStart: 8
    case .exchangeTails: 4
    case .exchangeRoutes: 3
    case .remove: 2
    case .orOpt: 2
    case .breakTime: 2
    case .stay: 0
    }
  }

  /// The move of each of a hundred draws.
  static let wheel: [PatrolMove] = allCases.flatMap { [PatrolMove](repeating: $0, count: $0.share) }
  /// The same where visits may be shorter than planned.
  static let wheelWithStays = wheel + [PatrolMove](repeating: .stay, count: 12)
}

extension PatrolState {
  /// Puts a random move of that kind together; false where the draw gives none.
  @inline(__always)
  mutating func propose(_ move: PatrolMove, _ random: inout RandomSource) -> Bool {
    withdraw()
    switch move {
    case .relocate: return relocate(&random)
    case .replace: return replace(&random)
    case .swap: return swap(&random)
    case .insert: return insert(&random)
    case .reverse: return reverse(&random)
    case .shiftStart: return shiftStart(&random)
    case .exchangeTails: return exchangeTails(&random)
    case .exchangeRoutes: return exchangeRoutes(&random)
    case .remove: return remove(&random)
    case .orOpt: return orOpt(&random)
    case .breakTime: return moveBreak(&random)
    case .stay: return changeStay(&random)
    }
  }

  @inline(__always)
  func randomShift(_ random: inout RandomSource) -> Int32 {
    Int32(truncatingIfNeeded: random.below(tables.shifts))
  }

  /// The minutes of a visit that comes new into a shift: as planned, the fewest, or any between.
  @inline(__always)
  func randomStay(_ place: Int32, _ random: inout RandomSource) -> Int32 {
    let planned = tables.planned[place]
    let least = tables.onSite[place]
    if least >= planned { return planned }
    switch random.below(4) {
    case 0: return least
    case 1: return least &+ Int32(truncatingIfNeeded: random.below(Int(planned &- least) &+ 1))
    default: return planned
    }
  }

  /// An earliest start for a visit that comes new into a shift: mostly none.
  @inline(__always)
  func randomNotBefore(_ shift: Int32, _ random: inout RandomSource) -> Int32 {
    let from = tables.shiftStart[shift]
    let length = Int(tables.shiftEnd[shift] &- from)
    if !tables.mayWait || length <= 0 || random.below(4) != 0 { return 0 }
    return from &+ Int32(truncatingIfNeeded: random.below(length))
  }
}
