import RondeModel

/// The figures by which plans are compared, each with what it means.
struct IndicatorsSection {
  let indicators: Indicators?
  let proof: RosterProof?
  let overview: PlanOverview

  var html: HTML {
    let w = overview.wording
    guard let indicators else {
      return """
        <section id="indicateurs"><h2>\(w("Indicateurs", "Indicators"))</h2>
        <p class="soft">\(w("Pas encore calculés.", "Not computed yet."))</p></section>
        """
    }
    let tiles = IndicatorTile.all(indicators, wording: w).map(html).joined()
    return """
      <section id="indicateurs">
      <h2>\(w("Indicateurs", "Indicators"))</h2>
      <div class="tiles">\(tiles)</div>\(proved)
      </section>
      """
  }

  /// How far the roster is from the best there is.
  private var proved: HTML {
    let w = overview.wording
    guard let proof, let sentence = ProofWording(proof: proof, wording: w).sentence else { return .empty }
    let text = w(
      "Preuve : \(sentence). Calculée sans les tournées, sur tout ce que le tableau doit et souhaite, pesé comme le fait la recherche.",
      "Proof: \(sentence). Computed without the routes, over all that the roster owes and wishes, weighed as the search does."
    )
    return "<p class=\"soft\">\(text)</p>"
  }

  private func html(_ tile: IndicatorTile) -> HTML {
    """
    <div class="tile"><span>\(tile.name)</span><b class="\(tile.tone)">\(tile.figure)</b>\
    <small>\(tile.meaning)</small></div>

    """
  }
}
