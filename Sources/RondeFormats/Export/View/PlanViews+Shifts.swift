import RondeModel

extension PlanViews {
  /// Duties of the recipient's people, or the teams for who may know no people.
  func shifts(for circle: Circle) -> [ShiftView] {
    guard circle.seesPeople else { return teams.map(shift) }
    let shifts = circle.people.flatMap { self.shifts(of: $0, for: circle) }
    return shifts.sorted {
      ($0.date, $0.start.instant, $0.person ?? "", $0.key) < (
        $1.date, $1.start.instant, $1.person ?? "", $1.key
      )
    }
  }

  private func shift(of team: LabelledTeam) -> ShiftView {
    let view = view(of: team, members: [])
    return ShiftView(
      key: view.key, kind: .patrol, person: nil, date: view.date, start: view.start, end: view.end,
      breaks: view.breaks, sector: team.sector.id.text, team: view.label, partners: [], paid: nil)
  }

  /// An agent's duties and, where the plan does not list them, the appointments that the planner locked.
  private func shifts(of agent: Agent, for circle: Circle) -> [ShiftView] {
    let appointments: [Duty] = scenario.locks.compactMap { lock in
      guard case .appointment(agent.id, let date, let start, let end) = lock else { return nil }
      return Duty(
        agent: agent.id, shift: Shift(date: date, start: start, end: end), sector: nil, team: nil)
    }
    return overview.dates.flatMap { date -> [ShiftView] in
      var duties = overview.duties(of: agent.id, on: date)
      for duty in appointments where duty.shift.date == date {
        let isListed = duties.contains {
          $0.shift.start == duty.shift.start && $0.shift.end == duty.shift.end && $0.sector == nil
        }
        if !isListed { duties.append(duty) }
      }
      // A patrol keeps its key when an appointment joins the day.
      let order = duties.sorted {
        ($0.sector == nil ? 1 : 0, $0.shift.start, $0.shift.end)
          < ($1.sector == nil ? 1 : 0, $1.shift.start, $1.shift.end)
      }
      return order.enumerated().map { place, duty in shift(duty, of: agent, number: place + 1, for: circle) }
    }
  }

  private func shift(_ duty: Duty, of agent: Agent, number: Int, for circle: Circle) -> ShiftView {
    let shift = duty.shift
    let team = duty.team.flatMap { labelled($0) }
    let mates = circle.known(team?.team.members ?? []).filter { $0.id != agent.id }
    return ShiftView(
      key: PlanViews.key("shift", agent.id.text, "\(shift.date)", number),
      kind: duty.sector == nil ? .appointment : .patrol, person: agent.id.text, date: shift.date,
      start: Moment(shift.date, shift.start, in: zone), end: Moment(shift.date, shift.end, in: zone),
      breaks: breaks(of: shift), sector: duty.sector.flatMap { scenario.sectors[$0] }?.id.text,
      team: team?.label, partners: mates.map(\.name),
      paid: scenario.profile(of: agent).map { scenario.paid(shift, under: $0) })
  }

  func breaks(of shift: Shift) -> [PauseView] {
    shift.breaks.map {
      PauseView(
        start: Moment(shift.date, $0.start, in: zone), end: Moment(shift.date, $0.end, in: zone))
    }
  }

  /// An opaque name for a place in the plan. Lengths are digested too, so that no two give one text.
  static func key(_ kind: String, _ name: String, _ date: String, _ number: Int) -> String {
    let text = "\(kind) \(name.utf8.count) \(name) \(date) \(number)"
    return String(ContentDigest.hexadecimal(text.utf8).prefix(32))
  }
}
