import RondeModel
import Testing

@testable import RondeSearch

@Suite struct TravelTableTests {
  @Test(arguments: 1...4) func whoLeavesLaterNeverArrivesEarlier(seed: UInt64) {
    let travel = randomPatrols(seed: seed).travel
    for from in 0..<travel.places {
      for to in 0..<travel.places {
        var last = 0
        for minute in 840...1500 {
          let arrival = minute + travel.duration(from: from, to: to, departing: minute)
          #expect(arrival >= last)
          last = arrival
        }
      }
    }
  }

  @Test func answersWhatTheFunctionSaid() {
    let table = TravelTable(places: 3, departures: 10...40) { from, to, minute in from * 5 + to + minute / 10
    }
    for minute in 10...40 { #expect(table.duration(from: 2, to: 1, departing: minute) == 11 + minute / 10) }
    #expect(table.duration(from: 2, to: 1, departing: 0) == 12)
    #expect(table.duration(from: 2, to: 1, departing: 900) == 15)
    #expect(table.duration(from: 2, to: 2, departing: 20) == 0)
    #expect(table.minutes.count == 4 * 9)
  }

  @Test func minutesThatMayNotChangeAreNotAskedAgain() {
    var asked = 0
    let table = TravelTable(places: 2, departures: 0...99, mayChange: { $0 == 50 }) { _, _, minute in
      asked += 1
      return minute < 50 ? 4 : 6
    }
    #expect(asked == 4)
    #expect(table.duration(from: 0, to: 1, departing: 49) == 4)
    #expect(table.duration(from: 0, to: 1, departing: 50) == 6)
  }
}
