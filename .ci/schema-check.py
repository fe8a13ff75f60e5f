#!/usr/bin/env python3
"""Validates JSON files against a published schema, by a validator that Ronde did not write.

Usage: .ci/schema-check.py plan|scenario|export FILE.json...

Exit 0 when every file fits, 1 with the path and reason of each misfit. jsonschema comes from PyPI
(.ci/python-packages).
"""
import json
import pathlib
import sys

import jsonschema

SCHEMAS = {
    "plan": "Plan/plan.schema.json",
    "scenario": "Scenario/Document/scenario.schema.json",
    "export": "Export/Data/export.schema.json",
}


def validator(name):
    root = pathlib.Path(__file__).resolve().parent.parent / "Sources" / "RondeFormats"
    schema = json.loads((root / SCHEMAS[name]).read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())


def main():
    if len(sys.argv) < 3 or sys.argv[1] not in SCHEMAS:
        print(__doc__, file=sys.stderr)
        return 1
    judge = validator(sys.argv[1])
    failures = 0
    for name in sys.argv[2:]:
        data = json.loads(pathlib.Path(name).read_text(encoding="utf-8"))
        for error in sorted(judge.iter_errors(data), key=lambda e: e.json_path):
            failures += 1
            print(f"schema-check: {name}: {error.json_path}: {error.message[:200]}", file=sys.stderr)
    if not failures:
        print(f"schema-check: {len(sys.argv) - 2} file(s) fit the schema of {sys.argv[1]}")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
