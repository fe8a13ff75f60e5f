import Foundation
import RondeModel
import Testing

@testable import RondeFormats

/// Every file of every recipient, over seeds: nobody is named in it, by name, by identifier or by a team's
/// name, whom the recipient may not know. `.ci/leak-check.py` asks the same of searched plans, and looks into
/// archives.
@Suite struct LeakTests {
  private func words(_ file: ExportFile) -> Set<String> {
    var words: Set<String> = []
    var word = ""
    for scalar in (file.path + "\n" + String(decoding: file.content, as: UTF8.self)).unicodeScalars {
      if scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
        word.unicodeScalars.append(scalar)
      } else if !word.isEmpty {
        words.insert(word)
        word = ""
      }
    }
    words.insert(word)
    return words
  }

  /// The words that must not stand in the files of a recipient.
  private func hidden(_ recipient: Recipient, _ scenario: Scenario) -> Set<String> {
    var hidden: Set<String> = ["intrus"]
    for (place, agent) in scenario.agents.enumerated() {
      let name = RandomPlan.word(place)
      let id = RandomPlan.idWord(place)
      switch recipient {
      case .landlord: hidden.formUnion([name, id])
      case .subcontractor(let employer):
        if agent.subcontractor != employer { hidden.formUnion([name, id]) }
      case .agent(let own):
        if agent.id != own { hidden.insert(id) }
        if agent.subcontractor != scenario.agents[own]?.subcontractor { hidden.insert(name) }
      }
    }
    return hidden
  }

  @Test(arguments: 1...6) func nobodyIsNamedWhomTheRecipientMayNotKnow(seed: UInt64) throws {
    let first = RandomPlan(seed: seed, shuffle: 1)
    let second = RandomPlan(seed: seed, shuffle: 2)
    let scenario = first.scenario
    let language: Language = seed % 2 == 0 ? .en : .fr
    let views = [first, second].map {
      PlanViews(plan: $0.plan, scenario: scenario, language: language)
    }
    var isNamed = false
    for recipient in Recipient.all(of: scenario) {
      var held: HeldVersion?
      for (number, views) in views.enumerated() {
        let view = try #require(views.view(of: recipient))
        let folder = RecipientFolder(view, held: held, issued: Instant(minute: 30_000_000 + number))
        held = folder.held
        let hidden = hidden(recipient, scenario)
        for file in folder.files {
          let found = words(file).intersection(hidden)
          #expect(found.isEmpty, "\(recipient.folder)/\(file.path) names \(found.sorted())")
          if case .agent(let own) = recipient { isNamed = isNamed || words(file).contains(own.text) }
        }
      }
    }
    // The search finds who may be named.
    #expect(isNamed)
  }

  @Test func aPlanOfOneSectorLeavesOthersOutOfASubcontractorsFolder() throws {
    let random = RandomPlan(seed: 9, shuffle: 1)
    let employers = random.scenario.subcontractors
    let views = PlanViews(plan: random.plan, scenario: random.scenario, language: .fr)
    for employer in employers {
      let view = try #require(views.view(of: .subcontractor(employer.id)))
      let own = Set(random.scenario.lots.filter { $0.subcontractor == employer.id }.map(\.id.text))
      #expect(Set(view.lots.map(\.id)) == own)
      let foreign = view.routes.filter { !own.contains($0.sector.lot) }
      #expect(foreign.allSatisfy { !$0.team.members.isEmpty })
    }
  }
}
