#!/usr/bin/env python3
"""Renames some residences, agents and sectors of a scenario folder to what careless writers break on.

Usage: .ci/nasty-names.py SCENARIO
"""
import csv
import io
import pathlib
import sys

LONG = ("Résidence de l’Ancienne-Filature-du-Vieux-Marché-aux-Toiles " * 4)[:199] + "Z"
RESIDENCES = [
    "'=cmd()", "L'Épi d'Or – façade « Noël »", "Les 🏢 Tilleuls 👩‍👩‍👧‍👦 du Çédrat", LONG, "a<b>&\"c\";d,e\\f",
    "'=HYPERLINK(\"http://x\";\"y\")", "'@SUM(1+1)", "100 % ]]> <!-- œuvre -->", "Zoë’s 東京 house", "'-2+3",
]
AGENTS = ["Zoé D'Hænens-Ñuñez 🦊", "Jean-Loup « P'tit » O’Brien; Müller, fils", "'=1+1 Lefèvre"]


def rename(folder, table, names):
    file = folder / f"{table}.csv"
    rows = list(csv.reader(io.StringIO(file.read_text(encoding="utf-8-sig")), delimiter=";"))
    column = rows[0].index("nom")
    for row, name in zip(rows[1:], names):
        row[column] = name
    text = io.StringIO()
    csv.writer(text, delimiter=";", lineterminator="\r\n").writerows(rows)
    file.write_text("\ufeff" + text.getvalue(), encoding="utf-8", newline="")


folder = pathlib.Path(sys.argv[1])
rename(folder, "residences", RESIDENCES)
rename(folder, "agents", AGENTS)
rename(folder, "secteurs", ["L'Alma – Fosse-aux-Chênes; « été », 🏙"])
