import RondeModel

/// The head of the page: which service, which week, and whether the plan can be published.
struct ReportHeader {
  let document: PlanDocument
  let overview: PlanOverview

  var html: HTML {
    let w = overview.wording
    return """
      <header class="top">
      <div class="service">\(overview.scenario.settings.name)</div>
      <h1>\(w("Plan de la semaine", "Plan of the week")) \(w("", "of "))\(overview.period)</h1>
      \(badges.joined())
      </header>
      """
  }

  private var badges: [HTML] {
    let w = overview.wording
    var badges: [HTML] = []
    if let findings = document.findings {
      let breaches = findings.count { $0.kind.isBreach }
      let bases = findings.count { $0.kind == .basis }
      let gaps = findings.filter { $0.kind == .gap }
      if breaches > 0 {
        let count = w.count(breaches, ("infraction", "infractions"), ("breach", "breaches"))
        badges.append(badge("bad", count))
      } else {
        badges.append(badge("good", w("Aucune infraction relevée", "No breach found")))
      }
      if bases > 0 {
        badges.append(
          badge(
            "warn",
            w.count(
              bases, ("base légale à déclarer", "bases légales à déclarer"),
              ("legal basis to state", "legal bases to state"))))
      }
      let bands = gaps.count { $0.rule == "COVER-MIN" }
      let residences = gaps.count { $0.rule == "LEAST-VISITS" }
      if bands > 0 {
        let words = (("plage sans équipe", "plages sans équipe"), ("gap in staff", "gaps in staff"))
        badges.append(badge("bad", w.count(bands, words.0, words.1)))
      }
      if residences > 0 {
        let words = (
          ("résidence trop peu vue", "résidences trop peu vues"),
          ("residence seen too seldom", "residences seen too seldom")
        )
        badges.append(badge("bad", w.count(residences, words.0, words.1)))
      }
      if gaps.isEmpty { badges.append(badge("good", w("Aucun manque", "No gap"))) }
    } else {
      badges.append(badge("warn", w("Plan non vérifié", "Plan not audited")))
    }
    for date in overview.dates {
      if let name = overview.holiday(date) { badges.append(badge("plain", "\(name), \(w.longDay(date))")) }
    }
    return badges
  }

  private func badge(_ kind: String, _ text: String) -> HTML {
    "<span class=\"badge \(kind)\">\(text)</span>"
  }
}
