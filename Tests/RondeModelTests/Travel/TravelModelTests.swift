import RondeModel
import Testing

@Suite struct TravelModelTests {
  let model = TravelModel(TravelParameters())
  let lille = GeoPoint(latitude: 50.6365, longitude: 3.0635)
  let seclin = GeoPoint(latitude: 50.5486, longitude: 3.0293)

  @Test func leavingLaterNeverArrivesEarlier() {
    for distance in [300, 900, 1600, 4900, 5100, 9900, 25_000] {
      let end = GeoPoint(latitude: lille.latitude + Double(distance) / 111_195, longitude: lille.longitude)
      let trip = model.trip(from: lille, to: end)
      var last = ClockTime(0)
      for minute in 0..<2880 {
        let departure = ClockTime(minute: minute)
        let arrival = departure + model.duration(trip, departing: departure)
        #expect(arrival >= last)
        last = arrival
      }
    }
  }

  @Test func theRushIsSlower() {
    let calm = model.duration(from: lille, to: seclin, departing: ClockTime(21))
    let rush = model.duration(from: lille, to: seclin, departing: ClockTime(17))
    // 10.1 km straight are 13.6 km of road at 45 km/h: 18 to 19 minutes and 3 to park, 1.35 times in the
    // rush.
    #expect((20...23).contains(calm.count))
    #expect(rush > calm && rush <= calm + 8)
  }

  @Test func fartherIsNeverQuicker() {
    var last = Minutes.zero
    for metres in stride(from: 0, through: 20_000, by: 50) {
      let end = GeoPoint(latitude: lille.latitude + Double(metres) / 111_195, longitude: lille.longitude)
      let duration = model.duration(from: lille, to: end, departing: ClockTime(21))
      #expect(duration >= last)
      last = duration
    }
  }

  @Test func noWayTakesNoTime() {
    #expect(model.duration(from: lille, to: lille, departing: ClockTime(17)) == .zero)
  }

  @Test func aShortWayIsWalked() {
    // 100 m are 125 m on foot: 94 s at 4.8 km/h.
    let near = GeoPoint(latitude: lille.latitude + 100 / 111_195, longitude: lille.longitude)
    #expect(model.duration(from: lille, to: near, departing: ClockTime(17)) == 2)
  }
}
