import RondeModel

/// The figures by which plans are compared, each with what it means.
struct IndicatorsSection {
  let indicators: Indicators?
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
      <div class="tiles">\(tiles)</div>
      </section>
      """
  }

  private func html(_ tile: IndicatorTile) -> HTML {
    """
    <div class="tile"><span>\(tile.name)</span><b class="\(tile.tone)">\(tile.figure)</b>\
    <small>\(tile.meaning)</small></div>

    """
  }
}
