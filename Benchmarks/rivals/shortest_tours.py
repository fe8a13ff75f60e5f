"""Shortest tours by PyVRP over the same visits as a plan of Ronde, evening by evening.

usage: shortest_tours.py SCENARIO PLAN.json OUT.json [SECONDS]     (pip install pyvrp)

The plan that it writes has the roster of PLAN and the tours of PyVRP, which minimise travel and mind nothing
else; `ronde audit SCENARIO OUT.json --json` says what idleness they leave. Breaks are clients of one team each,
at a place where a break may be taken. PyVRP knows no traffic: it gets the travel of a mean hour, and its tours
are timed afterwards by the estimate of RondeModel's TravelModel. Visits last their planned minutes.
"""

import copy
import csv
import json
import math
import sys

import numpy as np
import pyvrp
import pyvrp.stop

SPEEDS = [(1500, 18_000), (5000, 25_000), (10_000, 35_000), (1_000_000, 45_000)]
RUSH = [(840, 960, 1.10), (960, 1140, 1.35), (1140, 1200, 1.10)]
NEVER = 100_000


def table(folder, name):
    with open(f"{folder}/{name}.csv", encoding="utf-8-sig") as file:
        return list(csv.DictReader(file, delimiter=";"))


def minutes(text):
    hours, rest = text.split(":")
    return int(hours) * 60 + int(rest)


def clock(minute):
    return f"{minute // 60:02d}:{minute % 60:02d}"


def point(row):
    return tuple(float(row[key].replace(",", ".")) for key in ("latitude", "longitude"))


def trip(a, b):
    """Minutes of driving on empty roads, and minutes on foot."""
    if a == b:
        return (0, 0)
    (lat1, lon1), (lat2, lon2) = (tuple(map(math.radians, p)) for p in (a, b))
    part = (
        math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    )
    straight = 2 * 6_371_000 * math.asin(math.sqrt(part))
    road, driving, below = straight * 1.35, 0.0, 0
    for limit, pace in SPEEDS:
        driving = max(driving, min(road, max(below, limit)) * 60 / pace)
        if road <= limit:
            break
        below = limit
    return (driving, straight * 1.25 * 60 / 4800)


def static(way, factor):
    return 0.0 if way == (0, 0) else min(way[1], way[0] * factor + 3)


def duration(way, departure):
    """Whole minutes of a trip that starts at `departure`."""
    if way == (0, 0):
        return 0
    left, now = way[0], departure
    for start, end, factor in RUSH:
        if end <= now:
            continue
        if start > now:
            step = min(left, start - now)
            left, now = left - step, now + step
            if left <= 0:
                break
        step = min(left, (end - now) / factor)
        left, now = left - step, now + step * factor
        if left <= 1e-9:
            left = 0
            break
    return math.ceil(min(way[1], now + left - departure + 3) - 1e-6)


class Evening:
    """One sector's teams and visits of one day."""

    def __init__(self, base, teams, routes, residences, places):
        self.base, self.teams, self.residences = base, teams, residences
        self.visits = []
        stops = sorted((s for t in teams for s in routes[t["team"]]["stops"]), key=lambda s: s["start"])
        seen = {}
        for stop in stops:
            seen.setdefault(stop["residence"], []).append(stop)
        for stop in stops:
            row, planned = residences[stop["residence"]], minutes(stop["start"])
            first, last = 0, 3000
            for window in filter(None, row["fenetres"].split("|")):
                start, end = map(minutes, window.split("-"))
                if start <= planned <= end:
                    first, last = start, max(planned, end - int(row["minutes"]))
            # Two visits of one evening keep their least distance by keeping to their sides of it.
            again = seen[stop["residence"]]
            if len(again) > 1 and stop is again[0]:
                last = planned
            elif len(again) > 1:
                first = max(first, planned)
            self.visits.append((stop["residence"], point(row), int(row["minutes"]), first, last))
        self.pauses = []
        for number, team in enumerate(teams):
            pause = routes[team["team"]].get("break")
            if pause is None:
                continue
            length = minutes(pause["end"]) - minutes(pause["start"])
            start = minutes(team["start"])
            latest = max(minutes(pause["start"]), min(start + 330, minutes(team["end"]) - length))
            earliest = min(minutes(pause["start"]), start + 90)
            for name, where in [(None, base)] + places:
                self.pauses.append((number, name, where, length, earliest, latest))

    def solve(self, factor, seconds):
        model = pyvrp.Model()
        points = [self.base] + [v[1] for v in self.visits] + [p[2] for p in self.pauses]
        at = [model.add_location(round(lon * 1e5), round(lat * 1e5)) for lat, lon in points]
        depot = model.add_depot(at[0])
        profiles = [model.add_profile() for _ in self.teams]
        for team, profile in zip(self.teams, profiles):
            model.add_vehicle_type(
                1,
                [len(points)],
                depot,
                depot,
                tw_early=minutes(team["start"]),
                tw_late=minutes(team["end"]),
                profile=profile,
            )
        for index, (_, _, length, first, last) in enumerate(self.visits):
            model.add_client(
                at[1 + index], delivery=[1], service_duration=length, tw_early=first, tw_late=last
            )
        groups = {}
        for index, (team, _, _, length, first, last) in enumerate(self.pauses):
            group = groups.setdefault(team, None) or model.add_client_group(required=True)
            groups[team] = group
            model.add_client(
                at[1 + len(self.visits) + index],
                delivery=[0],
                service_duration=length,
                tw_early=first,
                tw_late=last,
                required=False,
                group=group,
            )
        model.add_edge(at[0], at[-1], 0, 0)
        ways = [[trip(a, b) for b in points] for a in points]
        lengths = [
            np.array([[round(100 * static(w, 1)) for w in row] for row in ways], dtype=np.int64)
            for _ in profiles
        ]
        times = [
            np.array([[math.ceil(static(w, factor)) for w in row] for row in ways], dtype=np.int64)
            for _ in profiles
        ]
        for index, pause in enumerate(self.pauses):
            node = 1 + len(self.visits) + index
            for team in range(len(self.teams)):
                if team != pause[0]:
                    for costs in (lengths[team], times[team]):
                        costs[node, :], costs[:, node] = NEVER, NEVER
                        costs[node, node] = 0
        data = model.data().replace(distance_matrices=lengths, duration_matrices=times)
        found = pyvrp.solve(data, pyvrp.stop.MaxRuntime(seconds), seed=1, display=False)
        tours = {}
        for route in found.best.routes():
            tours[route.vehicle_type()] = [a.idx for a in route if a.is_client()]
        return found.best.is_feasible(), tours

    def walk(self, number, tour):
        """The route of a team that follows a tour, and by how many minutes it breaks a time."""
        team = self.teams[number]
        now, here, late = minutes(team["start"]), self.base, 0
        route = {"team": team["team"], "departure": team["start"], "stops": []}
        for client in tour:
            if client < len(self.visits):
                name, where, length, first, last = self.visits[client]
            else:
                _, name, where, length, first, last = self.pauses[client - len(self.visits)]
            arrival = now + duration(trip(here, where), now)
            start = max(arrival, first)
            late += max(0, start - last)
            if client < len(self.visits):
                route["stops"].append(
                    {
                        "residence": name,
                        "arrival": clock(arrival),
                        "start": clock(start),
                        "end": clock(start + length),
                    }
                )
            else:
                route["break"] = {
                    "afterStops": len(route["stops"]),
                    "start": clock(start),
                    "end": clock(start + length),
                }
                if name:
                    route["break"]["residence"] = name
            now, here = start + length, where
        back = now + duration(trip(here, self.base), now)
        route["back"] = clock(back)
        return route, late + max(0, back - minutes(team["end"]))


def main(folder, plan_file, out_file, seconds=1.0):
    with open(plan_file, encoding="utf-8") as file:
        plan = json.load(file)
    residences = {row["id"]: row for row in table(folder, "residences")}
    bases = {row["id"]: point(row) for row in table(folder, "secteurs")}
    routes = {route["team"]: route for route in plan["routes"]}
    teams = {duty["team"]: duty for duty in plan["roster"] if duty.get("team") in routes}
    evenings = {}
    for name in sorted(teams):
        evenings.setdefault((teams[name]["sector"], teams[name]["date"]), []).append(teams[name])
    found, late, failed = {}, 0, []
    for (sector, date), members in sorted(evenings.items()):
        places = [
            (r["id"], point(r))
            for r in residences.values()
            if r["secteur"] == sector and r["lieu_de_pause"] == "oui"
        ]
        evening = Evening(bases[sector], members, routes, residences, places)
        best = None
        for factor in (1.15, 1.0, 1.35):
            feasible, tours = evening.solve(factor, float(seconds))
            walked = [evening.walk(number, tours.get(number, [])) for number in range(len(members))]
            misses = (0 if feasible else 1, sum(w[1] for w in walked))
            if best is None or misses < best[0]:
                best = (misses, walked)
            if misses == (0, 0):
                break
        late += best[0][1]
        if best[0] != (0, 0):
            failed.append(f"{sector} {date}: {best[0][1]} min")
        for route, _ in best[1]:
            found[route["team"]] = route
    tours = {key: copy.deepcopy(plan[key]) for key in ("schema", "version", "horizon", "roster")}
    tours["origin"] = {"method": "hand"}
    for duty in tours["roster"]:
        pause = found.get(duty.get("team"), {}).get("break")
        if pause:
            duty["breaks"] = [{"start": pause["start"], "end": pause["end"]}]
    tours["routes"] = [found[route["team"]] for route in plan["routes"]]
    with open(out_file, "w", encoding="utf-8") as file:
        json.dump(tours, file, ensure_ascii=False)
    print(f"{len(evenings)} evenings, {late} minutes late in all", *failed, sep="\n  ")


if __name__ == "__main__":
    main(*sys.argv[1:])
