import RondeModel
import Testing

@testable import RondeFormats

@Suite struct ProofWordingTests {
  private func sentence(_ cost: Int, _ bound: Int, _ minutes: Int?, _ language: Language = .fr) -> String? {
    ProofWording(
      proof: RosterProof(cost: cost, bound: bound, teamMinutes: minutes),
      wording: Wording(language: language)
    ).sentence
  }

  @Test func whatWasProved() {
    #expect(
      sentence(1000, 979, 95)
        == "aucun tableau licite n’est meilleur de plus de 2,1\u{A0}%, soit au plus 1\u{A0}h\u{A0}35 d’équipe souhaitée"
    )
    #expect(
      sentence(1000, 979, 95, .en)
        == "no lawful roster is better by more than 2.1%, at most 1\u{A0}h\u{A0}35 of the desired teams")
    #expect(sentence(1000, 979, nil, .en) == "no lawful roster is better by more than 2.1%")
    #expect(sentence(1000, 979, 0)?.hasSuffix("souhaits mineurs sont en jeu") == true)
  }

  /// The part is rounded up: a proof never says more than was proved.
  @Test func thePartIsRoundedUp() {
    #expect(RosterProof(cost: 3_000_000, bound: 2_999_999, teamMinutes: 0).thousandths == 1)
    #expect(RosterProof(cost: Int.max, bound: 0, teamMinutes: nil).thousandths == 1001)
  }

  @Test func theBestThereIs() {
    #expect(sentence(1000, 1000, 0) == "aucun tableau licite n’est meilleur")
    #expect(sentence(1000, 1000, 0, .en) == "no lawful roster is better")
  }

  @Test func whatIsNoMeasureIsNotSaid() {
    #expect(sentence(-5, -10, 0) == nil)
    #expect(sentence(0, 0, 0) == nil)
    #expect(sentence(10, -990, 0) == nil)
    #expect(RosterProof(cost: .min, bound: .max, teamMinutes: nil).thousandths == nil)
  }
}
