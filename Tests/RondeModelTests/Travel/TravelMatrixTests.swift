import RondeModel
import Testing

@Suite struct TravelMatrixTests {
  let a = GeoPoint(latitude: 50.60, longitude: 3.00)
  let b = GeoPoint(latitude: 50.63, longitude: 3.02)
  let c = GeoPoint(latitude: 50.55, longitude: 3.10)

  private func model(_ matrix: TravelMatrix, periods: [TravelParameters.Period]? = nil) -> TravelModel {
    var parameters = TravelParameters()
    parameters.matrix = matrix
    if let periods { parameters.periods = periods }
    return TravelModel(parameters)
  }

  @Test func whatTheMatrixKnowsReplacesTheEstimate() {
    var matrix = TravelMatrix(points: [a, b, a])
    #expect(matrix.points == [a, b])
    matrix.set(.seconds(600), from: a, to: b)
    matrix.set(.seconds(900), from: b, to: a)
    let model = model(matrix)
    // Ten minutes and three to park; one-way streets make the way back longer.
    #expect(model.duration(from: a, to: b, departing: ClockTime(21)) == 13)
    #expect(model.duration(from: b, to: a, departing: ClockTime(21)) == 18)
    // 1.35 times as long within the rush: 13.5 minutes.
    #expect(model.duration(from: a, to: b, departing: ClockTime(17)) == 17)
    // A pair that the matrix lacks is estimated.
    let estimate = TravelModel(TravelParameters())
    let departure = ClockTime(17)
    #expect(
      model.duration(from: a, to: c, departing: departure)
        == estimate.duration(from: a, to: c, departing: departure))
    #expect(model.duration(from: a, to: a, departing: departure) == .zero)
  }

  @Test func noWayTakesForEver() {
    var matrix = TravelMatrix(points: [a, b], bands: [.init(from: ClockTime(22), to: ClockTime(23))])
    matrix.set(.unreachable, from: a, to: b)
    // A bridge that is closed for an hour of the evening is no way that a route may count on.
    matrix.set(.seconds(60), from: b, to: a)
    matrix.set(.unreachable, from: b, to: a, band: 0)
    let model = model(matrix)
    for (from, to) in [(a, b), (b, a)] {
      let trip = model.trip(from: from, to: to)
      #expect(!trip.isPossible)
      #expect(model.duration(trip, departing: ClockTime(15)) == TravelModel.never)
      #expect(model.longestDrive(trip) <= 1)
    }
  }

  @Test func walkersNeedABridgeToo() {
    let near = GeoPoint(latitude: a.latitude + 100 / 111_195, longitude: a.longitude)
    var matrix = TravelMatrix(points: [a, near])
    matrix.set(.seconds(300), from: a, to: near)
    matrix.set(.seconds(300), from: near, to: a)
    // 300 s at 18 km/h are 1.5 km: 19 minutes on foot, so the car is quicker although the doors are 100 m apart.
    #expect(model(matrix).duration(from: a, to: near, departing: ClockTime(21)) == 8)
    // One-way streets bind cars alone: 20 s one way are 100 m on foot both ways.
    matrix.set(.seconds(20), from: near, to: a)
    #expect(model(matrix).duration(from: a, to: near, departing: ClockTime(21)) == 2)
    // Where the road's length is known it counts: 400 m are five minutes on foot, four by car.
    matrix.set(Metres(400), from: a, to: near)
    matrix.set(Metres(400), from: near, to: a)
    #expect(model(matrix).duration(from: near, to: a, departing: ClockTime(21)) == 4)
  }

  @Test func eachBandHasItsPace() {
    var matrix = TravelMatrix(points: [a, b], bands: [.init(from: ClockTime(16), to: ClockTime(18))])
    matrix.set(.seconds(1200), from: a, to: b)
    matrix.set(.seconds(2400), from: a, to: b, band: 0)
    let model = model(matrix)
    #expect(model.duration(from: a, to: b, departing: ClockTime(12)) == 23)
    // The matrix tells times of day apart: the settings' rush does not slow it again.
    #expect(model.duration(from: a, to: b, departing: ClockTime(16, 30)) == 43)
    // Ten of the twenty minutes before four o'clock, then the half that is left at half the pace.
    #expect(model.duration(from: a, to: b, departing: ClockTime(15, 50)) == 33)
    // A quarter is done by six, three quarters of twenty minutes are left.
    #expect(model.duration(from: a, to: b, departing: ClockTime(17, 50)) == 28)
    #expect(model.longestDrive(model.trip(from: a, to: b)) == 41)
  }

  @Test func aPairWithBandsAloneIsQuickOutsideThem() {
    let bands = [(14, 16), (16, 19)].map { TravelMatrix.Band(from: ClockTime($0.0), to: ClockTime($0.1)) }
    var matrix = TravelMatrix(points: [a, b], bands: bands)
    matrix.set(.seconds(1800), from: a, to: b, band: 0)
    matrix.set(.seconds(2400), from: a, to: b, band: 1)
    #expect(model(matrix).duration(from: a, to: b, departing: ClockTime(21)) == 33)
  }

  @Test(arguments: 0..<20 as Range<UInt64>) func leavingLaterNeverArrivesEarlier(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func random(_ bound: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(bound))
    }
    var border = 0
    var bands: [TravelMatrix.Band] = []
    for _ in 0..<8 {
      let from = border + random(90)
      border = from + 1 + random(120)
      bands.append(.init(from: ClockTime(minute: from), to: ClockTime(minute: border)))
    }
    var matrix = TravelMatrix(points: [a, c], bands: bands)
    for band in [nil] + bands.indices.map(Optional.some) {
      // From standing still to a motorway without traffic, and nothing in between.
      matrix.set(.seconds([0, 1, 59, 3599, 86_400, random(4000)][random(6)]), from: a, to: c, band: band)
    }
    let model = model(matrix)
    let trip = model.trip(from: a, to: c)
    var last = ClockTime(0)
    for minute in 0..<2880 {
      let arrival = ClockTime(minute: minute) + model.duration(trip, departing: ClockTime(minute: minute))
      #expect(arrival >= last)
      #expect((arrival - ClockTime(minute: minute)).count <= model.longestDrive(trip).count + 3)
      last = arrival
    }
  }

  @Test func figuresOutOfBoundsAreHeld() {
    var matrix = TravelMatrix(points: [a, b])
    matrix.set(.seconds(.max), from: a, to: b)
    matrix.set(.seconds(.min), from: b, to: a)
    matrix.set(Metres(.max), from: a, to: b)
    matrix.set(.seconds(60), from: a, to: c)
    matrix.set(.seconds(60), from: a, to: b, band: 3)
    #expect(matrix.entry(from: a, to: b) == .seconds(TravelMatrix.longestTrip))
    #expect(matrix.entry(from: b, to: a) == .seconds(0))
    #expect(matrix.entry(from: a, to: c) == .unknown)
    #expect(matrix.length(from: a, to: b) == Metres(TravelMatrix.farthest))
    #expect(TravelMatrix(points: []).entry(from: a, to: b) == .unknown)
  }
}
