import RondeModel
import RondeTestSupport
import Testing

@Suite struct RulePackTests {
  @Test func thePacksHoldEveryRuleOfTheSpecification() {
    #expect(
      Set(RulePack.statute.rules.map(\.id.text)) == [
        "FR-BREAK", "FR-WORK", "FR-DAY10", "FR-AMP13", "FR-REST11", "FR-WEEK48", "FR-AVG44", "FR-6DAYS",
        "FR-WREST35", "FR-SUN", "FR-NIGHTDEF", "FR-NIGHTLAW", "FR-NW", "FR-NW8", "FR-NW40", "FR-HOL",
        "FR-PT24", "FR-PTGAP", "FR-PTMAX", "FR-PTNOTICE", "FR-NOTICE7", "FR-LENT",
      ])
    #expect(
      Set(RulePack.idcc1351.rules.map(\.id.text)) == [
        "P1-12H", "P1-48", "P1-46", "P1-REST12", "P1-SUN2", "P1-MIN4", "P1-PLAN7", "P1-NIGHT10", "P1-SUN10",
        "P1-HOL100",
      ])
  }

  @Test func everyRuleSaysWhatItIs() {
    for rule in RulePack.all.flatMap(\.rules) {
      #expect(!rule.title.fr.isEmpty && !rule.title.en.isEmpty && rule.title.fr != rule.title.en)
      #expect(!rule.statement.fr.isEmpty && !rule.example.fr.isEmpty && !rule.article.isEmpty)
      #expect(!rule.evidence.isEmpty, "\(rule.id)")
      #expect(rule.since.year >= 1985)
      #expect(RulePack.rule(rule.id)?.id == rule.id)
    }
  }

  @Test func theStatutesFiguresAreTheDefaults() {
    #expect(TinyScenario.statute().resolvedLaw().figures == LawFigures())
    #expect(TinyScenario.statute().law == LawFigures())
  }

  @Test func everyFigureHasASourceOnceAConventionSetsThemAll() {
    let resolved = TinyScenario.statute(convention: .idcc1351).resolvedLaw()
    for field in LawField.allCases {
      #expect(resolved.sources[field] != nil, "\(field)")
      #expect(resolved.sources[field]?.value == resolved.figures[field])
    }
  }

  @Test func aConventionAndAnAgreementTakeOver() {
    let profile = TinyScenario.statute(
      convention: .idcc1351, agreements: [.dailyWork(.hours(12)), .nightWindow(ClockTime(22), ClockTime(7))])
    let resolved = profile.resolvedLaw()
    #expect(resolved.figures == profile.law)
    #expect(resolved.figures.averageWork == .hours(46))
    #expect(resolved.figures.dailyRest == .hours(12))
    #expect(resolved.figures.serviceBeforeLongRest == .hours(48))
    #expect(resolved.figures.dailyWork == .hours(12))
    #expect(resolved.figures.nightStart == ClockTime(22))
    #expect(resolved.figures.nightEnd == ClockTime(31))
    #expect(resolved.sources[.dailyRest]?.rule.id == "P1-REST12")
    #expect(resolved.sources[.dailyWork]?.level == .derogation)
    #expect(resolved.sources[.dailyWork]?.article == "accord d’entreprise, L3121-19")
    #expect(resolved.sources[.dailyWork]?.since == TinyScenario.date("2024-03-01"))
    #expect(profile.citation(of: .dailyRest).rule == "P1-REST12")
    #expect(resolved.rules.contains { $0.id == "P1-46" })
    #expect(!resolved.rules.contains { $0.id == "FR-REST11" })
  }

  @Test func anAgreementHoldsFromItsDateOn() {
    let profile = TinyScenario.statute(agreements: [.dailyWork(.hours(12))])
    let before = TinyScenario.date("2024-02-29")
    #expect(profile.resolvedLaw(on: before).figures.dailyWork == .hours(10))
    #expect(profile.resolvedLaw(on: before + 1).figures.dailyWork == .hours(12))
  }

  @Test func aShorterDailyRestMovesWhatFollowsFromIt() {
    let law = TinyScenario.statute(agreements: [.dailyRest(.hours(9))]).law
    #expect(law.dailyRest == .hours(9))
    #expect(law.amplitude == .hours(15))
    #expect(law.weeklyRest == .hours(33))
  }
}

@Suite struct LawIssueTests {
  /// Each derogation at its bound and one step beyond.
  static let cases: [(inside: Derogation, outside: Derogation, article: String)] = [
    (.dailyWork(.hours(12)), .dailyWork(.hours(12) + 1), "L3121-19"),
    (.dailyRest(.hours(9)), .dailyRest(.hours(9) - 1), "D3131-4 à D3131-6"),
    (.averageWork(.hours(46)), .averageWork(.hours(46) + 1), "L3121-23"),
    (.breakLength(20), .breakLength(19), "L3121-17"),
    (.nightWorkerAverage(.hours(44)), .nightWorkerAverage(.hours(44) + 1), "L3122-18"),
    (.nightWorkerDailyWork(.hours(12)), .nightWorkerDailyWork(.hours(12) + 1), "L3122-17"),
    (.nightYearWork(.hours(300)), .nightYearWork(0), "L3122-16"),
    (.partTimeNotice(3), .partTimeNotice(2), "L3123-24"),
    (.notice(3), .notice(0), "L3121-44"),
  ]

  @Test(arguments: 0..<9) func aFigureAtItsBoundStandsAndBeyondIsRefused(index: Int) {
    let (inside, outside, article) = LawIssueTests.cases[index]
    #expect(TinyScenario.statute(agreements: [inside]).issues() == [])
    let issues = TinyScenario.statute(agreements: [outside]).issues()
    #expect(issues.map(\.derogation) == [outside])
    #expect(issues.first?.article == article)
    #expect(issues.first?.isRefused == true)
  }

  @Test(arguments: [
    (21, 6, true), (22, 7, true), (21, 30, true), (20, 6, false), (22, 6, false), (22, 8, false),
  ])
  func theNightsWindow(from: Int, to: Int, isLawful: Bool) {
    let issues = TinyScenario.statute(agreements: [.nightWindow(ClockTime(from), ClockTime(to))]).issues()
    #expect(issues.isEmpty == isLawful)
  }

  @Test func theSentenceNamesAgreementFigureAndBound() {
    let issue = TinyScenario.statute(agreements: [.dailyRest(.hours(8))]).issues().first
    #expect(
      issue?.text.fr
        == "accord d’entreprise : Repos quotidien de 11 heures, 8 h ; 9 h au moins (D3131-4 à D3131-6).")
  }

  @Test func theConventionsPremiumsAreWarnedOf() {
    let issues = TinyScenario.statute(convention: .idcc1351).issues()
    #expect(issues.map(\.rule) == ["P1-NIGHT10", "P1-SUN10", "P1-HOL100"])
    #expect(issues.allSatisfy { !$0.isRefused })
  }
}

@Suite struct NightWorkTests {
  let law = LawFigures()

  @Test(arguments: [
    ("16:00", "24:00", 180), ("14:00", "21:00", 0), ("14:00", "21:01", 1), ("00:00", "06:00", 360),
    ("04:00", "10:00", 120), ("19:00", "25:00", 240), ("20:00", "32:00", 540),
  ])
  func nightMinutesOfAShift(from: String, to: String, minutes: Int) {
    let shift = Shift(
      date: TinyScenario.date("2026-12-21"), start: ClockTime(from) ?? ClockTime(0),
      end: ClockTime(to) ?? ClockTime(0))
    #expect(shift.nightWork(under: law, in: .paris) == Minutes(minutes))
  }

  @Test func aBreakAtNightIsNoNightWork() {
    let shift = Shift(
      date: TinyScenario.date("2026-12-21"), start: ClockTime(16), end: ClockTime(24),
      breaks: [Break(start: ClockTime(21, 30), end: ClockTime(22))])
    #expect(shift.nightWork(under: law, in: .paris) == 150)
  }

  @Test func theNightOfAClockChangeIsAsLongAsItIs() {
    let spring = Shift(date: TinyScenario.date("2027-03-27"), start: ClockTime(21), end: ClockTime(30))
    #expect(spring.nightWork(under: law, in: .paris) == .hours(8))
    let autumn = Shift(date: TinyScenario.date("2026-10-24"), start: ClockTime(21), end: ClockTime(30))
    #expect(autumn.nightWork(under: law, in: .paris) == .hours(10))
  }

  @Test func fromTenTheSameShiftHasTwoHours() {
    let profile = TinyScenario.statute(agreements: [.nightWindow(ClockTime(22), ClockTime(7))])
    let shift = Shift(date: TinyScenario.date("2026-12-21"), start: ClockTime(16), end: ClockTime(24))
    #expect(shift.nightWork(under: profile.law, in: .paris) == .hours(2))
  }
}
