import RondeModel

/// One recipient's folder: what every format makes of the view, in the light of the version held before.
struct RecipientFolder {
  let version: PlanVersion
  /// Whether the recipient's content differs from what it holds.
  let isChanged: Bool
  let files: [ExportFile]
  /// What the recipient holds from now on.
  let held: HeldVersion

  /// The folder of a view; `issued` is the date of a version that is new.
  init(
    _ view: RecipientView, held: HeldVersion?, issued: Instant, tables: DelimitedWriter.Dialect = .french
  ) {
    let digest = ViewDocument(view).digest
    // Time does not run backwards for who compares dates of versions.
    let issued = max(issued, held?.current.version.issued ?? issued)
    isChanged = held?.current.digest != digest
    let version =
      isChanged
      ? PlanVersion(number: (held?.current.number ?? 0) + 1, issued: issued, digest: digest)
      : held?.current.version ?? PlanVersion(number: 1, issued: issued, digest: digest)
    self.version = version
    var view = view
    view.version = version
    let ledger = EventLedger(
      view, events: Calendars(view).events, held: held?.events ?? [], issued: issued)
    let before = isChanged ? held?.current : held?.before
    let next = HeldVersion(
      current: HeldVersion.Edition(
        number: version.number, issued: version.issued.utc, digest: digest, content: HeldContent(view)),
      before: before.map { edition in
        var edition = edition
        edition.content = edition.content.known(to: view)
        return edition
      },
      events: ledger.entries.map(\.held))
    self.held = next
    files =
      ExportFormats.files(view, tables: tables) + CalendarFiles(view: view, ledger: ledger).files
      + [ChangeSheet(view, held: next).file, next.file]
  }
}
