import Foundation
import RondeAudit
import RondeModel

/// One week of a chain.
struct ChainWeek {
  let week: Int
  let given: Int
  let indicators: Indicators
  /// The score of this week alone; nil while eight weeks are not known.
  let score: Unpredictability?

  var text: String {
    let exploit =
      score.map { score in
        "\(ChainWeek.part(score.total.value)) (\(ChainWeek.part(score.total.low))–\(ChainWeek.part(score.total.high))"
          + " \(score.total.observer.rawValue))"
      } ?? "–"
    return
      "  week \(week): idleness \(indicators.idleness), worst gap \(indicators.worstGap), beyond guarantee"
      + " \(indicators.gapsBeyondGuarantee), missed \(indicators.missedLeastVisits), visits \(indicators.visits),"
      + " exploit \(exploit)"
  }

  var json: String {
    "{\"given\":\(given),\"week\":\(week),\"idleness\":\(indicators.idleness),\"worstGap\":\(indicators.worstGap),"
      + "\"gapsBeyondGuarantee\":\(indicators.gapsBeyondGuarantee),"
      + "\"missedLeastVisits\":\(indicators.missedLeastVisits),\"visits\":\(indicators.visits),"
      + "\"exploit\":\(score.map { "\(Double($0.total.value) / 1000)" } ?? "null")}"
  }

  static func part(_ thousandths: Int) -> String { text(Double(thousandths) / 1000) }
  static func text(_ value: Double) -> String { String(format: "%.2f", value) }
}

/// A chain as a whole.
struct ChainResult {
  let given: Int
  let weeks: [ChainWeek]
  /// Of the weeks after the first eight.
  let unpredictability: Unpredictability?

  /// Mean idleness of the weeks after the first eight.
  var idleness: Double {
    let last = weeks.dropFirst(Unpredictability.training)
    return last.isEmpty ? 0 : Double(last.reduce(0) { $0 + $1.indicators.idleness }) / Double(last.count)
  }

  /// Weeks in which a gap passed its guarantee or a least visit was missed.
  var weeksBeyond: Int {
    weeks.count { $0.indicators.gapsBeyondGuarantee > 0 || $0.indicators.missedLeastVisits > 0 }
  }

  /// The score in words.
  var exploit: String { unpredictability.map { ChainWeek.part($0.total.value) } ?? "–" }

  var text: String {
    guard let score = unpredictability else { return "  nothing to score" }
    let observers = zip(Unpredictability.Observer.allCases, score.observers).map {
      "\($0.rawValue) \(ChainWeek.part($1))"
    }
    let sectors = score.sectors.sorted { $0.key < $1.key }.map {
      "\($0.key) \(ChainWeek.part($0.value.value))"
    }
    return "  \(score.weeks) weeks tested: exploit \(exploit) (\(ChainWeek.part(score.total.low)) to"
      + " \(ChainWeek.part(score.total.high))), \(observers.joined(separator: ", ")), entropy"
      + " \(ChainWeek.part(score.entropy)), uncovered \(ChainWeek.part(score.uncovered)), idleness"
      + " \(ChainWeek.text(idleness)), weeks beyond the guarantee \(weeksBeyond)\n"
      + "  by sector: \(sectors.joined(separator: ", "))"
  }

  var json: String {
    "{\"given\":\(given),\"weeks\":\(weeks.count),\"idleness\":\(ChainWeek.text(idleness)),\"exploit\":"
      + (unpredictability.map {
        "\(Double($0.total.value) / 1000),\"low\":\(Double($0.total.low) / 1000),\"high\":\(Double($0.total.high) / 1000)"
      } ?? "null") + ",\"weeksBeyondGuarantee\":\(weeksBeyond)}"
  }
}
