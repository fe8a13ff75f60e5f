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
