#!/usr/bin/env python3
"""Reads every calendar of two versions of an export with the package icalendar.

Usage: .ci/ics-check.py VERSION1 VERSION2

Asserts the form of the lines (CRLF, at most 75 octets, no character split), that each event's zone is
defined in its file and gives the moments of export.json, that importing version 1 and then version 2 leaves
the shifts of version 2 and no other, that what is gone is kept as cancelled, and that SEQUENCE rises where
an event changed and nowhere else. Exit 1 with a line for each thing that does not hold.
"""
import datetime
import json
import pathlib
import sys

import icalendar

failures = []


def expect(holds, message):
    if not holds:
        failures.append(message)


def form(file):
    data = file.read_bytes()
    expect(data.endswith(b"\r\n"), f"{file}: the last line has no end")
    lines = data.split(b"\r\n")[:-1]
    for number, line in enumerate(lines, 1):
        expect(b"\n" not in line and b"\r" not in line, f"{file}:{number}: a bare line end")
        expect(len(line) <= 75, f"{file}:{number}: {len(line)} octets")
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            expect(False, f"{file}:{number}: a character is split")


def moment(value):
    return value.dt.astimezone(datetime.timezone.utc)


def events(folder):
    """By calendar and UID: the events of every file of one recipient."""
    found = {}
    for file in sorted(folder.rglob("*.ics")):
        form(file)
        calendar = icalendar.Calendar.from_ical(file.read_bytes())
        zones = {str(zone["TZID"]): zone.to_tz() for zone in calendar.walk("VTIMEZONE")}
        expect(zones, f"{file}: no VTIMEZONE")
        expect(not calendar.errors, f"{file}: {calendar.errors}")
        for event in calendar.walk("VEVENT"):
            expect(not event.errors, f"{file}: {event.errors}")
            uid = str(event["UID"])
            key = (file.name, uid)
            expect(key not in found, f"{file}: {uid} twice")
            for name in ("DTSTART", "DTEND"):
                zone = event[name].params.get("TZID")
                expect(zone in zones, f"{file}: {uid} is in {zone}, which the file does not define")
                # The component's own rules, not a database on this machine, must give the same moment.
                bare = event[name].dt.replace(tzinfo=None)
                ours = bare.replace(tzinfo=zones.get(zone))
                expect(ours.astimezone(datetime.timezone.utc) == moment(event[name]),
                       f"{file}: {uid}: the VTIMEZONE gives another {name}")
            for name in ("ATTENDEE", "ORGANIZER", "CONTACT", "ATTACH"):
                expect(name not in event, f"{file}: {uid} has {name}")
            found[key] = event
    return found


def content(event):
    names = ("DTSTART", "DTEND", "SUMMARY", "LOCATION", "DESCRIPTION", "GEO", "STATUS")
    return [event[name].to_ical() if name in event else None for name in names]


def cancelled(event):
    return str(event["STATUS"]) == "CANCELLED"


def shifts(folder):
    """The shifts and teams of export.json as (start, end), a line for each calendar that shows them."""
    data = json.loads((folder / "export.json").read_text(encoding="utf-8"))["content"]
    parts = [] if data["recipient"]["kind"] == "landlord" else data["shifts"]
    if data["recipient"]["kind"] != "agent":
        parts = parts + data["routes"]
    return sorted((s["key"] + "@ronde", datetime.datetime.fromisoformat(s["start"]),
                   datetime.datetime.fromisoformat(s["end"])) for s in parts)


def names(folder, calendars):
    """The sector's name, the base's and the crew's survive escapes and folding."""
    data = json.loads((folder / "export.json").read_text(encoding="utf-8"))["content"]
    sectors = {sector["id"]: sector for sector in data["sectors"]}
    live = {uid: event for (_, uid), event in calendars.items() if not cancelled(event)}
    for shift in data["routes"] + data["shifts"]:
        event = live.get(shift["key"] + "@ronde")
        if event is None or "sector" not in shift:
            continue
        sector = sectors[shift["sector"]]
        summary, location = str(event["SUMMARY"]), str(event["LOCATION"])
        expect(summary.endswith(", " + sector["name"]), f"{folder}: {summary!r} is not {sector['name']!r}")
        expect(location == sector["base"]["name"], f"{folder}: {location!r} is not {sector['base']['name']!r}")
        for name in shift.get("members", []) + shift.get("partners", []):
            expect(name in str(event["DESCRIPTION"]), f"{folder}: {name!r} is not in {event['DESCRIPTION']!r}")


def main():
    first, second = map(pathlib.Path, sys.argv[1:3])
    folders = sorted(file.parent.relative_to(second) for file in second.rglob("export.json"))
    counts = dict.fromkeys(["events", "same", "changed", "cancelled"], 0)
    for folder in folders:
        old, new = events(first / folder), events(second / folder)
        counts["events"] += len(new)
        names(second / folder, new)
        imported = {**old, **new}
        live = sorted((uid, moment(e["DTSTART"]), moment(e["DTEND"]))
                      for (_, uid), e in imported.items() if not cancelled(e))
        expect(live == shifts(second / folder), f"{folder}: after both imports other shifts than the plan's stand")
        for key, event in old.items():
            now = new.get(key)
            expect(now is not None, f"{folder}: {key} vanished")
            if now is None:
                continue
            raised = int(now["SEQUENCE"]) - int(event["SEQUENCE"])
            if content(event) == content(now):
                counts["same"] += 1
                expect(raised == 0, f"{folder}: {key} did not change and its SEQUENCE rose")
                expect(event["DTSTAMP"].to_ical() == now["DTSTAMP"].to_ical(), f"{folder}: {key} has a new DTSTAMP")
            else:
                counts["cancelled" if cancelled(now) else "changed"] += 1
                expect(raised == 1, f"{folder}: {key} changed and its SEQUENCE rose by {raised}")
                expect(event["DTSTAMP"].dt < now["DTSTAMP"].dt, f"{folder}: {key} changed and its DTSTAMP did not")
    for kind, count in counts.items():
        expect(count > 0, f"no event is {kind}: this tests nothing")
    for failure in failures[:50]:
        print(f"ics-check: {failure}", file=sys.stderr)
    if not failures:
        print(f"ics-check: {len(folders)} recipients, " + ", ".join(f"{n} {kind}" for kind, n in counts.items()))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
