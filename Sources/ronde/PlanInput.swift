import ArgumentParser
import RondeFormats
import RondeModel

/// A plan with the scenario that it was made from, as the commands take them in.
struct PlanInput {
  let document: PlanDocument
  let scenario: Scenario

  /// Reads a plan folder or `plan.json`, and its scenario from `folder` or, without one, from beside the
  /// plan; prints everything wrong and ends the command with exit code 2 where either cannot be used.
  static func read(_ path: String, scenario folder: String?, language: Language) throws -> PlanInput {
    let reading = PlanFolder.read(path)
    guard let document = reading.document else {
      Terminal.report(reading.issues, in: language)
      throw ExitCode.unreadable
    }
    guard let folder = folder ?? reading.scenarioFolder else {
      Terminal.report([missingScenario(path)], in: language)
      throw ExitCode.unreadable
    }
    let scenario = try ScenarioInput.read(folder, language: language).scenario
    return PlanInput(document: document, scenario: scenario)
  }

  /// What is said of a plan without its scenario.
  private static func missingScenario(_ path: String) -> InputIssue {
    InputIssue(
      code: "missing-scenario", place: InputIssue.Place(file: path),
      cause: Phrase(
        fr: "ce plan n’est pas accompagné de son scénario", en: "this plan does not come with its scenario"),
      action: Phrase(
        fr: "donner le dossier du scénario : ronde audit SCENARIO PLAN, ou --scenario SCENARIO ailleurs",
        en: "give the scenario folder: ronde audit SCENARIO PLAN, or --scenario SCENARIO elsewhere"))
  }
}
