import RondeModel

extension Indicators {
  /// The figures of a plan, counted from it and its scenario alone.
  init(
    _ file: CaseFile, findings: [Finding], slots: [SlotCover], weeks: [ContractHours.Week],
    misses: [WishRules.Miss], visits: VisitRecord
  ) {
    self.init()
    breaches = findings.filter(\.kind.isBreach).count
    for slot in slots {
      missingMinimum += slot.missingMinimum
      weightedMissingMinimum += slot.missingMinimum * max(1, slot.sector.priority)
      missingDesired += slot.missingDesired
      minimumDemand += slot.minimum * slot.length
      surplus += slot.surplus
    }
    teams = file.lawfulTeams.count
    underContract = weeks.reduce(0) { $0 + $1.under }
    overContract = weeks.reduce(0) { $0 + $1.over }
    wishesMissed = misses.reduce(0) { $0 + max(1, $1.wish.weight) }
    unfairness = Fairness.unfairness(Fairness.burdens(file))
    for timeline in file.timelines {
      let shifts = timeline.days.flatMap(\.items).filter { $0.source != .history }.map(\.shift)
      for day in Payroll.days(shifts, of: timeline.agent.id, under: timeline.profile, in: timeline.zone) {
        paidMinutes += day.paid.count
        cost += day.cost(timeline.profile.pay)
      }
    }
    count(visits, file)
  }

  /// Takes over what observers make of the plan.
  mutating func note(_ unpredictability: Unpredictability?) {
    exploitScore = unpredictability?.total.value
    exploitLow = unpredictability?.total.low
    exploitHigh = unpredictability?.total.high
    visitEntropy = unpredictability?.entropy
  }

  private mutating func count(_ record: VisitRecord, _ file: CaseFile) {
    visits = record.count
    travelMinutes = record.travelMinutes
    freeMinutes = record.freeMinutes
    freeMinutesAtEnd = record.freeMinutesAtEnd
    sharedBreakMinutes = Indicators.sharedBreaks(file.teams)
    noteLengths(record, file)
    var weighted = 0
    var weights = 0
    for residence in file.scenario.residences {
      guard let kind = file.scenario.classes[residence.visitClass] else { continue }
      let made = record.visits(of: residence.id)
      for week in VisitGaps.weeks(file.horizon) {
        missedLeastVisits += max(0, kind.least - made.filter { week.contains($0.date) }.count)
      }
      let idle = record.idleness(of: residence.id)
      let weight = residence.weight(in: file.scenario)
      weighted += idle.meanHundredths * weight
      weights += weight
      worstGap = max(worstGap, idle.worst)
      if let limit = record.allowedGap(residence, kind, file), idle.worst > limit { gapsBeyondGuarantee += 1 }
    }
    idleness = weights > 0 ? weighted / weights / 100 : 0
  }

  private mutating func noteLengths(_ record: VisitRecord, _ file: CaseFile) {
    var worth = 0
    var weights = 0
    for residence in file.scenario.residences {
      let visits = record.visits(of: residence.id)
      guard !visits.isEmpty else { continue }
      let curve = file.scenario.settings.patrol.visitValue.worth(planned: residence.onSite)
      let weight = max(1, residence.weight(in: file.scenario))
      for visit in visits {
        let minutes = max(0, (visit.end - visit.start).count)
        onSiteMinutes += minutes
        if minutes < residence.onSite.count { shortVisits += 1 }
        guard !curve.isEmpty else { continue }
        worth += weight * curve[min(minutes, curve.count - 1)] / 1000
        weights += weight
      }
    }
    visitWorth = weights > 0 ? worth / weights : 0
  }

  private static func sharedBreaks(_ teams: [Team]) -> Int {
    let bySector = Dictionary(grouping: teams.filter { $0.sector != nil }) { $0.sector ?? "" }
    return bySector.values.reduce(0) { sum, teams in
      let days = Dictionary(grouping: teams, by: \.shift.date)
      return sum
        + days.values.reduce(0) { sum, teams in
          sum
            + teams.indices.reduce(0) { sum, index in
              sum
                + teams[..<index].reduce(0) { sum, other in
                  sum + shared(teams[index].shift.breaks, other.shift.breaks)
                }
            }
        }
    }
  }

  private static func shared(_ some: [Break], _ others: [Break]) -> Int {
    some.reduce(0) { sum, a in
      sum + others.reduce(0) { $0 + max(0, (min(a.end, $1.end) - max(a.start, $1.start)).count) }
    }
  }
}
