import RondeModel

/// Where teams take their break: in time for the law, so that it fills no demand slot wholly where that can be
/// helped, and staggered between the teams of a sector.
enum RosterBreaks {
  /// The places of a shape's break that the cover must tell apart: `nil` alone where the break is shorter than
  /// a slot or can lie across two, otherwise early, in the middle and late.
  static func needingPlaces(_ shape: ShiftShape, slot: Minutes, law: LawFigures) -> [Break?] {
    let length = shape.breakLength
    guard length > .zero else { return [nil] }
    let places = starts(shape, law: law)
    guard let first = places.first, let last = places.last else { return [nil] }
    if places.contains(where: { fills($0, length, from: shape.start, slot: slot) == 0 }) { return [nil] }
    let middle = places[places.count / 2]
    return [first, middle, last].reduce(into: [Break?]()) { result, start in
      let pause = Break(start: start, end: start + length)
      if !result.contains(pause) { result.append(pause) }
    }
  }

  /// Every lawful start of the break, on five minutes: no stretch of work before or after it passes the time
  /// after which a pause is due even in a night `longer` than its clock, and no pause in the first or last hour where that can be helped.
  static func starts(_ shape: ShiftShape, law: LawFigures, longer: Minutes = .zero) -> [ClockTime] {
    let length = shape.breakLength
    let stretch = law.breakAfterWork - longer
    let earliest = max(shape.start, shape.end - length - stretch + 5)
    let latest = min(shape.end - length, shape.start + stretch)
    guard earliest <= latest else {
      let middle = shape.start.minute + (shape.presence - length).count / 2
      return [ClockTime(minute: middle)]
    }
    let hour = Minutes.hours(1)
    let from = max(earliest, min(shape.start + hour, latest))
    let to = min(latest, max(shape.end - length - hour, from))
    let first = (from.minute + 4) / 5 * 5
    guard first <= to.minute else { return [from] }
    return stride(from: first, through: to.minute, by: 5).map { ClockTime(minute: $0) }
  }

  /// How many slots a break from `start` fills wholly; slots are counted from midnight, as openings on the
  /// grid make them.
  private static func fills(_ start: ClockTime, _ length: Minutes, from opening: ClockTime, slot: Minutes)
    -> Int
  {
    guard slot > .zero else { return 0 }
    let first = (start.minute - opening.minute + slot.count - 1) / slot.count
    let end = (start.minute + length.count - opening.minute) / slot.count
    return max(0, end - first)
  }

  /// The break of a team whose place is free, given how the sector's slots stand without it.
  ///
  /// `cost` says what it costs that nobody of this team is there in the slot; `others` are the breaks of teams
  /// near by.
  static func place(
    _ shape: ShiftShape, on date: CivilDate, in zone: CivilZone, law: LawFigures,
    slots: [(from: ClockTime, to: ClockTime, cost: Int)], others: [Break]
  ) -> Break? {
    let length = shape.breakLength
    guard length > .zero else { return nil }
    let middle = shape.start.minute + (shape.presence - length).count / 2
    var best: (cost: Int, start: ClockTime)?
    for start in starts(shape, law: law, longer: max(.zero, ClockChange(shape, date, zone).longer)) {
      let end = start + length
      var cost = abs(start.minute - middle)
      for slot in slots where start <= slot.from && slot.to <= end { cost += slot.cost }
      for other in others { cost += 4 * max(0, (min(end, other.end) - max(start, other.start)).count) }
      if cost < best?.cost ?? .max { best = (cost, start) }
    }
    return best.map { Break(start: $0.start, end: $0.start + length) }
  }
}
