import RondeFormats
import Testing

@Suite struct VehicleRoutingTests {
  // The depot and two clients, 3 and √2 away from it.
  private static let solomon = """
    TINY

    VEHICLE
    NUMBER     CAPACITY
      2         10

    CUSTOMER
    CUST NO.  XCOORD.   YCOORD.    DEMAND   READY TIME  DUE DATE   SERVICE   TIME

        0      0         0          0          0         20          0
        1      3         0          6          4          5          1
        2      1         1          5          0         20          2
    """

  private static let vrplib = """
    NAME : tiny
    COMMENT : "prizes"
    DIMENSION : 3
    VEHICLES : 2
    CAPACITY : 10
    EDGE_WEIGHT_TYPE : EUC_2D
    SERVICE_TIME : 1
    NODE_COORD_SECTION
    1 0 0
    2 3 0
    3 1 1
    DEMAND_SECTION
    1 0
    2 6
    3 5
    TIME_WINDOW_SECTION
    1 0 20
    2 4 5
    3 0 20
    PRIZE_SECTION
    1 0
    2 7
    3 8
    DEPOT_SECTION
    1
    -1
    EOF
    """

  @Test func readsSolomon() throws {
    for text in [Self.solomon, Self.solomon.split(separator: "\n").joined(separator: "\r\n")] {
      let instance = try VehicleRoutingInstance(parsing: text)
      #expect(instance.name == "TINY")
      #expect(instance.vehicles == 2)
      #expect(instance.capacity == 10)
      #expect(instance.stops.count == 3)
      #expect(instance.stops[1].demand == 6)
      #expect(instance.stops[1].ready == 4)
      #expect(instance.stops[2].service == 2)
      #expect(instance.stops[2].prize == nil)
    }
  }

  @Test func readsVRPLIB() throws {
    let instance = try VehicleRoutingInstance(parsing: Self.vrplib)
    #expect(instance.name == "tiny")
    #expect(instance.stops.map(\.prize) == [nil, 7, 8])
    #expect(instance.stops.map(\.service) == [0, 1, 1])
    #expect(instance.stops[1].due == 5)
    #expect(instance.vehicles == 2)
  }

  @Test func judgesRoutesInBothConventions() throws {
    let instance = try VehicleRoutingInstance(parsing: Self.solomon)
    let tenths = VehicleRoutingChecker(instance, .dimacs)
    let exact = VehicleRoutingChecker(instance, .hierarchical)
    #expect(tenths.breaches([[1], [2]]) == [])
    // 2 · 3.0 + 2 · 1.4 and 2 · 3 + 2 · √2
    #expect(tenths.value([[1], [], [2]]).cost == 6 + 2.8)
    #expect(abs(exact.value([[1], [2]]).cost - (6 + 2 * 2.0.squareRoot())) < 1e-12)
    #expect(tenths.breaches([[1]]) == ["client 2 is not served"])
    #expect(tenths.breaches([[1, 2]]) == ["route 1 carries 11, more than 10"])
    // √2 + 2 + √5 = 5.65 is after 5.
    #expect(exact.breaches([[2, 1]]).count == 2)
    #expect(tenths.breaches([[1, 1], [2, 9]]).contains("client 1 is served twice"))
    #expect(tenths.breaches([[1, 1], [2, 9]]).contains("route 2 serves client 9, which is none"))
  }

  @Test func prizesLeftOutArePaid() throws {
    let checker = VehicleRoutingChecker(try VehicleRoutingInstance(parsing: Self.vrplib), .dimacs)
    #expect(checker.breaches([[2]]) == [])
    #expect(checker.value([[2]]).cost == 2.8 + 7)
  }

  @Test(arguments: [
    "", "name", "name\n2 10", "name\n2 ten\n0 0 0 0 0 9 0", "name\n2 10\n0 0 0 0 0 9",
    "name\n0 10\n0 0 0 0 0 9 0",
    "name\n2 10\n1 0 0 0 0 9 0", "name\n2 10\n0 0 nan 0 0 9 0", "name\n2 10\n0 0 0 0 0 1e99 0",
    "name\n2 10\n0 0 0 99999999999999999999 0 9 0", "NODE_COORD_SECTION\n1 0 0",
    "DIMENSION : 2\nNODE_COORD_SECTION\n3 0 0", "DIMENSION : 0\nNODE_COORD_SECTION",
    "DIMENSION : 2\nEDGE_WEIGHT_TYPE : EXPLICIT\nNODE_COORD_SECTION\n1 0 0",
    "DIMENSION : 2\nDEPOT_SECTION\n2\nNODE_COORD_SECTION\n1 0 0",
    "DIMENSION : 2\nDEMAND_SECTION\n1\nNODE_COORD_SECTION\n1 0 0", "NODE_COORD_SECTION",
    "1 2\nNODE_COORD_SECTION",
  ])
  func brokenTextsAreTold(text: String) {
    #expect(throws: BenchmarkFormatError.self) { try VehicleRoutingInstance(parsing: text) }
  }

  @Test func errorsNameLineValueAndExpectation() {
    #expect {
      try VehicleRoutingInstance(parsing: "name\n2 10\n0 0 0 -5 0 9 0")
    } throws: { error in
      "\(error)" == "line 3: the demand is “-5”, expected a whole number from 0 to 100000000"
    }
  }
}
