import RondeModel

/// The lines of a change sheet.
struct ChangeRows {
  let view: RecipientView
  let wording: Wording
  private let names: [String: String]

  init(view: RecipientView, wording: Wording) {
    self.view = view
    self.wording = wording
    names = Dictionary(view.people.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  /// One shift that came, went or moved.
  func row(_ change: Changes.Change<HeldContent.Shift>) -> HTML {
    guard let item = change.after ?? change.before else { return .empty }
    let who = item.person.map { names[$0] ?? $0 } ?? item.team ?? ""
    return row(
      item.date, who: who, mark: mark(change), before: change.before.map { text($0) } ?? .empty,
      after: change.after.map { text($0, was: change.before) } ?? .empty, kind: kind(change))
  }

  /// One route that came, went or sees other residences.
  func row(_ change: Changes.Change<HeldContent.Route>) -> HTML {
    guard let item = change.after ?? change.before else { return .empty }
    return row(
      item.date, who: "\(item.team) · \(item.sector)", mark: mark(change),
      before: change.before.map { text($0) } ?? .empty,
      after: change.after.map { after in
        var now = text(after)
        if let before = change.before { now += visits(.init(from: before, to: after)) }
        return now
      } ?? .empty, kind: kind(change))
  }

  private func row(
    _ date: CivilDate, who: String, mark: String, before: HTML, after: HTML, kind: String
  ) -> HTML {
    """
    <tr class="\(kind)"><td>\(wording.longDay(date))</td><td>\(who)</td><td>\(mark)</td><td>\(before)</td>\
    <td>\(after)</td></tr>

    """
  }

  private func kind<Item>(_ change: Changes.Change<Item>) -> String {
    change.isAdded ? "added" : change.isRemoved ? "removed" : "changed"
  }

  private func mark<Item>(_ change: Changes.Change<Item>) -> String {
    switch kind(change) {
    case "added": wording("ajouté", "added")
    case "removed": wording("supprimé", "removed")
    default: wording("modifié", "changed")
    }
  }

  private func text(_ shift: HeldContent.Shift, was before: HeldContent.Shift? = nil) -> HTML {
    let w = wording
    var parts = ["\(w.clock(shift.start))–\(w.clock(shift.end))"]
    if !shift.breaks.isEmpty {
      let pauses = shift.breaks.map { "\(w.clock($0.start))–\(w.clock($0.end))" }
      parts.append("\(w("pause", "break")) \(pauses.joined(separator: ", "))")
    }
    if shift.kind == .appointment {
      parts.append(w("rendez-vous", "appointment"))
    } else {
      parts.append([shift.team, shift.sector].compactMap { $0 }.joined(separator: ", "))
    }
    if let before, before.mates != shift.mates { parts.append(mates(of: shift)) }
    return parts.filter { !$0.isEmpty }.map { "\($0)" as HTML }.joined(separator: "<br>")
  }

  /// Whom the shift is worked with now; whom it was with before is nobody's affair any more.
  private func mates(of shift: HeldContent.Shift) -> String {
    let mates = view.shifts.first { $0.key == shift.key }?.partners ?? []
    return mates.isEmpty
      ? wording("équipier non indiqué", "mate not named")
      : "\(wording("avec", "with")) \(mates.joined(separator: ", "))"
  }

  private func text(_ route: HeldContent.Route) -> HTML {
    let w = wording
    let visits = w.count(route.stops.count, ("visite", "visites"), ("visit", "visits"))
    let pause = route.pause.map { ", \(w("pause", "break")) \(w.clock($0.start))–\(w.clock($0.end))" } ?? ""
    return "\(w.clock(route.departure))–\(w.clock(route.back)), \(visits)\(pause)"
  }

  private func visits(_ visits: Changes.Visits) -> HTML {
    let parts = [
      (visits.added, wording("en plus", "added")), (visits.removed, wording("en moins", "removed")),
      (visits.moved, wording("autre heure", "other time")),
    ]
    let lines = parts.filter { !$0.0.isEmpty }.map { stops, title in
      let list = stops.map { "\(wording.clock($0.start))\u{A0}\($0.name)" }.joined(separator: ", ")
      return "<li>\(title)\(wording(" : ", ": "))\(list)</li>" as HTML
    }
    return lines.isEmpty ? .empty : "<ul>\(lines.joined())</ul>"
  }
}
