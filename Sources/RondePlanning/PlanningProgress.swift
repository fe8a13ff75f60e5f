import RondeModel
import RondeSearch

/// The stages of a planning run, in order.
public enum PlanningStage: Sendable, Hashable, CaseIterable {
  /// The roster is searched.
  case roster
  /// The patrols are searched.
  case patrols
  /// The auditor judges the plan.
  case audit
  /// The gaps are explained.
  case explanation
}

/// How far a planning run is.
public struct PlanningProgress: Sendable, Hashable {
  /// What is being worked on.
  public let stage: PlanningStage
  /// The line that a planner reads.
  public let text: Phrase

  /// The roster search's progress.
  init(_ progress: RosterProgress) {
    self.init(.roster, "coût \(progress.cost)", "cost \(progress.cost)")
  }

  /// One sector's patrol search's progress.
  init(_ progress: PatrolSearch.Progress, sectors: [String]) {
    let name = sectors.indices.contains(progress.problem) ? sectors[progress.problem] : ""
    let part = Int(progress.part * 100)
    self.init(.patrols, "\(name) \(part) %", "\(name) \(part)%")
  }

  /// A stage with what there is to say of it.
  init(_ stage: PlanningStage, _ fr: String = "", _ en: String = "") {
    self.stage = stage
    let name =
      switch stage {
      case .roster: Phrase(fr: "Tableau de service", en: "Roster")
      case .patrols: Phrase(fr: "Tournées", en: "Patrols")
      case .audit: Phrase(fr: "Vérification article par article", en: "Audit, article by article")
      case .explanation: Phrase(fr: "Raison de chaque manque", en: "Reason of each gap")
      }
    text = Phrase(
      fr: fr.isEmpty ? name.fr : "\(name.fr) : \(fr)", en: en.isEmpty ? name.en : "\(name.en): \(en)")
  }
}
