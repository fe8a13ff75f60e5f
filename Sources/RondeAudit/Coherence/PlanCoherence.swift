import RondeModel

/// Whether the plan is one of this scenario at all: it is judged on the scenario's days.
enum PlanCoherence {
  static func findings(_ file: CaseFile) -> [Finding] {
    guard file.plan.horizon != file.horizon else { return [] }
    let start = file.horizon.start
    return [
      Finding(
        rule: "OTHER-HORIZON", kind: .incoherence, date: file.plan.horizon.start,
        measured: file.plan.horizon.days, limit: file.horizon.days,
        text: Phrase(
          fr: "Le plan est pour \(file.plan.horizon.days) jour(s) dès le"
            + " \(file.plan.horizon.start.spokenWithYear.fr), le scénario pour \(file.horizon.days) dès le"
            + " \(start.spokenWithYear.fr).",
          en:
            "The plan is for \(file.plan.horizon.days) day(s) from"
            + " \(file.plan.horizon.start.spokenWithYear.en),"
            + " the scenario for \(file.horizon.days) from \(start.spokenWithYear.en)."))
    ]
  }
}
