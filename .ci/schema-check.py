#!/usr/bin/env python3
"""Validates plan.json files against the published schema, by a validator that Ronde did not write.

Usage: .ci/schema-check.py PLAN.json...

Exit 0 when every file fits Sources/RondeFormats/Plan/plan.schema.json, 1 with the path and reason of each misfit. jsonschema is
installed from PyPI if missing.
"""
import json
import pathlib
import subprocess
import sys


def validator():
    try:
        import jsonschema
    except ImportError:
        pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        if subprocess.run([*pip, "jsonschema"], stderr=subprocess.DEVNULL).returncode != 0:
            # Debian's own Python asks to be told that this is meant.
            subprocess.run([*pip, "--break-system-packages", "jsonschema"], check=True)
        import jsonschema
    root = pathlib.Path(__file__).resolve().parent.parent
    schema = json.loads((root / "Sources" / "RondeFormats" / "Plan" / "plan.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def main():
    judge = validator()
    failures = 0
    for name in sys.argv[1:]:
        plan = json.loads(pathlib.Path(name).read_text(encoding="utf-8"))
        for error in sorted(judge.iter_errors(plan), key=lambda e: e.json_path):
            failures += 1
            print(f"schema-check: {name}: {error.json_path}: {error.message[:200]}", file=sys.stderr)
    if not failures:
        print(f"schema-check: {len(sys.argv) - 1} plan(s) fit plan.schema.json")
    return 1 if failures or len(sys.argv) < 2 else 0


if __name__ == "__main__":
    sys.exit(main())
