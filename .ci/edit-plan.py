#!/usr/bin/env python3
"""Makes the second version of a plan as a planner might: some teams gone, some later, some crews changed.

Usage: .ci/edit-plan.py PLAN-FOLDER NEW-FOLDER
"""
import json
import pathlib
import shutil
import sys


def later(time):
    hours, minutes = map(int, time.split(":"))
    return f"{(hours * 60 + minutes + 15) // 60:02}:{(hours * 60 + minutes + 15) % 60:02}"


source, target = map(pathlib.Path, sys.argv[1:3])
shutil.copytree(source, target)
file = target / "plan.json"
plan = json.loads(file.read_text(encoding="utf-8"))
teams = list(dict.fromkeys(duty["team"] for duty in plan["roster"] if "team" in duty))
gone, moved, mixed = set(teams[::7]), set(teams[1::7]), set(teams[2::7])
plan["roster"] = [duty for duty in plan["roster"] if duty.get("team") not in gone]
plan["routes"] = [route for route in plan["routes"] if route["team"] not in gone]
free = [duty for duty in plan["roster"] if duty.get("team") in mixed]
for duty, other in zip(free[::4], free[2::4]):
    duty["agent"], other["agent"] = other["agent"], duty["agent"]
for duty in plan["roster"]:
    if duty.get("team") in moved:
        duty["start"] = later(duty["start"])
for route in plan["routes"][::3]:
    del route["stops"][-1:]
file.write_text(json.dumps(plan, ensure_ascii=False), encoding="utf-8")
