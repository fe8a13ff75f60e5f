#!/usr/bin/env python3
"""Looks into every file of exports for whom the recipient may not know.

Usage: .ci/leak-check.py SCENARIO EXPORT...

The landlord's files must bear no agent's name or id, a subcontractor's only its own agents', an agent's only
the own and the names of colleagues. Names and ids are looked for as whole words, in file names, in texts and
in the entries of zip archives (XLSX, KMZ), as they stand and as HTML, XML, JSON and iCalendar escape them.
"""
import csv
import html
import io
import json
import pathlib
import re
import sys
import zipfile


def rows(folder, table):
    text = (folder / f"{table}.csv").read_text(encoding="utf-8-sig")
    return list(csv.DictReader(io.StringIO(text), delimiter=";"))


def written(name):
    """The name as the formats write it."""
    plain = name[1:] if re.match(r"'[=+\-@]", name) else name
    ics = re.sub(r"([\\;,])", r"\\\1", plain)
    quoted = json.dumps(plain, ensure_ascii=False)[1:-1]
    xml = plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return {plain, ics, quoted, quoted.replace("<", "\\u003c"), xml, html.escape(plain), xml.replace('"', "&quot;"),
            html.escape(plain).replace("&#x27;", "&#39;"), json.dumps(plain)[1:-1]}


def pattern(texts):
    """Whole words: `ada` is not found in `canada`."""
    parts = sorted({re.escape(form) for text in texts for form in written(text)}, key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(parts) + r")(?!\w)") if parts else None


def texts(file):
    """Every text in a file: itself, or the entries of an archive."""
    data = file.read_bytes()
    if zipfile.is_zipfile(io.BytesIO(data)):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for name in archive.namelist():
                yield f"{file}!{name}", name + "\n" + archive.read(name).decode("utf-8", "replace")
    else:
        # Folded lines of calendars are put together again.
        yield str(file), data.decode("utf-8", "replace").replace("\r\n ", "")


def main():
    scenario = pathlib.Path(sys.argv[1])
    agents = rows(scenario, "agents")
    leaks = files = 0
    for export in map(pathlib.Path, sys.argv[2:]):
        folders = [(export / "landlord", [a["id"] for a in agents] + [a["nom"] for a in agents])]
        for employer in sorted({a["prestataire"] for a in agents}):
            others = [a for a in agents if a["prestataire"] != employer]
            folders.append((export / "subcontractors" / employer, [a["id"] for a in others] + [a["nom"] for a in others]))
        for agent in agents:
            # Colleagues are named as team mates, by name alone; those of other employers never.
            hidden = [a["id"] for a in agents if a is not agent]
            hidden += [a["nom"] for a in agents if a["prestataire"] != agent["prestataire"]]
            folders.append((export / "agents" / agent["id"], hidden))
        for folder, hidden in folders:
            search = pattern(hidden)
            found = sorted(p for p in folder.rglob("*") if p.is_file())
            if not found:
                leaks += 1
                print(f"leak-check: {folder} holds no file", file=sys.stderr)
            for file in found:
                files += 1
                for place, text in texts(file):
                    match = search.search(str(file.relative_to(folder)) + "\n" + text) if search else None
                    if match:
                        leaks += 1
                        print(f"leak-check: {place}: {match.group(0)}", file=sys.stderr)
    if not leaks:
        print(f"leak-check: {files} files name nobody whom their recipient may not know")
    return 1 if leaks else 0


if __name__ == "__main__":
    sys.exit(main())
