import RondeModel

/// Somebody who knows the visits of the last weeks and foretells the quiet hours of the next one.
///
/// Observers know nothing of the week that they foretell. One who stands at the door and sees a team leave learns
/// more: visits that are evenly spaced, which is what little idleness means, are followed by a pause. No plan
/// can help that, so it is not what plans are judged by.
protocol Observer: Sendable {
  /// How busy it thinks each window: the least is the quietest.
  ///
  /// - Parameter past: the stays of the weeks known, in order.
  func ratings(of windows: [QuietWindow], after past: [SeenStay]) -> [Int]
}

extension Unpredictability {
  /// Who tries to foretell a quiet hour.
  public enum Observer: String, CaseIterable, Hashable, Sendable, Codable {
    /// The hours of the week at which nobody ever came.
    case weekly
    /// The hours of the day at which nobody ever came.
    case timeOfDay
    /// The hours of the week at which teams came most, on the thought that they now go elsewhere.
    case antiFrequency
    /// The hours that follow the last visit.
    case justLeft

    /// What it is called.
    public var name: Phrase {
      switch self {
      case .weekly: Phrase(fr: "heures creuses de la semaine", en: "quiet hours of the week")
      case .timeOfDay: Phrase(fr: "heures creuses de la journée", en: "quiet hours of the day")
      case .antiFrequency: Phrase(fr: "heures déjà vues", en: "hours already seen")
      case .justLeft: Phrase(fr: "juste après un passage", en: "just after a visit")
      }
    }

    /// How it rates windows.
    var observer: any RondeAudit.Observer {
      switch self {
      case .weekly: WeeklyFrequency()
      case .timeOfDay: TimeOfDay()
      case .antiFrequency: AntiFrequency()
      case .justLeft: JustLeft()
      }
    }
  }
}

extension QuietWindow {
  /// Minutes that a stay, widened by half an hour on both sides, has in common with the window, the day left
  /// aside: a visit beside the hour counts for a part.
  func nearness(to stay: SeenStay) -> Int {
    max(0, min(to, stay.to + 30) - max(from, stay.from - 30))
  }
}
