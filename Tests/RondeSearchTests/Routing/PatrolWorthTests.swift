import Testing

@testable import RondeSearch

@Suite struct PatrolWorthTests {
  /// Two places without travel, a visit of ten minutes each, one day whose clock runs minute by minute.
  private func problem(least: Int = 0) -> PatrolProblem {
    PatrolProblem(
      places: [
        .init(onSite: 10, weight: 3, least: least, most: 1), .init(onSite: 10, weight: 1, most: 1),
      ],
      shifts: [.init(day: 0, start: 0, end: 1000)],
      travel: TravelTable(places: 3, departures: 0...1000) { _, _, _ in 0 }, clock: Array(0...2880),
      horizon: 0...1000)
  }

  /// A place not seen at all has 1000²; one visit in the middle leaves 2 · 500².
  @Test func twoPlacesByHand() {
    let worth = PatrolWorth(problem())
    #expect(worth.left(after: 0).idleness == 500)
    #expect(worth.left(after: 10).idleness == 312.5)
    #expect(worth.left(after: 20).idleness == 250)
    #expect(worth.left(after: 500).idleness == 250)
    #expect(worth.enough == 20)
    // The heavier place first, and half a visit for half its time.
    #expect(worth.left(after: 5).idleness == 500 - 187.5 / 2)
  }

  @Test func visitsOwedComeFirst() {
    var owed = problem()
    owed.places[1].least = 1
    let worth = PatrolWorth(owed)
    #expect(worth.left(after: 0).owed == 1)
    #expect(worth.left(after: 10).owed == 0)
    #expect(worth.left(after: 10).idleness == 437.5)
  }

  @Test(arguments: 1...6) func itIsTheBoundAtEveryTime(seed: UInt64) {
    var problem = randomPatrols(seed: seed)
    for index in problem.places.indices { problem.places[index].least = 0 }
    let tables = PatrolTables(problem)
    let capacity = problem.shifts.reduce(0) { $0 + max(0, $1.end - $1.start - $1.breakLength - $1.reserve) }
    let total = Double(problem.places.reduce(0) { $0 + $1.weight })
    let bound =
      PatrolBound(problem, tables).least / (2 * Double(tables.clockEnd - tables.clockStart) * total)
    let worth = PatrolWorth(problem)
    #expect(abs(worth.left(after: Double(capacity)).idleness - bound) < 0.01 * bound + 0.01)
    var last = Double.infinity
    for minutes in stride(from: 0.0, through: worth.enough + 50, by: 10) {
      let left = worth.left(after: minutes).idleness
      #expect(left <= last)
      if minutes < worth.enough, left < last {
        #expect(abs(worth.minutes(leaving: left) - minutes) < 0.001)
      }
      last = left
    }
  }

  @Test(arguments: 1...8) func searchesGoOnFromRoutesAtHand(seed: UInt64) {
    var problem = randomPatrols(seed: seed)
    // Stretching visits comes after the search, and where it leaves free minutes is not what the search compares.
    for place in problem.places.indices {
      problem.places[place].worth = []
      problem.places[place].leastMinutes = problem.places[place].onSite
    }
    let first = PatrolSearch(problem, seed: seed).run(.iterations(3000))
    let again = PatrolSearch(problem, seed: seed + 1).run(.iterations(0), from: first.routes)
    #expect(again.score.cost <= first.score.cost)
    #expect(faults(of: again, in: problem) == [])
    let more = PatrolSearch(problem, seed: seed + 1).run(.iterations(2000), from: first.routes)
    #expect(more.score.cost <= again.score.cost)
    // Shorter shifts: what does not fit is left out, and every rule is kept.
    var shorter = problem
    for index in shorter.shifts.indices { shorter.shifts[index].end -= 90 }
    let cut = PatrolSearch(shorter, seed: seed).run(.iterations(0), from: first.routes)
    #expect(faults(of: cut, in: shorter) == [])
  }
}
