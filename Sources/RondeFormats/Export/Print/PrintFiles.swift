/// What a recipient prints: the week on the wall, and route sheets.
enum PrintFiles {
  static func files(_ view: RecipientView) -> [ExportFile] {
    guard !view.dates.isEmpty else { return [] }
    if case .agent = view.recipient {
      return [AgentWeekPrint(view: view).file] + RoutePrint(view: view).files
    }
    return [WeekPrint(view: view).file] + RoutePrint(view: view).files
  }
}
