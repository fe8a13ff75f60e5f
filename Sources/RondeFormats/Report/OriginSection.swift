import RondeModel

/// How the plan came to be, on which texts it stands, and what the page is not: legal advice.
struct OriginSection {
  let document: PlanDocument
  let overview: PlanOverview

  var html: HTML {
    let w = overview.wording
    return """
      <section id="origine">
      <h2>\(w("Origine du plan", "Origin of the plan"))</h2>
      <dl class="facts">
      \(facts.map { "<dt>\($0.0)</dt><dd>\($0.1)</dd>\n" as HTML }.joined())</dl>
      <footer><p>\(Self.notice(w))</p></footer>
      </section>
      """
  }

  /// What every page of Ronde says of the law.
  static func notice(_ w: Wording) -> String {
    w(
      "Les règles appliquées sont le fruit d’une recherche d’ingénierie et ne constituent pas un conseil juridique : "
        + "un juriste en droit du travail doit les valider avant tout usage.",
      "The rules applied are engineering research, not legal advice: a labour lawyer must sign them off before "
        + "anyone relies on them.")
  }

  private var facts: [(String, String)] {
    let w = overview.wording
    let origin = document.plan.origin
    var facts: [(String, String)] = []
    if !document.generator.isEmpty { facts.append((w("Établi par", "Made by"), document.generator)) }
    if origin.method == "hand" {
      facts.append((w("Méthode", "Method"), w("fait à la main", "made by hand")))
    } else {
      facts.append((w("Graine", "Seed"), "\(origin.seed)"))
      if let iterations = origin.iterations {
        facts.append((w("Itérations", "Iterations"), w.grouped(iterations)))
      } else if let seconds = origin.seconds, seconds.isFinite {
        facts.append((w("Temps de recherche", "Search time"), w.decimal(Int(min(seconds, 1e6) * 10)) + " s"))
      }
    }
    if let scenario = document.scenario {
      facts.append((w("Scénario", "Scenario"), scenario.name))
      if let digest = scenario.digest {
        facts.append((w("Empreinte du scénario", "Digest of the scenario"), digest))
      }
    }
    for employer in overview.scenario.subcontractors { facts.append((employer.name, texts(employer))) }
    return facts
  }

  private func texts(_ employer: Subcontractor) -> String {
    let w = overview.wording
    guard let profile = overview.scenario.profiles[employer.profile] else { return "" }
    var parts = [w("Code du travail", "Code du travail")]
    if profile.convention == .idcc1351 { parts.append("IDCC 1351") }
    parts += profile.agreements.map { "\($0.name) (\($0.date))" }
    let bases = [
      (w("nuit", "night"), profile.bases.night), (w("dimanche", "Sunday"), profile.bases.sunday),
      (w("temps partiel court", "short part-time"), profile.bases.shortPartTime),
    ]
    parts += bases.map { name, basis in
      basis.map { w("base \(name) : \($0.text)", "basis for \(name): \($0.text)") }
        ?? w("base \(name) non déclarée", "no basis stated for \(name)")
    }
    return parts.joined(separator: " · ")
  }
}
