import RondeModel

/// COVER-MIN and COVER-DESIRED: the bands of time in which teams are missing, each with what is missing.
/// Slots that follow each other and miss the same number of teams are one band.
enum DemandGaps {
  static func findings(_ slots: [SlotCover], _ proof: AvailabilityProof) -> [Finding] {
    bands(slots, level: \.minimum).map { minimum($0, proof) }
      + bands(slots, level: \.desired).filter { $0.minimumMissing == 0 }.map(desired)
  }

  /// A band of time that misses the same number of teams throughout.
  struct Band {
    let sector: Sector
    let date: CivilDate
    var from: ClockTime
    var to: ClockTime
    let missing: Int
    let wanted: Int
    let minimumMissing: Int

    var minutes: Int { missing * (to - from).count }
  }

  static func bands(_ slots: [SlotCover], level: KeyPath<SlotCover, Int>) -> [Band] {
    var result: [Band] = []
    for slot in slots {
      let missing = slot[keyPath: level] - slot.present
      guard missing > 0 else { continue }
      let minimumMissing = max(0, slot.minimum - slot.present)
      if let last = result.last, last.sector.id == slot.sector.id, last.date == slot.date,
        last.to == slot.from,
        last.missing == missing, last.minimumMissing == minimumMissing
      {
        result[result.count - 1].to = slot.to
      } else {
        result.append(
          Band(
            sector: slot.sector, date: slot.date, from: slot.from, to: slot.to, missing: missing,
            wanted: slot[keyPath: level], minimumMissing: minimumMissing))
      }
    }
    return result
  }

  private static func minimum(_ band: Band, _ proof: AvailabilityProof) -> Finding {
    let verdict = proof.verdict(in: band.sector.id, on: band.date)
    return Finding(
      rule: "COVER-MIN", kind: .gap, date: band.date, from: band.from, to: band.to, sector: band.sector.id,
      measured: band.wanted - band.missing, limit: band.wanted,
      text: Phrase(
        fr: "\(band.sector.name), \(band.date.spoken.fr), \(band.from)–\(band.to) : il manque \(band.missing)"
          + " équipe(s) sur \(band.wanted) — \(verdict.fr).",
        en: "\(band.sector.name), \(band.date.spoken.en), \(band.from)–\(band.to): \(band.missing) of"
          + " \(band.wanted) team(s) missing — \(verdict.en)."))
  }

  private static func desired(_ band: Band) -> Finding {
    Finding(
      rule: "COVER-DESIRED", kind: .wish, date: band.date, from: band.from, to: band.to,
      sector: band.sector.id,
      measured: band.wanted - band.missing, limit: band.wanted,
      text: Phrase(
        fr:
          "\(band.sector.name), \(band.date.spoken.fr), \(band.from)–\(band.to) :"
          + " \(band.wanted - band.missing)"
          + " équipe(s) pour \(band.wanted) souhaitée(s).",
        en:
          "\(band.sector.name), \(band.date.spoken.en), \(band.from)–\(band.to):"
          + " \(band.wanted - band.missing)"
          + " team(s) where \(band.wanted) are desired."))
  }
}
