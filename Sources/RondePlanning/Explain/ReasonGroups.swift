import RondeModel

/// What keeps one agent from filling a gap.
enum Reason {
  /// Unavailable that day.
  case absent
  /// Already on duty that day, in that sector or at an appointment.
  case working(Identifier<Sector>?)
  /// Not one of the agent's sectors.
  case elsewhere
  /// A rule, a lock or the contract's hours stand against it.
  case barred(Finding)
  /// Nothing stands against it.
  case free
}

/// The agents of one employer by what keeps them from filling a gap, and the sentences that say so.
struct ReasonGroups {
  private var absent: [Agent] = []
  private var working: [Agent] = []
  private var elsewhere: [Agent] = []
  private var free: [Agent] = []
  /// By rule, in the order in which the rules were first met.
  private var barred: [(rule: String, finding: Finding, agents: [Agent])] = []

  /// Files an agent under its reason.
  mutating func add(_ agent: Agent, _ reason: Reason) {
    switch reason {
    case .absent: absent.append(agent)
    case .working: working.append(agent)
    case .elsewhere: elsewhere.append(agent)
    case .free: free.append(agent)
    case .barred(let finding):
      if let place = barred.firstIndex(where: { $0.rule == finding.rule }) {
        barred[place].agents.append(agent)
      } else {
        barred.append((finding.rule, finding, [agent]))
      }
    }
  }

  /// One sentence a reason. `missingPair` says why the agents whom nothing keeps make no lawful team.
  func phrases(of total: Int, missingPair: ([Agent]) -> Phrase?) -> [Phrase] {
    var result: [Phrase] = []
    func say(_ agents: [Agent], _ fr: String, _ en: String, example: Phrase? = nil) {
      guard !agents.isEmpty else { return }
      let names = ReasonGroups.names(agents)
      result.append(
        Phrase(
          fr: "\(agents.count) agent\(agents.count > 1 ? "s" : "") sur \(total) \(fr) (\(names))."
            + (example.map { " Exemple : \($0.fr)" } ?? ""),
          en: "\(agents.count) of \(total) agents \(en) (\(names))."
            + (example.map { " For example: \($0.en)" } ?? "")))
    }
    say(
      absent, absent.count > 1 ? "sont indisponibles ce jour" : "est indisponible ce jour",
      "unavailable that day")
    say(
      working, working.count > 1 ? "sont déjà en poste ce jour" : "est déjà en poste ce jour",
      "already on duty that day")
    say(
      elsewhere,
      elsewhere.count > 1 ? "n’interviennent pas dans ce secteur" : "n’intervient pas dans ce secteur",
      "do not work in this sector")
    for group in barred {
      let name = ReasonGroups.name(of: group.finding)
      say(
        group.agents, "\(group.agents.count > 1 ? "sont retenus" : "est retenu") : \(name.fr)",
        "held back: \(name.en)", example: group.finding.text)
    }
    if !free.isEmpty {
      if let obstacle = missingPair(free) {
        say(
          free, "\(free.count > 1 ? "pourraient" : "pourrait") venir, mais \(obstacle.fr)",
          "could come, but \(obstacle.en)")
      } else {
        say(
          free,
          "pourraient venir sans qu’aucune règle s’y oppose : la recherche a préféré les garder pour un"
            + " autre jour ou n’a pas eu le temps ; relancer avec un temps plus long",
          "could come and no rule is against it: the search preferred another day for them or ran out of"
            + " time; run it again for longer")
      }
    }
    return result
  }

  /// What a planner calls the rule of a finding, with its source.
  private static func name(of finding: Finding) -> Phrase {
    if let rule = RulePack.rule(Identifier(finding.rule)) {
      let source = "[\([finding.rule, finding.article].filter { !$0.isEmpty }.joined(separator: ", "))]"
      return Phrase(fr: "\(rule.title.fr) \(source)", en: "\(rule.title.en) \(source)")
    }
    switch finding.rule {
    case "CONTRACT-EXTRA": return Phrase(fr: "heures du contrat atteintes", en: "contract hours reached")
    case "ABSENCE": return Phrase(fr: "indisponibilité", en: "unavailable")
    case "LOCK-OFF": return Phrase(fr: "jour bloqué en repos", en: "day locked off")
    case "LOCK-DUTY": return Phrase(fr: "autre service bloqué", en: "another duty is locked")
    default: return Phrase(finding.rule)
    }
  }

  private static func names(_ agents: [Agent]) -> String {
    let shown = agents.prefix(6).map(\.name).joined(separator: ", ")
    return agents.count > 6 ? "\(shown)…" : shown
  }
}
