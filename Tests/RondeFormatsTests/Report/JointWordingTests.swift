import RondeModel
import Testing

@testable import RondeFormats

@Suite struct JointWordingTests {
  private func sentence(_ apart: (Int, Int), _ together: (Int, Int), _ language: Language = .fr) -> String {
    JointWording(
      gain: JointGain(
        rounds: 1, apart: .init(missingDesired: apart.0, idleness: apart.1),
        together: .init(missingDesired: together.0, idleness: together.1)),
      wording: Wording(language: language)
    ).sentence
  }

  @Test func whatWasGained() {
    #expect(sentence((600, 500_000), (600, 492_500)) == "1,5\u{A0}% de temps sans passage en moins")
    #expect(
      sentence((630, 500_000), (540, 500_000))
        == "autant de temps sans passage, 1\u{A0}h\u{A0}30 d’équipe souhaitée en plus")
    #expect(sentence((600, 500_000), (600, 492_500), .en) == "1.5% less time unseen")
  }

  @Test func paidTimeComesLast() {
    func sentence(_ apart: Int, _ together: Int, _ language: Language = .fr) -> String {
      JointWording(
        gain: JointGain(
          rounds: 1, apart: .init(missingDesired: 60, offContract: apart, idleness: 1000),
          together: .init(missingDesired: 60, offContract: together, idleness: 1000)),
        wording: Wording(language: language)
      ).sentence
    }
    #expect(sentence(60, 0) == "autant de temps sans passage, 1\u{A0}h de travail payé hors contrat en moins")
    #expect(sentence(0, 30, .en) == "as much time unseen, 30\u{A0}min more paid off contract")
  }

  @Test func whatWasNot() {
    #expect(sentence((600, 500_000), (600, 500_000)).contains("déjà le meilleur"))
    #expect(sentence((600, 500_000), (600, 499_900)).hasPrefix("rien de sensible"))
    #expect(sentence((600, 0), (540, 1000), .en).hasSuffix("1\u{A0}h more of the desired teams"))
    #expect(sentence((540, 500_000), (600, 505_000), .en).hasPrefix("1% more time unseen"))
  }
}
