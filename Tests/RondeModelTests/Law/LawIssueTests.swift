import RondeModel
import RondeTestSupport
import Testing

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
