/// A box with lines to write on, that takes what the sheet leaves it.
enum RuledBox {
  // More than a sheet holds: what does not fit is cut off.
  private static let lines = Array(repeating: "<i></i>" as HTML, count: 30).joined()

  /// A box under its title and, smaller, what to write.
  static func html(_ title: String, _ hint: String = "") -> HTML {
    """
    <section class="box grow"><h2>\(title) <small>\(hint)</small></h2>\
    <div class="lines" aria-hidden="true">\(lines)</div></section>
    """
  }
}
