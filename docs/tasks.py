#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Jingge authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Answers the questions of docs/tasks.md from the table itself, with arithmetic of its own.

usage: tasks.py boston_311_2011H2.csv.gz neighborhoods.geojson"""
import collections
import csv
import datetime
import gzip
import json
import math
import sys

DEFAULT = ("-71.0587", "42.3594")  # City Hall: the source's "don't know where"
PARKING = {"Abandoned Vehicles", "Parking Enforcement", "Parking Meter Repairs",
           "Parking on Front/Back Yards (Illegal Parking)"}


def polygons(path):
    for feature in json.load(open(path, encoding="utf-8"))["features"]:
        shape = feature["geometry"]
        for rings in shape["coordinates"] if shape["type"] == "MultiPolygon" else [shape["coordinates"]]:
            yield feature["properties"]["name"], rings


def holds(ring, x, y):
    inside = False
    for (x1, y1, *_), (x2, y2, *_) in zip(ring, ring[1:]):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            inside = not inside
    return inside


def locator(shapes):
    known = {}

    def where(row):
        key = (row["longitude"], row["latitude"])
        if key == DEFAULT:
            return None
        if key not in known:
            x, y = map(float, key)
            hits = [name for name, rings in shapes
                    if holds(rings[0], x, y) and not any(holds(hole, x, y) for hole in rings[1:])]
            known[key] = min(hits) if hits else None
        return known[key]
    return where


def main(table, areas):
    shapes = list(polygons(areas))
    names = sorted({name for name, _ in shapes})
    where = locator(shapes)
    rows = list(csv.DictReader(gzip.open(table, "rt", encoding="utf-8")))
    for row in rows:
        row["at"] = datetime.datetime.fromisoformat(row["open_dt"])
        row["area"] = where(row)
    count = collections.Counter
    of = lambda chosen: count(row["area"] for row in chosen).most_common(3)
    print(1, len(rows), min(r["at"] for r in rows), max(r["at"] for r in rows))
    hours = count(r["at"].hour for r in rows).most_common(1)[0]
    print(2, hours, f"{hours[1] / len(rows):.1%}")
    print(3, of(rows), "in no area:", sum(r["area"] is None for r in rows))
    print(4, count(r["at"].date().isoformat() for r in rows).most_common(3))
    parking = [r for r in rows if r["type"] in PARKING]
    print(5, len(parking), of(parking))
    days = count(r["at"].isoweekday() for r in rows)
    print(6, "weekend", days[6] + days[7], "of", len(rows))
    rodent = [r for r in rows if "rodent" in "\n".join((r["location"], r["case_title"], r["closure_reason"])).lower()]
    print(7, len(rodent), of(rodent))
    october = [r for r in rows if "2011-10-01" <= r["open_dt"] < "2011-11-01"]
    before = [r for r in rows if "2011-08-31" <= r["open_dt"] < "2011-10-01"]
    now, then = count(r["area"] for r in october), count(r["area"] for r in before)
    z = sorted((math.sqrt(2) * (math.sqrt(now[n]) - math.sqrt(then[n])), n, then[n], now[n]) for n in names)
    print(8, len(before), len(october), [(n, a, b, round(s, 1)) for s, n, a, b in z if abs(s) >= 2])
    night = [r for r in october if r["at"].hour in (22, 23, 0, 1)]
    print(9, len(night), of(night))
    calls = collections.defaultdict(list)
    for row in rows:
        if row["location"].strip():
            kind = "parking" if row["type"] in PARKING else row["type"]
            kind = kind if kind == "parking" or row["type"] in MAPPED else "other"
            calls[" ".join(row["location"].split()).upper(), kind].append(row["at"])
    chains = count()
    for key, times in calls.items():
        length, last = 0, None
        for at in sorted(times):
            length = length + 1 if last and at - last <= datetime.timedelta(days=28) else 1
            last = at
            chains[key] = max(chains[key], length)
    print(10, chains.most_common(3))


#: Types that the import maps to a category of their own; the rest counts as "other".
MAPPED = {"Carbon Monoxide", "Chronic Dampness/Mold", "Fire in Food Establishment", "General Traffic Engineering Request",
          "New Tree Warrantee Inspection", "Plumbing", "Requests for Traffic Signal Studies or Reviews",
          "Sewage/Septic Back-Up", "Traffic Signal Repair", "Unsatisfactory Utilities - Electrical  Plumbing",
          "Work Hours-Loud Noise Complaints"}

if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
