import RondeModel

/// Follows one route from the base and back.
struct RouteReader {
  let route: Route
  let team: Team
  let sector: Sector
  let scenario: Scenario

  func findings() -> [Finding] {
    let visits = route.stops.flatMap(visit)
    return times() + visits + pause() + (route.stops.allSatisfy { known($0) != nil } ? legs() : [])
  }

  /// Where a leg ends or begins.
  private struct Place {
    let point: GeoPoint
    let name: Phrase
  }

  private var base: Place {
    Place(point: sector.base, name: Phrase(fr: "la base", en: "the base"))
  }

  private func known(_ stop: Stop) -> Residence? { scenario.residences[stop.residence] }

  private func times() -> [Finding] {
    var result: [Finding] = []
    if route.departure < team.shift.start {
      result.append(
        finding(
          "ROUTE-TIMES", measured: route.departure.minute, limit: team.shift.start.minute,
          fr: "départ à \(route.departure), avant la prise de service à \(team.shift.start)",
          en: "leaves at \(route.departure), before the shift starts at \(team.shift.start)"))
    }
    if route.back > team.shift.end {
      result.append(
        finding(
          "ROUTE-TIMES", measured: route.back.minute, limit: team.shift.end.minute,
          fr: "retour à \(route.back), après la fin de service à \(team.shift.end)",
          en: "is back at \(route.back), after the shift ends at \(team.shift.end)"))
    }
    return result
  }

  private func visit(_ stop: Stop) -> [Finding] {
    guard let residence = known(stop) else {
      return [
        finding(
          "UNKNOWN-RESIDENCE", stop, fr: "résidence « \(stop.residence) » inconnue du scénario",
          en: "residence “\(stop.residence)” unknown to the scenario")
      ]
    }
    var result: [Finding] = []
    if residence.sector != sector.id {
      result.append(
        finding(
          "VISIT-SECTOR", stop, fr: "\(residence.name) n’est pas du secteur \(sector.name)",
          en: "\(residence.name) is not in the sector \(sector.name)"))
    }
    if stop.start < stop.arrival || stop.end - stop.start < residence.leastOnSite {
      result.append(
        finding(
          "VISIT-LENGTH", stop, measured: (stop.end - stop.start).count, limit: residence.leastOnSite.count,
          fr: "\(residence.name) : visite de \(stop.end - stop.start) (arrivée \(stop.arrival),"
            + " \(stop.start)–\(stop.end)) ; \(residence.leastOnSite) sur place au moins",
          en: "\(residence.name): visit of \(stop.end - stop.start) (arrival \(stop.arrival),"
            + " \(stop.start)–\(stop.end)); at least \(residence.leastOnSite) on site"))
    }
    let windows = residence.windows
    if !windows.isEmpty,
      !windows.contains(where: { $0.lowerBound <= stop.start && stop.end <= $0.upperBound })
    {
      let list = windows.map { "\($0.lowerBound)–\($0.upperBound)" }.joined(separator: ", ")
      result.append(
        finding(
          "VISIT-WINDOW", stop, fr: "\(residence.name) : \(stop.start)–\(stop.end) hors des plages \(list)",
          en: "\(residence.name): \(stop.start)–\(stop.end) outside its windows \(list)"))
    }
    if let open = scenario.hours(on: team.shift.date),
      stop.start < open.lowerBound || stop.end > open.upperBound
    {
      result.append(
        finding(
          "VISIT-SERVICE", stop,
          fr: "\(residence.name) : \(stop.start)–\(stop.end) hors des heures du service",
          en: "\(residence.name): \(stop.start)–\(stop.end) outside the hours of the service"))
    }
    return result
  }

  private func pause() -> [Finding] {
    var result: [Finding] = []
    let breaks = team.shift.breaks
    if let pause = route.pause {
      if !breaks.contains(Break(start: pause.start, end: pause.end)) {
        result.append(
          finding(
            "BREAK-ROUTE",
            fr: "pause \(pause.start)–\(pause.end) sur la tournée, qui n’est pas celle du service",
            en: "break \(pause.start)–\(pause.end) on the route is not the shift’s"))
      }
      if !(0...route.stops.count).contains(pause.afterStops) {
        result.append(
          finding(
            "BREAK-ROUTE", measured: pause.afterStops, limit: route.stops.count,
            fr: "pause après \(pause.afterStops) visites sur \(route.stops.count)",
            en: "break after \(pause.afterStops) of \(route.stops.count) visits"))
      }
      if let place = pause.residence {
        let residence = scenario.residences[place]
        if residence?.isBreakPlace != true || residence?.sector != sector.id {
          result.append(
            finding(
              "BREAK-PLACE",
              fr: "pause à « \(residence?.name ?? place.text) », qui n’est pas un lieu de pause",
              en: "break at “\(residence?.name ?? place.text)”, which is no place for it"))
        }
      }
    } else if !breaks.isEmpty {
      result.append(
        finding(
          "BREAK-ROUTE", fr: "la tournée ne place pas la pause du service",
          en: "the route lacks the shift’s break"))
    }
    for pause in breaks {
      for stop in route.stops where stop.start < pause.end && pause.start < stop.end {
        result.append(
          finding(
            "BREAK-VISIT", stop,
            fr: "visite \(stop.start)–\(stop.end) pendant la pause \(pause.start)–\(pause.end)",
            en: "visit \(stop.start)–\(stop.end) during the break \(pause.start)–\(pause.end)"))
      }
    }
    return result
  }

  // Leaving later never arrives earlier, so each leg is held against a departure at the first moment
  // possible.
  private func legs() -> [Finding] {
    var result: [Finding] = []
    var place = base
    var free = route.departure
    func travel(to next: Place, by arrival: ClockTime, _ stop: Stop?) {
      let model = TravelModel(scenario.settings.travel)
      let trip = model.trip(from: place.point, to: next.point)
      let needed = model.duration(trip, departing: free)
      if !trip.isPossible {
        result.append(
          finding(
            "ROUTE-TRAVEL", stop,
            fr: "de \(place.name.fr) à \(next.name.fr) : aucun trajet dans la matrice des temps",
            en: "from \(place.name.en) to \(next.name.en): the travel matrix knows no way"))
      } else if arrival - free < needed {
        result.append(
          finding(
            "ROUTE-TRAVEL", stop, measured: (arrival - free).count, limit: needed.count,
            fr: "de \(place.name.fr) à \(next.name.fr), \(free)–\(arrival) : le trajet demande \(needed)",
            en: "from \(place.name.en) to \(next.name.en), \(free)–\(arrival): the way takes \(needed)"))
      }
      place = next
    }
    func rest() {
      guard let pause = route.pause else { return }
      let there = pause.residence.flatMap { scenario.residences[$0] }
      travel(to: there.map { Place(point: $0.place, name: Phrase($0.name)) } ?? base, by: pause.start, nil)
      free = max(free, pause.end)
    }
    for (index, stop) in route.stops.enumerated() {
      if route.pause?.afterStops == index { rest() }
      guard let residence = known(stop) else { continue }
      travel(to: Place(point: residence.place, name: Phrase(residence.name)), by: stop.arrival, stop)
      free = stop.end
    }
    if let pause = route.pause, pause.afterStops >= route.stops.count { rest() }
    travel(to: base, by: route.back, nil)
    return result
  }

  private func finding(
    _ rule: String, _ stop: Stop? = nil, measured: Int? = nil, limit: Int? = nil, fr: String, en: String
  ) -> Finding {
    let date = team.shift.date
    return Finding(
      rule: rule, kind: .incoherence, date: date, sector: sector.id, team: team.name,
      residence: stop?.residence, measured: measured, limit: limit,
      text: Phrase(
        fr: "Tournée \(team.name), \(date.spoken.fr) : \(fr).",
        en: "Route \(team.name), \(date.spoken.en): \(en)."))
  }
}
