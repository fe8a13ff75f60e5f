import RondeModel

/// What agents wished and the plan does not give. A wish is never a duty.
enum WishRules {
  /// A wish not met on a day.
  struct Miss {
    let wish: Wish
    let date: CivilDate
    let text: Phrase
  }

  static func findings(_ misses: [Miss]) -> [Finding] {
    misses.map { miss in
      Finding(
        rule: "WISH", kind: .wish, agent: miss.wish.agent, date: miss.date, measured: miss.wish.weight,
        text: miss.text)
    }
  }

  /// The wishes not met, in the order of the table and of days.
  static func misses(_ file: CaseFile) -> [Miss] {
    file.scenario.wishes.flatMap { wish -> [Miss] in
      guard let agent = file.scenario.agents[wish.agent] else { return [] }
      return file.horizon.dates.filter { wish.day.contains($0) }.compactMap { date in
        let duties = file.plan.roster.filter {
          $0.agent == wish.agent && $0.shift.date == date && $0.sector != nil
        }
        guard !duties.isEmpty, let why = unmet(wish, duties, date, file) else { return nil }
        return Miss(
          wish: wish, date: date,
          text: Phrase(
            fr: "\(agent.name), \(date.spoken.fr) : \(why.fr).",
            en: "\(agent.name), \(date.spoken.en): \(why.en)."))
      }
    }
  }

  private static func unmet(
    _ wish: Wish, _ duties: [Duty], _ date: CivilDate, _ file: CaseFile
  ) -> Phrase? {
    switch wish.kind {
    case .off:
      return Phrase(fr: "travaille, souhaitait son repos", en: "works, wished to be off")
    case .early:
      guard let end = duties.map(\.shift.end).max(), end > Wish.earlyEnd else { return nil }
      return Phrase(
        fr: "finit à \(end), souhaitait \(Wish.earlyEnd) au plus tard",
        en: "ends at \(end), wished \(Wish.earlyEnd) at the latest")
    case .late:
      guard let end = duties.map(\.shift.end).max(), let close = file.scenario.hours(on: date)?.upperBound,
        end < close
      else { return nil }
      return Phrase(
        fr: "finit à \(end), souhaitait rester jusqu’à \(close)",
        en: "ends at \(end), wished to stay until \(close)")
    case .with(let other):
      let together = duties.contains { duty in
        duty.team != nil && file.plan.roster.contains { $0.agent == other && $0.team == duty.team }
      }
      guard !together else { return nil }
      let name = file.scenario.agents[other]?.name ?? other.text
      return Phrase(fr: "n’est pas avec \(name), comme souhaité", en: "is not with \(name), as wished")
    }
  }
}
