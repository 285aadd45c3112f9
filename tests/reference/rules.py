#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Jingge authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Backtests the parking rule on the Boston table with arithmetic of its own and compares every figure and every hit with
`jinggectl rules`. Distances by Vincenty's inverse formula (1975) on WGS 84. usage: rules.py JINGGECTL PROJECT; 77 = the
table is not there."""
import csv, gzip, io, json, math, os, subprocess, sys, tempfile
from datetime import datetime, timedelta

ctl, project = sys.argv[1:3]
data = os.path.join(project, "..", "shared", "data", "boston311")
if not os.path.isdir(data):
    print("skipped: no public tables beside the project")
    sys.exit(77)

PARKING = {"Abandoned Vehicles", "Parking Enforcement"}
START, END = datetime(2011, 7, 1), datetime(2012, 1, 1)


def metres(a, b):
    if a == b:
        return 0.0
    axis, flat = 6378137.0, 1 / 298.257223563
    short = axis * (1 - flat)
    u1, u2 = (math.atan((1 - flat) * math.tan(math.radians(p[1]))) for p in (a, b))
    l = lam = math.radians(b[0] - a[0])
    for _ in range(100):
        s = math.hypot(math.cos(u2) * math.sin(lam), math.cos(u1) * math.sin(u2) - math.sin(u1) * math.cos(u2) * math.cos(lam))
        c = math.sin(u1) * math.sin(u2) + math.cos(u1) * math.cos(u2) * math.cos(lam)
        sigma = math.atan2(s, c)
        alpha = math.cos(u1) * math.cos(u2) * math.sin(lam) / s
        cc = 1 - alpha * alpha
        m = c - 2 * math.sin(u1) * math.sin(u2) / cc
        k = flat / 16 * cc * (4 + flat * (4 - 3 * cc))
        new = l + (1 - k) * flat * alpha * (sigma + k * s * (m + k * c * (2 * m * m - 1)))
        if abs(new - lam) < 1e-13:
            break
        lam = new
    u = cc * (axis**2 - short**2) / short**2
    aa = 1 + u / 16384 * (4096 + u * (-768 + u * (320 - 175 * u)))
    bb = u / 1024 * (256 + u * (-128 + u * (74 - 47 * u)))
    d = bb * s * (m + bb / 4 * (c * (2 * m * m - 1) - bb / 6 * m * (4 * s * s - 3) * (4 * m * m - 3)))
    return short * aa * (sigma - d)


def calls():
    found = []
    with gzip.open(os.path.join(data, "boston_311_2011H2.csv.gz"), "rt", encoding="utf-8", newline="") as f:
        for row in csv.DictReader(f):
            if row["type"].strip() not in PARKING:
                continue
            at = datetime.strptime(row["open_dt"].strip(), "%Y-%m-%d %H:%M:%S")
            found.append((at, row["case_enquiry_id"].strip(), (float(row["longitude"]), float(row["latitude"]))))
    return sorted(found)


def hits_of(rows, same, window, threshold, days, cool):
    """The definition of docs/manual.md, one call after the other."""
    hits, counting = [], []
    for row in rows:
        at, _, place = row
        cooling = False
        for hit in hits:
            fired = hit["rows"][-1]
            if same(place, fired[2]) and at - fired[0] <= max(timedelta(90), cool):
                hit["later"].append(row)
                cooling = cooling or at - fired[0] <= cool
        if cooling:
            continue
        near = [c for c in counting if at - c[0] <= window and same(place, c[2])] + [row]
        counting.append(row)
        if len(near) >= threshold and len({c[0].date() for c in near}) >= days:
            counting = [c for c in counting if c not in near]
            hits.append({"rows": near, "later": []})
    return hits


def figures(rows, hits):
    line = [str(len(rows)), str(len(rows)), str(len(hits))]
    for n in (30, 60, 90):
        span = timedelta(n)
        within = lambda hit: [r for r in hit["later"] if hit["rows"][-1][0] < r[0] <= hit["rows"][-1][0] + span]
        judged = [h for h in hits if h["rows"][-1][0] + span <= END]
        covered = {r[1] for h in hits for r in within(h)}
        line += [str(len(judged)), str(sum(1 for h in judged if within(h))), str(len(covered))]
    return line


def run(*words):
    return subprocess.run([ctl, *words], check=True, capture_output=True, text=True).stdout


def compare(name, rule, same):
    rows = calls()
    hits = hits_of(rows, same, timedelta(28), 3, 2, timedelta(30))
    path = os.path.join(work, name + ".toml")
    with open(path, "w") as f:
        f.write(f'code = "{name}"\ncategories = ["complaint.parking"]\n{rule}\nwindow = "28d"\nthreshold = 3\n'
                'distinct_days = 2\ncool_down = "30d"\n')
    run("rules", "add", path, "--db", db, "--as", "reference")
    row = next(csv.DictReader(io.StringIO(run("rules", "backtest", "--db", db, "--rule", name, "--as", "reference", "--format", "csv"))))
    printed = [row["calls"], row["keyed"], row["hits"]]
    for n in (30, 60, 90):
        printed += [row[f"judged_{n}"], row[f"again_{n}"], row[f"covered_{n}"]]
    lists = [r["incidents"] for r in json.loads(run("rules", "hits", "--db", db, "--rule", name, "--format", "json"))]
    expected = [[r[1] for r in h["rows"]] for h in sorted(hits, key=lambda h: (h["rows"][-1][0], h["rows"][-1][1]))]
    print(name, printed)
    if printed != figures(rows, hits):
        print("differs: expected", figures(rows, hits))
        return False
    if lists != expected:
        print("differs: the hits' incidents")
        return False
    return True


with tempfile.TemporaryDirectory() as work:
    db = os.path.join(work, "boston.db")
    os.environ["JINGGE_KEY_FILE"] = os.path.join(work, "key")
    run("init", "--db", db)
    run("import", "--db", db, "--mapping", os.path.join(project, "tests/data/mappings/boston311.toml"),
        os.path.join(data, "boston_311_2011H2.csv.gz"))
    fine = compare("by-place", 'key = "place"', lambda a, b: a == b)
    fine = compare("by-radius", 'key = "radius"\nradius = 100', lambda a, b: abs(a[1] - b[1]) < 0.001 and metres(a, b) <= 100) and fine
sys.exit(0 if fine else 1)
