extension PatrolState {
  /// Takes over routes of another search, shift by shift, as they were timed; of one that breaks a rule here, or
  /// takes more of the reserve for calls than is unavoidable, the last visits are left out until it does not.
  mutating func take(_ routes: [PatrolSolution.Route?]) {
    let unavoidable = overruns
    for (shift, route) in routes.enumerated() where shift < tables.shifts && isOpen[shift] {
      guard let route else { continue }
      let longest = breakDue[shift]
      let row = base(Int32(shift))
      let visits = route.visits.prefix(tables.capacity - 2).filter { (0..<tables.places).contains($0.place) }
      for (position, visit) in visits.enumerated() {
        node[row + position] = Int32(visit.place)
        notBefore[row + position] = Int32(clamping: visit.start)
        stay[row + position] = max(
          tables.onSite[visit.place],
          min(Int32(clamping: visit.end - visit.start), tables.planned[visit.place]))
      }
      for count in stride(from: visits.count, through: 0, by: -1) {
        length[shift] = Int32(count)
        breakDue[shift] = longest
        if let pause = route.pause, pause.afterVisits < count {
          let before = pause.afterVisits > 0 ? visits[pause.afterVisits - 1].end : pause.start
          breakDue[shift] = min(longest, Int32(clamping: before))
        }
        if refresh() && overruns <= unavoidable { break }
      }
    }
  }
}
