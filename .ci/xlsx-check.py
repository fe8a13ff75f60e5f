#!/usr/bin/env python3
"""Reads every workbook of exports with openpyxl, and has LibreOffice open and convert one of each kind.

Usage: .ci/xlsx-check.py EXPORT... [--pictures DIR]

Asserts that each shift and stop of export.json stands in its cell, that text which looks like a formula is
text, that every formula is one of ours and yields the value written beside it, that sheet names, panes and
print set-up are as promised, and that what LibreOffice read, computed afresh and wrote again holds the same
values. LibreOffice prints them: the grid on A3, all else on A4.

LibreOffice comes from Debian (libreoffice-calc-nogui, poppler-utils) and is installed if missing; openpyxl
from PyPI (.ci/python-packages). Exit 1 with a line for each thing that does not hold.
"""
import argparse
import collections
import datetime
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
import zipfile

import openpyxl
from openpyxl.utils import range_boundaries

failures = []


def expect(holds, message):
    if not holds:
        failures.append(message)


def install():
    if not (shutil.which("soffice") and shutil.which("pdfinfo")):
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "check": True}
        subprocess.run(["apt-get", "update", "-qq"], **quiet)
        packages = ["libreoffice-calc-nogui", "poppler-utils"]
        subprocess.run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages], **quiet)


def plain(text):
    """A text as a cell may hold it: controls are left out, CR never stands."""
    return "".join(c for c in text if c in "\t\n" or unicodedata.category(c) != "Cc")


def number(value):
    """A cell's value as a number: times and lengths of time as parts of a day."""
    if isinstance(value, datetime.timedelta):
        return value.total_seconds() / 86400
    if isinstance(value, datetime.datetime):
        return (value - datetime.datetime(1899, 12, 30)).total_seconds() / 86400
    if isinstance(value, datetime.time):
        return (value.hour * 3600 + value.minute * 60 + value.second) / 86400
    return value


def same(a, b):
    a, b = number(a), number(b)
    if isinstance(a, (int, float)) and isinstance(b, (int, float)):
        return abs(a - b) < 1e-6
    return a == b or {a, b} == {None, ""}


def cells(book, sheet, area):
    name, _, block = area.rpartition("!")
    page = book[name.strip("'").replace("''", "'")] if name else sheet
    left, top, right, bottom = range_boundaries(block)
    for row in page.iter_rows(min_row=top, max_row=bottom, min_col=left, max_col=right):
        yield from row


def value_of(formula, book, sheet):
    """What one of our formulas yields; None for a formula that is not ours."""
    share = re.fullmatch(r"=([A-Z]+\d+)/1440", formula)
    if share:
        return number(sheet[share[1]].value) / 1440
    total = 0
    for part in formula[1:].split("+"):
        call = re.fullmatch(r"(SUM|COUNTA)\(((?:'[^']+'!)?[A-Z]+\d+:[A-Z]+\d+(?:,[A-Z]+\d+:[A-Z]+\d+)*)\)", part)
        if not call:
            return None
        values = [number(cell.value) for area in call[2].split(",") for cell in cells(book, sheet, area)]
        values = [value for value in values if value is not None]
        total += len(values) if call[1] == "COUNTA" else sum(values)
    return total


def workbook(file):
    with zipfile.ZipFile(file) as archive:
        expect(archive.testzip() is None, f"{file}: a checksum does not fit")
    written = openpyxl.load_workbook(file)
    values = openpyxl.load_workbook(file, data_only=True)
    names = [name.lower() for name in written.sheetnames]
    expect(len(set(names)) == len(names), f"{file}: sheets of one name")
    texts = collections.Counter()
    for sheet in written:
        place = f"{file.name}[{sheet.title}]"
        expect(0 < len(sheet.title) <= 31 and not re.search(r"[][:*?/\\]", sheet.title), f"{place}: its name")
        expect(sheet.freeze_panes, f"{place}: no frozen panes")
        expect(sheet.sheet_properties.pageSetUpPr.fitToPage, f"{place}: not fitted to the page")
        expect(sheet.page_setup.fitToWidth == 1 and sheet.print_title_rows, f"{place}: no headings on paper")
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    shown = values[sheet.title][cell.coordinate].value
                    due = value_of(cell.value, values, values[sheet.title])
                    expect(due is not None, f"{place}!{cell.coordinate}: a formula from outside: {cell.value}")
                    expect(same(due, shown), f"{place}!{cell.coordinate}: {cell.value} is {due}, shown {shown}")
                elif cell.data_type == "s":
                    texts[cell.value] += 1
                expect(cell.data_type != "e", f"{place}!{cell.coordinate}: {cell.value}")
    return written, values, texts


def week(folder, view):
    file = folder / "week.xlsx"
    book, _, texts = workbook(file)
    lots = max(1, len(view["lots"])) * -(-view["horizon"]["days"] // 7)
    first = book.worksheets[0]
    expect(str(first.page_setup.paperSize) == "8" and first.page_setup.orientation == "landscape", f"{file}: not A3")
    labels = {route["team"] for route in view["routes"]}
    # A cell a line and day: several shifts of a day share one.
    shown = 0
    for sheet in book.worksheets[:lots]:
        for row in sheet.iter_rows(min_row=5, min_col=3, max_col=9):
            for cell in row:
                if isinstance(cell.value, str) and re.match(r"\d\d:\d\d–\d\d:\d\d", cell.value):
                    shown += len(re.findall(r"(?m)^\d\d:\d\d–\d\d:\d\d", cell.value))
                    is_patrol = any(label in cell.value for label in labels) or not view["people"]
                    expect(cell.fill.patternType == "solid" or not is_patrol, f"{file}: {cell.value!r} has no colour")
    expect(shown >= len(view["shifts"]), f"{file}: {shown} of {len(view['shifts'])} shifts")
    for person in view["people"]:
        expect(texts[plain(person["name"])] > 0, f"{file}: {person['name']!r} is missing")
    if view["people"]:
        pay = book.worksheets[lots + 1]
        minutes = sum(row[0].value for row in pay.iter_rows(min_row=3, min_col=11, max_col=11))
        asked = sum(shift["paidMinutes"] for shift in view["shifts"])
        expect(minutes == asked, f"{file}: {minutes} minutes paid, {asked} in the shifts")
    return file


def routes(folder, view):
    file = folder / "routes.xlsx"
    if not view["routes"]:
        return None
    book, _, texts = workbook(file)
    labels = {route["team"] for route in view["routes"]}
    expect(len(book.sheetnames) == len(labels), f"{file}: {len(book.sheetnames)} sheets, {len(labels)} teams")
    for route in view["routes"]:
        for stop in route["stops"]:
            for key in ("name", "address", "instruction"):
                text = plain(stop.get(key) or "")
                expect(not text or texts[text] > 0, f"{file}: {text!r} is missing")
    stops = sum(len(route["stops"]) for route in view["routes"])
    numbers = sum(isinstance(row[0].value, int) for sheet in book for row in sheet.iter_rows(max_col=1))
    expect(numbers == stops, f"{file}: {numbers} stops, {stops} in the view")
    return file


def libre(files, pictures):
    """One run of LibreOffice for each target; it says nothing and exits 0 where it cannot read a file."""
    folder = pathlib.Path(pictures or tempfile.mkdtemp())
    folder.mkdir(parents=True, exist_ok=True)
    copies = []
    for place, file in enumerate(files):
        copies.append(folder / f"{place}-{file.name}")
        shutil.copy(file, copies[-1])
    for target, out in (("xlsx", folder / "again"), ("pdf", folder)):
        subprocess.run(
            ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", target,
             "--outdir", str(out), *map(str, copies)],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True, timeout=900)
    for file, copy in zip(files, copies):
        again = folder / "again" / copy.name
        expect(again.exists(), f"{file}: LibreOffice does not open it")
        if not again.exists():
            continue
        ours = openpyxl.load_workbook(file, data_only=True)
        theirs = openpyxl.load_workbook(again, data_only=True)
        expect(ours.sheetnames == theirs.sheetnames, f"{file}: sheets {theirs.sheetnames}")
        for sheet in ours:
            other = theirs[sheet.title]
            for row in sheet.iter_rows():
                for cell in row:
                    read = other[cell.coordinate].value
                    expect(same(cell.value, read), f"{file}[{sheet.title}]!{cell.coordinate}: {cell.value!r} became {read!r}")
        info = subprocess.run(["pdfinfo", "-l", "9999", str(copy.with_suffix(".pdf"))],
                              capture_output=True, text=True, check=True).stdout
        sizes = {tuple(sorted(round(float(n)) for n in pair)) for pair in
                 re.findall(r"size:\s+([\d.]+) x ([\d.]+)", info)}
        wanted = {(842, 1191)} if file.name == "week.xlsx" else {(595, 842)}
        expect(wanted <= sizes <= wanted | {(595, 842)}, f"{file}: printed on {sizes}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("exports", type=pathlib.Path, nargs="+")
    parser.add_argument("--pictures", type=pathlib.Path)
    arguments = parser.parse_args()
    install()
    files, opened = [], []
    for export in arguments.exports:
        for place, folder in enumerate([export / "landlord", *sorted((export / "subcontractors").iterdir())]):
            view = json.loads((folder / "export.json").read_text(encoding="utf-8"))["content"]
            found = [file for file in (week(folder, view), routes(folder, view)) if file]
            files += found
            # LibreOffice takes seconds for each: one of a kind will do.
            opened += found if place < 2 else []
    libre(opened, arguments.pictures)
    for failure in failures[:40]:
        print(f"xlsx-check: {failure}", file=sys.stderr)
    if not failures:
        print(f"xlsx-check: {len(files)} workbooks are whole")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
