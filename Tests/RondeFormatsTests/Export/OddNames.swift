import RondeModel
import RondeTestSupport

@testable import RondeFormats

/// Names that break careless writers, put into the places of a view that outside text reaches.
enum OddNames {
  static let formula = "=cmd()|' /C calc'!A0"
  static let accents = "L’été à Noël, œuvre d'Élodie"
  static let emoji = "Résidence 👩‍🚒 des pompiers"
  static let markup = "<b>&amp;\"'</b>; a,b"
  static let control = "avant\u{1}\u{7}après"
  static let long = String(repeating: "Résidence du très long nom ", count: 8).prefix(200)

  static var all: [String] { [formula, accents, emoji, markup, control, String(long)] }

  /// A view of the sample plan whose residences and people bear these names in turn.
  static func view(_ recipient: Recipient, language: Language = .fr) -> RecipientView? {
    let views = PlanViews(plan: SamplePlan.plan, scenario: SamplePlan.scenario, language: language)
    guard var view = views.view(of: recipient) else { return nil }
    var number = 0
    func next() -> String {
      number += 1
      return all[number % all.count]
    }
    for place in view.people.indices { view.people[place].name = next() }
    for route in view.routes.indices {
      for stop in view.routes[route].stops.indices {
        view.routes[route].stops[stop].name = next()
        view.routes[route].stops[stop].address = next()
        view.routes[route].stops[stop].instruction = next()
        view.routes[route].stops[stop].missions = Mission.allCases
      }
    }
    view.version = PlanVersion(
      number: 3, issued: Instant(minute: 29_700_000), digest: "sha256:0123456789abcdef")
    return view
  }
}
