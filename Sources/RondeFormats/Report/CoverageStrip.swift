import RondeModel

/// One evening of a sector as a small stepped chart: a column a slot.
struct CoverageStrip {
  let slots: [SlotCoverage]
  let highest: Int
  let title: String
  let wording: Wording

  private static let width = 150.0
  private static let height = 40.0

  var html: HTML {
    guard let opens = slots.first?.demand.from, let closes = slots.last?.demand.to, closes > opens else {
      return "<span class=\"soft\">\(wording("fermé", "closed"))</span>"
    }
    let scale = Self.width / Double((closes - opens).count)
    let unit = Self.height / Double(max(1, highest))
    func x(_ time: ClockTime) -> Double { Double((time - opens).count) * scale }
    var marks = HTML.empty
    func column(_ run: Run, _ kind: String, from low: Int, to high: Int) {
      guard high > low else { return }
      let y = Self.height - Double(high) * unit
      marks += """
        <rect class="\(kind)" x="\(x(run.from))" y="\(y)" width="\(x(run.to) - x(run.from))" \
        height="\(Double(high - low) * unit)"/>
        """
    }
    var least = HTML.empty
    for run in runs {
      let (minimum, desired, teams) = (run.slot.demand.minimum, run.slot.demand.desired, run.slot.teams)
      column(run, "have", from: 0, to: min(teams, desired))
      column(run, "extra", from: desired, to: teams)
      column(run, "lack", from: teams, to: minimum)
      column(run, "want", from: max(teams, minimum), to: desired)
      if minimum > 0 {
        let y = Self.height - Double(minimum) * unit
        least += "M\(x(run.from)) \(y)H\(x(run.to))"
      }
    }
    var hours = HTML.empty
    for hour in stride(from: (opens.minute + 59) / 60, through: closes.minute / 60, by: 5) {
      let place = x(ClockTime(hour))
      let side = hour * 60 == opens.minute ? "" : hour * 60 + 60 > closes.minute ? "end" : "mid"
      hours +=
        "<text class=\"faint \(side)\" x=\"\(place)\" y=\"\(Self.height + 12)\">\(wording.hour(hour))</text>"
    }
    return """
      <svg class="strip" viewBox="-1 -2 \(Self.width + 2) \(Self.height + 17)" role="img" aria-label="\(title) : \(summary)">\
      <title>\(title)\(wording(" : ", ": "))\(summary)</title>\(marks)\
      <path class="axis" d="M0 \(Self.height)H\(Self.width)"/><path class="least" d="\(least)"/>\(hours)</svg>
      """
  }

  /// Slots in a row that are alike are one shape: the page stays small.
  private struct Run {
    let slot: SlotCoverage
    let from: ClockTime
    var to: ClockTime
  }

  private var runs: [Run] {
    var runs: [Run] = []
    for slot in slots {
      if let last = runs.last, last.slot.teams == slot.teams, last.slot.demand.minimum == slot.demand.minimum,
        last.slot.demand.desired == slot.demand.desired
      {
        runs[runs.count - 1].to = slot.demand.to
      } else {
        runs.append(Run(slot: slot, from: slot.demand.from, to: slot.demand.to))
      }
    }
    return runs
  }

  private var summary: String {
    let bands = slots.missingBands
    guard !bands.isEmpty else {
      return slots.contains { $0.missingDesired > 0 }
        ? wording("minimum couvert, souhaité en partie", "minimum covered, desired in part")
        : wording("tout est couvert", "all covered")
    }
    let list = bands.map { "\(wording.clock($0.from))–\(wording.clock($0.to))" }.joined(separator: ", ")
    return wording("il manque une équipe \(list)", "a team is missing \(list)")
  }
}
