#!/usr/bin/env python3
"""Holds `ronde travel` and `ronde plan --osrm` against the true server of OSRM.

Usage: .ci/osrm-check.py RONDE SCENARIO-FOLDER

Draws a small town of streets around Seclin (a river with one bridge, one-way streets, an island that nothing
joins), builds it with OSRM's own tools, and serves it by osrm-routed with a table limit far below what is asked.
Then:

* the times of the table are those of the server's *route* service, asked pair by pair;
* who lives on the island is unreachable both ways, who lives off the map is estimated and named;
* the tables that the server finds too big are asked for in pieces;
* a plan with --osrm visits nobody on the island, keeps the table in its snapshot, and is audited again without
  any server; its legs are as long as the server says;
* from the cache everything is known without the server; without both the command says so and writes nothing.

The binaries come from the wheel osrm-bindings on PyPI; they run without its Python. Exit 0 when all holds, 1
with a line for each thing that does not.
"""
import csv
import json
import math
import pathlib
import platform
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
import zipfile

FAILURES = []
TABLE_LIMIT = 6
ISLAND = ("ile", 50.5450, 3.0800)
OFF_MAP = ("loin", 50.6000, 3.1000)


def expect(holds, message):
    if not holds:
        FAILURES.append(message)


def binaries(folder):
    """OSRM's programs out of its wheel, which is built for a Python that need not be here."""
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps"]
    tags = ["--only-binary=:all:", "--python-version", "3.12", "--implementation", "cp", "--abi", "abi3",
            "--platform", f"manylinux_2_28_{platform.machine()}"]
    subprocess.run([*pip, *tags, "--dest", str(folder), "osrm-bindings==26.10.0"], check=True)
    with zipfile.ZipFile(next(folder.glob("osrm_bindings-*.whl"))) as wheel:
        wheel.extractall(folder)
    for program in (folder / "osrm" / "bin").iterdir():
        program.chmod(0o755)
    return folder / "osrm"


class Town:
    """Streets in a square lattice; a node a crossing."""

    def __init__(self):
        self.nodes = []
        self.ways = []

    def lattice(self, south, west, size, step, river=None, bridge=0, one_way=False):
        first = len(self.nodes) + 1
        for row in range(size):
            for column in range(size):
                self.nodes.append((south + row * step, west + column * step * 1.55))

        def node(row, column):
            return first + row * size + column

        for row in range(size):
            across = [node(row, column) for column in range(size)]
            tags = {"highway": "residential"}
            if one_way and row % 3 == 1:
                tags["oneway"] = "yes" if row % 2 else "-1"
            if river is None or row == bridge:
                self.ways.append((across, tags))
            else:
                self.ways.append((across[:river], tags))
                self.ways.append((across[river:], tags))
        for column in range(size):
            self.ways.append(([node(row, column) for row in range(size)], {"highway": "tertiary"}))

    def write(self, file):
        stamp = 'version="1" timestamp="2026-01-01T00:00:00Z"'
        with open(file, "w", encoding="utf-8") as out:
            out.write('<?xml version="1.0" encoding="UTF-8"?>\n<osm version="0.6" generator="ronde">\n')
            for number, (latitude, longitude) in enumerate(self.nodes, 1):
                out.write(f'<node id="{number}" {stamp} lat="{latitude:.6f}" lon="{longitude:.6f}"/>\n')
            for number, (references, tags) in enumerate(self.ways, 1):
                out.write(f'<way id="{number}" {stamp}>')
                out.writelines(f'<nd ref="{reference}"/>' for reference in references)
                out.writelines(f'<tag k="{key}" v="{value}"/>' for key, value in tags.items())
                out.write("</way>\n")
            out.write("</osm>\n")


class Server:
    """osrm-routed over the town, on a port that was free a moment ago."""

    def __init__(self, osrm, folder):
        town = Town()
        # OSRM takes places out of components of fewer than 1,000 edges to the next large one: both are larger.
        town.lattice(50.5370, 3.0200, 24, 0.0012, river=11, bridge=5, one_way=True)
        town.lattice(50.5300, 3.0720, 24, 0.0012)
        town.write(folder / "town.osm")
        log = open(folder / "osrm.log", "w", encoding="utf-8")
        steps = [["osrm-extract", "-t", "2", "-p", str(osrm / "share" / "profiles" / "car.lua"), "town.osm"],
                 ["osrm-partition", "-t", "2", "town.osrm"], ["osrm-customize", "-t", "2", "town.osrm"]]
        for step in steps:
            program = [str(osrm / "bin" / step[0]), *step[1:]]
            subprocess.run(program, cwd=folder, stdout=log, stderr=log, check=True)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.url = f"http://127.0.0.1:{port}"
        self.process = subprocess.Popen(
            [str(osrm / "bin" / "osrm-routed"), "--algorithm", "mld", "--ip", "127.0.0.1", "--port", str(port),
             "--max-table-size", str(TABLE_LIMIT), "town.osrm"], cwd=folder, stdout=log, stderr=log)
        for _ in range(200):
            try:
                socket.create_connection(("127.0.0.1", port), timeout=1).close()
                return
            except OSError:
                time.sleep(0.05)
        raise SystemExit(f"osrm-check: the server does not start, see {folder / 'osrm.log'}")

    def route(self, start, end):
        """Seconds and metres by the route service; None where there is no way."""
        address = f"{self.url}/route/v1/driving/{start[1]},{start[0]};{end[1]},{end[0]}?overview=false"
        try:
            with urllib.request.urlopen(address, timeout=30) as answer:
                route = json.load(answer)["routes"][0]
        except urllib.error.HTTPError as error:
            assert json.load(error)["code"] == "NoRoute", address
            return None
        return route["duration"], route["distance"]

    def stop(self):
        self.process.terminate()
        self.process.wait()


def table(file):
    with open(file, encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines, delimiter=";"))


def points(scenario):
    """Points by the names that tables of driving times use."""
    result = {}
    for name in ["secteurs.csv", "residences.csv"]:
        for row in table(scenario / name):
            place = float(row["latitude"].replace(",", ".")), float(row["longitude"].replace(",", "."))
            result[row["id"]] = place
    return result


def prepare(source, folder):
    """A copy of the scenario with one residence on the island and one off the map."""
    shutil.copytree(source, folder)
    file = folder / "residences.csv"
    rows = table(file)
    for name, latitude, longitude in [ISLAND, OFF_MAP]:
        rows.append(dict(rows[0], id=name, nom=name, latitude=latitude, longitude=longitude, fenetres=""))
    with open(file, "w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, rows[0].keys(), delimiter=";")
        writer.writeheader()
        writer.writerows(rows)


def check_table(file, scenario, server):
    """The table against the route service, pair by pair."""
    place = points(scenario)
    rows = table(file)
    known = {(row["de"], row["a"]): row for row in rows}
    distinct = {}
    for name, point in place.items():
        distinct.setdefault(point, name)
    names = [name for name in distinct.values() if name != OFF_MAP[0]]
    wanted = {(a, b) for a in names for b in names if a != b}
    expect(set(known) == wanted, f"{len(set(known) ^ wanted)} pairs too many or missing")
    blocked = 0
    for (start, end), row in sorted(known.items()):
        route = server.route(place[start], place[end])
        if route is None:
            blocked += 1
            expect(row["minutes"] == "inaccessible", f"{start}–{end}: {row['minutes']}, the server knows no way")
            continue
        seconds = round(float(row["minutes"].replace(",", ".")) * 60)
        expect(abs(seconds - route[0]) <= 1, f"{start}–{end}: {seconds} s, the route service says {route[0]}")
        expect(abs(int(row["metres"]) - route[1]) <= 2, f"{start}–{end}: {row['metres']} m, not {route[1]}")
    expect(blocked == 2 * (len(names) - 1), f"{blocked} pairs without a way; the island has {2 * (len(names) - 1)}")
    one_way = sum(1 for a, b in known if a < b and known[a, b]["minutes"] != known[b, a]["minutes"])
    expect(one_way > 0, "no pair takes longer one way: the one-way streets do not show")
    return len(rows)


def check_plan(ronde, plan, scenario, server):
    """Nobody goes to the island; each leg of a route leaves time for what the server says."""
    document = json.loads((plan / "plan.json").read_text(encoding="utf-8"))
    sectors = {row["agent"] + row["date"]: row["sector"] for row in document["roster"] if "sector" in row}
    team_sector = {d["team"]: d["sector"] for d in document["roster"] if d.get("team")}
    place = points(scenario)
    expect(sectors and (plan / "scenario" / "trajets.csv").exists(), "the plan does not keep the table")
    legs = 0
    for route in document["routes"]:
        here, free = place[team_sector[route["team"]]], minutes(route["departure"])
        for index, stop in enumerate(route["stops"]):
            expect(stop["residence"] != ISLAND[0], f"{route['team']} visits the island")
            paused = "break" in route and route["break"]["afterStops"] == index
            if not paused and stop["residence"] != OFF_MAP[0] and here != place[OFF_MAP[0]]:
                drive = server.route(here, place[stop["residence"]])
                walk = metres(here, place[stop["residence"]]) / (4800 / 60)
                given = minutes(stop["arrival"]) - free
                # Three minutes to park, unless it is walked.
                expect(drive and (given >= math.floor(drive[0] / 60 + 3) or given >= math.floor(walk)),
                       f"{route['team']}: {given} min to {stop['residence']}, {drive[0] / 60:.1f} by car")
                legs += 1
            here, free = place[stop["residence"]], minutes(stop["end"])
    expect(legs > 20, f"only {legs} legs to judge")
    audit = subprocess.run([ronde, "audit", str(plan), "--json"], capture_output=True, text=True)
    expect("ROUTE-TRAVEL" not in audit.stdout, "the auditor finds legs that are too short")
    expect(audit.returncode == 0, f"audit ends with {audit.returncode}: {audit.stderr[-300:]}")
    return legs


def minutes(text):
    hour, minute = text.split(":")
    return int(hour) * 60 + int(minute)


def metres(a, b):
    dy, dx = b[0] - a[0], (b[1] - a[1]) * math.cos(math.radians(a[0]))
    return math.hypot(dx, dy) * 111_195


def main():
    if len(sys.argv) != 3:
        print(__doc__.strip(), file=sys.stderr)
        return 2
    ronde = sys.argv[1]
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        scenario = folder / "scenario"
        prepare(sys.argv[2], scenario)
        server = Server(binaries(folder), folder)
        cache = ["--cache", str(folder / "cache")]
        try:
            ask = [ronde, "travel", str(scenario), "--osrm", server.url, "--lang", "en", *cache]
            first = subprocess.run(ask, capture_output=True, text=True)
            expect(first.returncode == 0, f"ronde travel ends with {first.returncode}: {first.stderr}")
            expect("[unreachable-pair]" in first.stderr and f"“{ISLAND[0]}”" in first.stderr,
                   "the island is not named")
            expect(f"{OFF_MAP[0]} is" in first.stderr, "the place off the map is not named")
            questions = int(first.stderr.split(" questions")[0].rsplit(" ", 1)[-1])
            expect(questions > 4, f"{questions} questions: the server's limit was not met")
            pairs = check_table(scenario / "trajets.csv", scenario, server)
            (scenario / "trajets.csv").unlink()

            plan = folder / "plan"
            made = subprocess.run(
                [ronde, "plan", str(scenario), "--osrm", server.url, "--iterations", "50", "--seed", "1", "--quiet",
                 "--out", str(plan)], capture_output=True, text=True, env=environment(folder))
            expect(made.returncode == 0, f"ronde plan --osrm ends with {made.returncode}: {made.stderr[-500:]}")
            legs = check_plan(ronde, plan, scenario, server)
        finally:
            server.stop()

        # What is off the map is asked for each time; without it the cache knows everything.
        rows = [line for line in (scenario / "residences.csv").read_text(encoding="utf-8").splitlines(True)
                if not line.startswith(OFF_MAP[0])]
        (scenario / "residences.csv").write_text("".join(rows), encoding="utf-8")
        again = subprocess.run([*ask, "--out", str(folder / "again.csv")], capture_output=True, text=True)
        expect(again.returncode == 0 and " 0 questions" in again.stderr, f"not from the cache: {again.stderr}")
        expect(len(table(folder / "again.csv")) == pairs, "the cache gives another table")
        nothing = folder / "nothing.csv"
        silent = subprocess.run([*ask, "--refresh", "--out", str(nothing)], capture_output=True, text=True)
        expect(silent.returncode == 2 and "[osrm-silent]" in silent.stderr, f"a dead server: {silent.stderr}")
        expect(not nothing.exists(), "something was written although the server is dead")
    for failure in FAILURES[:40]:
        print(f"osrm-check: {failure}", file=sys.stderr)
    if not FAILURES:
        print(f"osrm-check: {pairs} pairs in {questions} questions as the route service has them, {legs} legs kept")
    return 1 if FAILURES else 0


def environment(folder):
    import os

    return dict(os.environ, XDG_CACHE_HOME=str(folder / "user-cache"))


if __name__ == "__main__":
    sys.exit(main())
