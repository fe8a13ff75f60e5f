#!/usr/bin/env python3
"""Reads every table of exports with Python's csv module and compares it with export.json.

Usage: .ci/csv-check.py [EXPORT...] [--plain EXPORT]

Asserts the mark, separators and line ends of the dialect, that each row has the columns of its heading, that
no cell of a French table begins a formula, and that shifts, stops, paid minutes and coverage are those of
export.json; in the plain dialect every name is as it was. Exit 1 with a line for each thing that does not hold.
"""
import argparse
import csv
import io
import json
import pathlib
import re
import sys

failures = []


def expect(holds, message):
    if not holds:
        failures.append(message)


def rows(file, is_plain):
    data = file.read_bytes()
    expect(data.startswith(b"\xef\xbb\xbf") != is_plain, f"{file}: the mark")
    expect(data.endswith(b"\r\n"), f"{file}: the last line has no end")
    text = data.decode("utf-8-sig")
    table = list(csv.reader(io.StringIO(text, newline=""), delimiter="," if is_plain else ";", strict=True))
    heading, body = table[0], table[1:]
    for number, row in enumerate(body, 2):
        expect(len(row) == len(heading), f"{file}:{number}: {len(row)} cells under {len(heading)} headings")
        for cell in row:
            starts = re.match(r"[=+@\t\r]|-(?!\d+([.,]\d+)?$)", cell)
            expect(is_plain or not starts, f"{file}:{number}: {cell!r} begins a formula")
    return [dict(zip(heading, row)) for row in body]


def number(cell, is_plain):
    return float(cell if is_plain else cell.replace(",", "."))


def recipient(folder, is_plain):
    view = json.loads((folder / "export.json").read_text(encoding="utf-8"))["content"]
    shifts = rows(folder / "shifts.csv", is_plain)
    expect(len(shifts) == len(view["shifts"]), f"{folder}: {len(shifts)} shifts")
    if view["routes"]:
        stops = rows(folder / "routes.csv", is_plain)
        asked = [stop for route in view["routes"] for stop in route["stops"]]
        expect(len(stops) == len(asked), f"{folder}: {len(stops)} stops, {len(asked)} in the view")
        for row, stop in zip(stops, asked):
            name = stop["name"] if is_plain else re.sub(r"^(?=[=+\-@])", "'", stop["name"])
            expect(row["nom"] == name, f"{folder}: {row['nom']!r} for {stop['name']!r}")
            if stop.get("point"):
                latitude = number(row["latitude"], is_plain)
                expect(abs(latitude - stop["point"]["latitude"]) < 1e-5, f"{folder}: latitude {row['latitude']}")
    if view["people"]:
        pay = rows(folder / "payroll.csv", is_plain)
        minutes = sum(int(row["payé"]) for row in pay)
        asked = sum(shift["paidMinutes"] for shift in view["shifts"])
        expect(minutes == asked, f"{folder}: {minutes} minutes paid, {asked} in the shifts")
        for row in pay:
            parts = int(row["travail"]) + int(row["pause payée"])
            expect(parts == int(row["payé"]), f"{folder}: {row}")
    if view["coverage"]:
        slots = [slot for evening in view["coverage"] for slot in evening["slots"]]
        table = rows(folder / "coverage.csv", is_plain)
        expect(len(table) == len(slots), f"{folder}: {len(table)} slots, {len(slots)} in the view")
        expect(all(int(row["présentes"]) == slot["onDuty"] for row, slot in zip(table, slots)), f"{folder}: coverage")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("exports", type=pathlib.Path, nargs="*")
    parser.add_argument("--plain", type=pathlib.Path, action="append", default=[])
    arguments = parser.parse_args()
    count = 0
    for export in arguments.exports + arguments.plain:
        for folder in [export / "landlord", *(export / "subcontractors").iterdir(), *(export / "agents").iterdir()]:
            recipient(folder, export in arguments.plain)
            count += 1
    for failure in failures[:40]:
        print(f"csv-check: {failure}", file=sys.stderr)
    if not failures:
        print(f"csv-check: the tables of {count} recipients are whole")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
