import RondeFormats
import Testing

@Suite struct ShiftSchedulingTests {
  private let text = """
    SECTION_HORIZON\r
    # days\r
    7\r
    SECTION_SHIFTS\r
    E,480,\r
    L,480,E\r
    SECTION_STAFF\r
    A,E=7|L=1,2400,960,3,2,2,1\r
    B,E=0|L=7,2400,0,5,1,1,0\r
    SECTION_DAYS_OFF\r
    A,6\r
    SECTION_SHIFT_ON_REQUESTS\r
    A,0,E,3\r
    SECTION_SHIFT_OFF_REQUESTS\r
    B,2,L,2\r
    SECTION_COVER\r
    0,E,2,100,1\r
    2,L,0,100,1\r
    """

  @Test func readsEverySection() throws {
    let instance = try ShiftSchedulingInstance(parsing: text)
    #expect(instance.days == 7)
    #expect(instance.shifts.map(\.barred) == [[], [0]])
    #expect(instance.employees[0].maxShifts == [7, 1])
    #expect(instance.employees[0].daysOff == [6])
    #expect(instance.requests.count == 2)
    #expect(instance.cover[0].requirement == 2)
  }

  @Test func addsUpThePenalty() throws {
    let checker = ShiftSchedulingChecker(try ShiftSchedulingInstance(parsing: text))
    let off: [Int?] = Array(repeating: nil, count: 7)
    // Wish for E not met 3, two missing 2 × 100.
    #expect(checker.penalty([off, off]) == 3 + 200)
    var late = off
    late[2] = 1
    // One too many on day 2 costs 1, the wish not to work it 2.
    #expect(checker.penalty([off, late]) == 3 + 200 + 1 + 2)
  }

  @Test func findsEachHardRule() throws {
    let checker = ShiftSchedulingChecker(try ShiftSchedulingInstance(parsing: text))
    let off: [Int?] = Array(repeating: nil, count: 7)
    #expect(checker.breaches([[0, 0, nil, nil, 0, 0, nil], off]).isEmpty)
    func breaches(_ row: [Int?]) -> Int { checker.breaches([row, off]).count }
    #expect(breaches([0, 0, nil, nil, 0, 0, 0]) == 1, "a day off is worked")
    #expect(breaches([0, 0, 0, 0, nil, nil, nil]) == 1, "four in a row")
    #expect(breaches([0, 0, nil, 0, 0, nil, nil]) == 1, "one day off inside")
    #expect(breaches([nil, nil, 0, nil, nil, 0, nil]) == 2, "two shifts alone inside the horizon")
    #expect(breaches([1, 0, nil, nil, nil, nil, nil]) == 1, "E after L")
    #expect(breaches([nil, 1, 1, nil, nil, nil, nil]) == 1, "L twice")
    #expect(breaches([0, nil, nil, nil, nil, nil, nil]) == 1, "too few minutes")
    #expect(checker.breaches([[0, 0, nil, nil, nil, nil, nil], [1, 1, 1, 1, 1, 1, nil]]).count == 3)
  }

  @Test func rostersSurviveTheRoundTrip() throws {
    let instance = try ShiftSchedulingInstance(parsing: text)
    let roster: [[Int?]] = [[0, 0, nil, nil, 1, nil, nil], Array(repeating: nil, count: 7)]
    let written = instance.solutionText(roster)
    #expect(written == "E\tE\t\t\tL\t\t\n\t\t\t\t\t\t\n")
    #expect(try instance.roster(parsing: written) == roster)
  }

  @Test(arguments: [
    ("SECTION_HORIZON\nx", "line 2"), ("A,1", "line 1"), ("SECTION_SHIFTS\nE", "line 2"),
    ("SECTION_HORIZON\n7\nSECTION_SHIFTS\nE,480,Q", "line 4"), ("", "line 1"),
    ("SECTION_HORIZON\n7\nSECTION_COVER\n0,E,1,1,1", "line 4"),
    ("SECTION_HORIZON\n7\nSECTION_STAFF\nA,E:7,1,1,1,1,1,1", "line 4"),
  ]) func saysWhereAFileIsBad(text: String, place: String) {
    #expect {
      try ShiftSchedulingInstance(parsing: text)
    } throws: { error in
      "\(error)".hasPrefix(place)
    }
  }
}
