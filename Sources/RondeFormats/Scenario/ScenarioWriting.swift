import RondeModel

/// Writes a scenario as the files of its folder, under their French names and headings.
enum ScenarioWriting {
  /// Settings and tables, by name; optional tables that would be empty are left out. `notes` adds the
  /// documentary columns `source` and `fiabilite` of residences.
  static func files(
    of scenario: Scenario, notes: [Identifier<Residence>: (source: String, confidence: String)] = [:]
  ) -> [SourceFile] {
    var files = [SourceFile(name: "reglages.yaml", text: SettingsWriting.text(of: scenario))]
    files += service(scenario) + people(scenario) + residences(scenario, notes) + past(scenario)
    if let matrix = scenario.settings.travel.matrix {
      files.append(MatrixWriting.table(matrix, of: scenario))
    }
    return files.sorted { $0.name < $1.name }
  }

  private static func table(_ shape: TableShape, without: Set<String> = [], _ rows: [[String]])
    -> [SourceFile]
  {
    guard shape.isRequired || !rows.isEmpty else { return [] }
    var writer = DelimitedWriter(headings: shape.columns.map(\.fr).filter { !without.contains($0) })
    for row in rows { writer.append(row) }
    return [SourceFile(name: "\(shape.fr).csv", bytes: writer.bytes)]
  }

  private static func service(_ scenario: Scenario) -> [SourceFile] {
    table(
      .sectors,
      scenario.sectors.map {
        [
          $0.id.text, $0.name, $0.lot.text, $0.baseName, CellText.degrees($0.base.latitude),
          CellText.degrees($0.base.longitude), String($0.priority),
        ]
      })
      + table(.lots, scenario.lots.map { [$0.id.text, $0.name, $0.subcontractor.text] })
      + table(.subcontractors, scenario.subcontractors.map { [$0.id.text, $0.name, $0.profile.text] })
      + table(
        .demand,
        scenario.demand.map {
          [
            $0.sector.text, CellText.day($0.day), "\($0.from)", "\($0.to)", String($0.minimum),
            String($0.desired),
          ]
        })
      + table(
        .seasons,
        scenario.seasons.map {
          [CellText.date($0.from), CellText.date($0.to), "\($0.opens)", "\($0.closes)"]
        })
  }

  private static func people(_ scenario: Scenario) -> [SourceFile] {
    // The column appears with the first agent for whom something is asked.
    let asksNight = scenario.agents.rows.contains { $0.nightWork != .free }
    return table(.skills, scenario.skills.map { [$0.id.text, $0.name, String($0.perTeam)] })
      + table(
        .contracts,
        scenario.contracts.map {
          [
            $0.id.text, $0.name, CellText.hours($0.weekly), CellText.flag($0.isFullTime),
            CellText.hours($0.extra), CellText.flag($0.atOwnRequest),
          ]
        })
      + table(
        .agents, without: asksNight ? [] : ["nuit"],
        scenario.agents.map {
          [
            $0.id.text, $0.name, $0.subcontractor.text, $0.contract.text, CellText.list($0.skills),
            $0.home.text, CellText.list($0.others), CellText.flag($0.isBeginner),
          ] + (asksNight ? [CellText.nightWork($0.nightWork)] : [])
        })
      + table(.conflicts, scenario.conflicts.map { [$0.first.text, $0.second.text] })
      + table(
        .absences,
        scenario.absences.map { absence in
          let hours = absence.hours.map { ["\($0.lowerBound)", "\($0.upperBound)"] } ?? ["", ""]
          return [absence.agent.text, CellText.date(absence.from), CellText.date(absence.to)] + hours
        })
      + table(
        .wishes,
        scenario.wishes.map {
          [$0.agent.text, CellText.day($0.day), CellText.wish($0.kind), String($0.weight)]
        })
      + table(.locks, scenario.locks.map(lock))
  }

  private static func residences(
    _ scenario: Scenario, _ notes: [Identifier<Residence>: (source: String, confidence: String)]
  ) -> [SourceFile] {
    let hasInstructions = scenario.residences.contains { !$0.instruction.isEmpty || !$0.missions.isEmpty }
    // The column appears with the first residence where a visit may be shorter.
    let hasLeast = scenario.residences.contains { $0.leastOnSite < $0.onSite }
    let unused = Set(
      (hasLeast ? [] : ["minutes_min"]) + (hasInstructions ? [] : ["consigne", "missions"])
        + (notes.isEmpty ? ["source", "fiabilite"] : []))
    let rows = scenario.residences.map { residence in
      var row = [
        residence.id.text, residence.name, residence.sector.text, CellText.degrees(residence.place.latitude),
        CellText.degrees(residence.place.longitude), String(residence.dwellings), residence.visitClass.text,
        String(residence.onSite.count),
      ]
      if hasLeast {
        row.append(residence.leastOnSite < residence.onSite ? String(residence.leastOnSite.count) : "")
      }
      row += [
        CellText.spans(residence.windows.map { ($0.lowerBound, $0.upperBound) }),
        CellText.flag(residence.isBreakPlace), residence.address,
      ]
      if hasInstructions {
        row += [residence.instruction, residence.missions.map(\.rawValue).joined(separator: "+")]
      }
      if !notes.isEmpty {
        let note = notes[residence.id]
        row += [note?.source ?? "", note?.confidence ?? ""]
      }
      return row
    }
    return table(
      .classes,
      scenario.classes.map {
        [
          $0.id.text, $0.name, String($0.least), String($0.desired), String($0.mostPerEvening),
          String($0.coolDown.count), String($0.priority),
        ]
      }) + table(.residences, without: unused, rows)
  }

  private static func past(_ scenario: Scenario) -> [SourceFile] {
    table(
      .history,
      scenario.history.map {
        [
          $0.agent.text, CellText.date($0.shift.date), "\($0.shift.start)", "\($0.shift.end)",
          CellText.spans($0.shift.breaks.map { ($0.start, $0.end) }), $0.sector?.text ?? "",
        ]
      })
      + table(
        .counters,
        scenario.counters.map {
          [
            $0.agent.text, CellText.date($0.asOf), CellText.hours($0.nightWork), String($0.sundays),
            String($0.holidays), String($0.closings),
          ]
        })
      + table(
        .visits, scenario.visits.map { [$0.residence.text, CellText.date($0.date), "\($0.time)"] })
  }

  private static func lock(_ lock: Lock) -> [String] {
    let head = [lock.agent.text, CellText.date(lock.date)]
    switch lock {
    case .off: return head + ["repos", "", "", ""]
    case .duty(_, _, let start, let end, let sector):
      return head + ["vacation", "\(start)", "\(end)", sector.text]
    case .appointment(_, _, let start, let end): return head + ["rendez-vous", "\(start)", "\(end)", ""]
    }
  }
}
