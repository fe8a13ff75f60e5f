import RondeModel

/// Reads how travel is estimated, which files hold true driving times, and how patrols are planned; what is
/// not given keeps its default.
enum TravelReading {
  static func travel(_ node: SettingsNode) -> (parameters: TravelParameters, matrix: MatrixRequest) {
    var travel = TravelParameters()
    let parts = node.children([
      ("detour", "detour"), ("vitesses", "speeds"), ("periodes", "periods"),
      ("stationnement", "parking"), ("detour_a_pied", "walking_detour"), ("km_h_a_pied", "walking_km_h"),
      ("matrice", "matrix"), ("lieux", "places"),
    ])
    if let value = parts["detour"]?.scaled(100, 100...300) { travel.detour = value }
    if let value = parts["stationnement"]?.duration(.minutes, 0...30) { travel.parking = value }
    if let value = parts["detour_a_pied"]?.scaled(100, 100...300) { travel.walkingDetour = value }
    if let value = parts["km_h_a_pied"]?.scaled(1000, 1000...10_000) { travel.walkingSpeed = value }
    if let list = parts["vitesses"] { travel.speeds = speeds(list) ?? travel.speeds }
    if let list = parts["periodes"] { travel.periods = periods(list) ?? travel.periods }
    return (travel, MatrixRequest(files: parts["matrice"], places: parts["lieux"]))
  }

  private static func speeds(_ list: SettingsNode) -> [TravelParameters.Speed]? {
    let speeds = list.items.compactMap { node -> TravelParameters.Speed? in
      let parts = node.children([("jusqu_a_km", "up_to_km"), ("km_h", "km_h")])
      if parts["km_h"] == nil { node.missing("km_h", "km_h") }
      let upTo = parts["jusqu_a_km"].map { $0.scaled(1000, 1...1_000_000) } ?? 1_000_000
      guard let upTo, let speed = parts["km_h"]?.scaled(1000, 1000...130_000) else { return nil }
      return TravelParameters.Speed(upTo: Metres(upTo), metresPerHour: speed)
    }
    guard !speeds.isEmpty else { return nil }
    if zip(speeds, speeds.dropFirst()).contains(where: { $0.upTo >= $1.upTo }) {
      list.unreadable(
        "bad-speeds", Phrase(fr: "des longueurs croissantes", en: "lengths in increasing order"))
      return nil
    }
    return speeds
  }

  private static func periods(_ list: SettingsNode) -> [TravelParameters.Period]? {
    let periods = list.items.compactMap { node -> TravelParameters.Period? in
      let parts = node.children([("de", "from"), ("a", "to"), ("facteur", "factor")])
      for (fr, en) in [("de", "from"), ("a", "to"), ("facteur", "factor")] where parts[fr] == nil {
        node.missing(fr, en)
      }
      guard let from = parts["de"]?.time(), let to = parts["a"]?.time(),
        let factor = parts["facteur"]?.scaled(100, 50...500)
      else { return nil }
      return TravelParameters.Period(from: from, to: to, factor: factor)
    }
    let isOrdered =
      periods.allSatisfy { $0.from < $0.to }
      && zip(periods, periods.dropFirst()).allSatisfy { $0.to <= $1.from }
    guard isOrdered else {
      list.unreadable(
        "bad-periods",
        Phrase(fr: "des périodes dans l’ordre, sans chevauchement", en: "periods in order and apart"))
      return nil
    }
    return periods
  }

  static func patrol(_ node: SettingsNode) -> PatrolSettings {
    var patrol = PatrolSettings()
    let parts = node.children([
      ("reserve_appels", "call_reserve"), ("garantie", "guarantee"), ("minute_fermee", "closed_minute"),
      ("attente_cedee", "idleness_given"), ("valeur_visite", "visit_value"),
    ])
    if let value = parts["reserve_appels"]?.duration(.minutes, 0...240) { patrol.callReserve = value }
    if let value = parts["garantie"]?.scaled(100, 100...500) { patrol.guarantee = value }
    if let value = parts["minute_fermee"]?.scaled(100, 0...100) { patrol.closedMinute = value }
    if let value = parts["attente_cedee"]?.scaled(1000, 0...500) { patrol.idlenessGiven = value }
    if let list = parts["valeur_visite"], let value = visitValue(list) { patrol.visitValue = value }
    return patrol
  }

  private static func visitValue(_ list: SettingsNode) -> VisitValue? {
    let items = list.items
    let points = items.compactMap { node -> VisitValue.Point? in
      let parts = node.children([("minutes", "minutes"), ("valeur", "worth")])
      for (fr, en) in [("minutes", "minutes"), ("valeur", "worth")] where parts[fr] == nil {
        node.missing(fr, en)
      }
      guard let minutes = parts["minutes"]?.duration(.minutes, 1...240),
        let worth = parts["valeur"]?.scaled(1000, 1...2000)
      else { return nil }
      return VisitValue.Point(minutes: minutes, worth: worth)
    }
    guard !items.isEmpty, points.count == items.count else { return nil }
    if let value = VisitValue(points) { return value }
    list.unreadable(
      "bad-visit-value",
      Phrase(
        fr: "des minutes et des valeurs croissantes, de moins en moins vite, jusqu’à 1 au moins",
        en: "minutes and worth that rise, worth ever slower, to 1 at least"))
    return nil
  }
}
