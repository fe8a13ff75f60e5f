import Testing

/// The whole help text of every command: what a user reads is part of the product, and changes on purpose.
@Suite struct HelpTests {
  @Test(arguments: HelpTests.texts) func helpText(command: String, expected: String) throws {
    let run = try CommandRun(command.split(separator: " ").map(String.init) + ["--help"])
    #expect(run.status == 0)
    #expect(run.output == expected)
  }

  static let texts: [(String, String)] = [
    (
      "",
      #"""
      OVERVIEW: Plans the week of a residential mediation service: who works when,
      which residences each pair walks.

      A scenario is a folder of one settings file and CSV tables that a planner edits
      in a spreadsheet; datasets/lille is one. Start with `ronde plan
      datasets/lille`.

      Exit codes: 0 done; 1 an audited plan breaks the law or a lock; 2 the input
      cannot be read.

      USAGE: ronde <subcommand>

      OPTIONS:
        --version               Show the version.
        -h, --help              Show help information.

      SUBCOMMANDS:
        plan                    Plans the week of a scenario: roster and patrol
                                routes, audited and explained.
        audit                   Judges any plan, also one made by hand: every finding
                                with its rule, article and figures.
        conformity              Shows for each agent and week the figure reached of
                                each rule, the limit and the margin left.
        export                  Writes what each recipient receives: landlord,
                                subcontractors, agents, a folder each.
        check                   Validates a scenario folder: every error of every
                                table, in one go.
        law                     Lists the rules that bind an employer and where each
                                figure comes from, or explains one.
        compare                 Plans the same need under several profiles: people,
                                hours, cost and gaps side by side.
        travel                  Asks an OSRM server for the driving times between all
                                bases and residences.
        generate                Makes a scenario of any size from a seed: sectors,
                                residences, agents and their history.
        schema                  Prints the JSON Schema of a file that Ronde writes.

        See 'ronde help <subcommand>' for detailed help.

      """#
    ),
    (
      "plan",
      #"""
      OVERVIEW: Plans the week of a scenario: roster and patrol routes, audited and
      explained.

      Writes a plan folder: plan.json, the scenario as it was read, roster.csv,
      routes.csv and report.html. Ctrl-C stops the search and writes the best plan so
      far. Staff that is missing is an answer, not an error: the plan says what is
      missing, where and why.

      Exit codes: 0 a plan was written; 1 the plan breaks the law or a lock; 2 the
      scenario cannot be read, nothing was written.

      USAGE: ronde plan <scenario> [--out <out>] [--time <time>] [--iterations <iterations>] [--seed <seed>] [--threads <threads>] [--osrm <osrm>] [--joint] [--no-joint] [--json] [--quiet] [--lang <lang>]

      ARGUMENTS:
        <scenario>              The scenario folder.

      OPTIONS:
        --out <out>             The folder to write (default: plan-NAME-DATE in the
                                current folder).
        --time <time>           Seconds for the searches, all together. (default:
                                10.0)
        --iterations <iterations>
                                Thousands of moves of each search instead of a time:
                                the same seed then gives the same bytes.
        --seed <seed>           The seed of every random choice. (default: 1)
        --threads <threads>     Threads that search at once (default: the machine's,
                                at most 8).
        --osrm <osrm>           Ask this OSRM server for the driving times first; the
                                plan keeps them.
        --joint/--no-joint      Search roster and routes together: the roster learns
                                from the routes. (default: --joint)
        --json                  Print the indicators as JSON on standard output
                                instead of the week.
        --quiet                 Show no progress.
        --lang <lang>           The language of what is printed and written: fr or
                                en. (values: fr, en; default: fr)
        --version               Show the version.
        -h, --help              Show help information.


      """#
    ),
    (
      "audit",
      #"""
      OVERVIEW: Judges any plan, also one made by hand: every finding with its rule,
      article and figures.

      `ronde audit SCENARIO PLAN.json` judges a plan against a scenario folder;
      `ronde audit PLAN` takes a plan folder, or its plan.json, and judges it against
      the scenario that it was made from.

      Exit codes: 0 lawful (wishes not met and gaps in staff are listed all the
      same); 1 a breach of the law or of a lock; 2 the input cannot be read.

      USAGE: ronde audit <scenario> [<plan>] [--json] [--lang <lang>]

      ARGUMENTS:
        <scenario>              The scenario folder, or a plan folder alone.
        <plan>                  The plan folder or plan.json to judge.

      OPTIONS:
        --json                  Print findings and indicators as JSON.
        --lang <lang>           The language of what is printed and written: fr or
                                en. (values: fr, en; default: fr)
        --version               Show the version.
        -h, --help              Show help information.


      """#
    ),
    (
      "export",
      #"""
      OVERVIEW: Writes what each recipient receives: landlord, subcontractors,
      agents, a folder each.

      Reads a plan folder, or a plan.json with --scenario, and writes landlord/,
      subcontractors/ID/ and agents/ID/: calendars, routes, sheets, tables and data.
      The landlord's files name no agent, a subcontractor's its own agents alone, and
      none a tenant or the reason of an absence.

      Exporting again into the same folder raises the version of those whose content
      changed: their calendars change events instead of adding them, and changes.html
      tells what is new. The folder is written whole or not at all.

      Exit codes: 0 written; 1 the plan breaks the law or a lock, the files are
      written all the same; 2 the input cannot be read, nothing was written.

      USAGE: ronde export <plan> --to <to> [--scenario <scenario>] [--previous <previous>] [--issued <issued>] [--csv <csv>] [--json] [--lang <lang>]

      ARGUMENTS:
        <plan>                  The plan folder or plan.json.

      OPTIONS:
        --to <to>               The folder to write.
        --scenario <scenario>   The scenario folder (default: the one inside the plan
                                folder).
        --previous <previous>   The export that the recipients hold (default: the
                                folder to write).
        --issued <issued>       When the plan was issued, as 2026-12-14T10:00Z
                                (default: when plan.json was written).
        --csv <csv>             CSV tables for a French spreadsheet, or plain as RFC
                                4180 has them. (values: french, plain; default:
                                french)
        --json                  Print what became of each recipient as JSON.
        --lang <lang>           The language of what is printed and written: fr or
                                en. (values: fr, en; default: fr)
        --version               Show the version.
        -h, --help              Show help information.


      """#
    ),
    (
      "schema",
      #"""
      OVERVIEW: Prints the JSON Schema of a file that Ronde writes.

      The schemas are of draft 2020-12. Within a version of a file, members may be
      added.

      USAGE: ronde schema <file>

      ARGUMENTS:
        <file>                  Whose schema. (values: plan, scenario, export)

      OPTIONS:
        --version               Show the version.
        -h, --help              Show help information.


      """#
    ),
    (
      "check",
      #"""
      OVERVIEW: Validates a scenario folder: every error of every table, in one go.

      Exit codes: 0 the scenario can be planned; 2 it cannot be read.

      USAGE: ronde check <scenario> [--json] [--lang <lang>]

      ARGUMENTS:
        <scenario>              The scenario folder.

      OPTIONS:
        --json                  Print the scenario as JSON; ronde schema scenario
                                prints its schema.
        --lang <lang>           The language of what is printed and written: fr or
                                en. (values: fr, en; default: fr)
        --version               Show the version.
        -h, --help              Show help information.


      """#
    ),
    (
      "law",
      #"""
      OVERVIEW: Lists the rules that bind an employer and where each figure comes
      from, or explains one.

      `ronde law` lists every rule that Ronde carries; `ronde law FR-NW8` explains
      one with an example; `ronde law datasets/lille` lists, for each employer's
      profile, the rules that bind it and the text that sets each figure.

      Exit codes: 0 done; 2 no such rule, or the scenario cannot be read.

      USAGE: ronde law [<subject>] [--lang <lang>]

      ARGUMENTS:
        <subject>               A rule's identifier, or a scenario folder.

      OPTIONS:
        --lang <lang>           The language of what is printed and written: fr or
                                en. (values: fr, en; default: fr)
        --version               Show the version.
        -h, --help              Show help information.


      """#
    ),
    (
      "compare",
      #"""
      OVERVIEW: Plans the same need under several profiles: people, hours, cost and
      gaps side by side.

      Every employer of the scenario is bound by each profile in turn. The first
      lines need nobody: they are what the minimum demand costs at the very least
      under the profile's shapes and law. The others come from a plan made with the
      scenario's people and judged by the auditor.

      Exit codes: 0 done; 2 the scenario cannot be read or has no such profile.

      USAGE: ronde compare <scenario> [--profile <profile> ...] [--time <time>] [--iterations <iterations>] [--seed <seed>] [--json] [--lang <lang>]

      ARGUMENTS:
        <scenario>              The scenario folder.

      OPTIONS:
        --profile <profile>     A profile of the scenario's settings, once for each
                                (default: all).
        --time <time>           Seconds of search for each profile. (default: 4.0)
        --iterations <iterations>
                                Thousands of moves of each search instead of a time.
        --seed <seed>           The seed of every random choice. (default: 1)
        --json                  Print the figures as JSON.
        --lang <lang>           The language of what is printed and written: fr or
                                en. (values: fr, en; default: fr)
        --version               Show the version.
        -h, --help              Show help information.


      """#
    ),
    (
      "conformity",
      #"""
      OVERVIEW: Shows for each agent and week the figure reached of each rule, the
      limit and the margin left.

      Reads a plan folder, or a plan.json with --scenario, and writes conformity.html
      (to read and to print), conformity.json (the same data), payroll.csv (minutes
      by agent and day) and counters.csv (the table of counters as of the plan's end,
      for the next scenario or another provider).

      Exit codes: 0 no breach; 1 a breach of the law or of a lock, the files are
      written all the same; 2 the input cannot be read, nothing was written.

      USAGE: ronde conformity <plan> [--scenario <scenario>] --to <to> [--lang <lang>]

      ARGUMENTS:
        <plan>                  The plan folder or plan.json.

      OPTIONS:
        --scenario <scenario>   The scenario folder (default: the one inside the plan
                                folder).
        --to <to>               The folder to write.
        --lang <lang>           The language of what is printed and written: fr or
                                en. (values: fr, en; default: fr)
        --version               Show the version.
        -h, --help              Show help information.


      """#
    ),
    (
      "travel",
      #"""
      OVERVIEW: Asks an OSRM server for the driving times between all bases and
      residences.

      Writes the table trajets.csv into the scenario folder, where every command
      finds it, or another file: a table, or JSON where its name ends so. Pairs
      without a way are listed: no route will use them. What a server answered is
      kept, so that a new residence costs one row and one column.

      Exit codes: 0 written; 2 the scenario cannot be read or the server gives no
      matrix, nothing was written.

      USAGE: ronde travel <scenario> --osrm <osrm> [--out <out>] [--profile <profile>] [--table-size <table-size>] [--timeout <timeout>] [--cache <cache>] [--refresh] [--lang <lang>]

      ARGUMENTS:
        <scenario>              The scenario folder.

      OPTIONS:
        --osrm <osrm>           The server's address, as http://localhost:5000.
        --out <out>             The file to write (default: trajets.csv in the
                                scenario folder).
        --profile <profile>     The profile of the OSRM server. (default: driving)
        --table-size <table-size>
                                Most places of one question to the server; what it
                                finds too big is split. (default: 100)
        --timeout <timeout>     Seconds to wait for each answer; failures are tried
                                again four times. (default: 30.0)
        --cache <cache>         Where answers are kept (default: the user's cache,
                                ~/.cache/ronde).
        --refresh               Ask for everything anew.
        --lang <lang>           The language of what is printed and written: fr or
                                en. (values: fr, en; default: fr)
        --version               Show the version.
        -h, --help              Show help information.


      """#
    ),
    (
      "generate",
      #"""
      OVERVIEW: Makes a scenario of any size from a seed: sectors, residences, agents
      and their history.

      The folder written is an ordinary scenario. The same seed and sizes give the
      same bytes.

      Exit codes: 0 done; 2 the folder cannot be written.

      USAGE: ronde generate <folder> [--seed <seed>] [--sectors <sectors>] [--residences <residences>] [--agents <agents>] [--lang <lang>]

      ARGUMENTS:
        <folder>                The folder to write; new or empty.

      OPTIONS:
        --seed <seed>           The seed. (default: 1)
        --sectors <sectors>     How many sectors. (default: 7)
        --residences <residences>
                                How many residences (default: 25 a sector).
        --agents <agents>       How many agents (default: 6.5 a sector).
        --lang <lang>           The language of what is printed and written: fr or
                                en. (values: fr, en; default: fr)
        --version               Show the version.
        -h, --help              Show help information.


      """#
    ),
  ]
}
