/// The little that the page does by itself: fold and unfold the evenings, and unfold them all for paper. The
/// page is whole without it.
enum ReportScript {
  static let source = HTML.trusted(
    """
    (function () {
      var all = function (open) {
        document.querySelectorAll("details").forEach(function (d) { d.open = open; });
      };
      document.querySelectorAll("button[data-fold]").forEach(function (b) {
        b.addEventListener("click", function () { all(b.dataset.fold === "open"); });
      });
      var folded = [];
      window.addEventListener("beforeprint", function () {
        folded = Array.from(document.querySelectorAll("details:not([open])"));
        folded.forEach(function (d) { d.open = true; });
      });
      window.addEventListener("afterprint", function () {
        folded.forEach(function (d) { d.open = false; });
      });
    })();

    """)
}
