# SPDX-FileCopyrightText: The Jingge authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Computes the expected values of the real tables, without a line of the program.

usage: expected.py DATA MAPPINGS OUT     e.g.  expected.py ../shared/data tests/data/mappings tests/data/expected
Needs Debian's python3-shapely, python3-numpy and python3-pyproj; neither the program nor scripts/test does.
"""
import csv
import gzip
import hashlib
import io
import json
import pathlib
import sys
import tomllib
from collections import Counter
from datetime import date, datetime, timedelta

import numpy
from pyproj import Geod
from shapely.geometry import Point, shape as shape_of
from shapely.prepared import prep
from shapely.validation import make_valid

GEOD = Geod(ellps="WGS84")
HEAD_GROUPS = 200
HEAD_BYTES = 600_000

TABLES = {
    "boston311": {
        "file": "boston311/boston_311_2011H2.csv.gz", "areas": "boston311/police_districts.geojson", "code": "ID",
        "time": lambda row: datetime.strptime(row["open_dt"], "%Y-%m-%d %H:%M:%S"),
        "id": lambda row, number, name: row["case_enquiry_id"],
        "months": ("2011-09", "2011-10"),
    },
    "houston_crime": {
        "file": "houston_crime/houston_crime_2010.csv.gz", "areas": "houston_crime/neighborhoods.geojson", "code": "name",
        "time": lambda row: datetime.strptime(row["date"], "%m/%d/%Y") + timedelta(hours=int(row["hour"])),
        "id": lambda row, number, name: f"{name}:{number}",
        "months": ("2010-05", "2010-06"),
    },
    "sf_incidents": {
        "file": "sf_incidents/sfpd_incidents_2015.csv.gz", "areas": "sf_incidents/neighborhoods.geojson", "code": "name",
        "time": lambda row: datetime.strptime(row["Date"] + " " + row["Time"], "%m/%d/%Y %H:%M"),
        "id": lambda row, number, name: row["PdId"],
    },
    "montgomery911": {
        "file": "montgomery911_tiny/montgomery_911_2016-01.csv", "areas": None,
        "time": lambda row: datetime.strptime(row["4"], "%Y-%m-%d %H:%M"),
        "id": lambda row, number, name: f"{name}:{number}",
    },
}


def coordinate(text):
    try:
        return float(text.strip())
    except ValueError:
        return None


def place(row, columns):
    lon, lat = coordinate(row[columns["lon"]]), coordinate(row[columns["lat"]])
    good = lon is not None and lat is not None and abs(lon) <= 180 and abs(lat) <= 90 and (lon, lat) != (0, 0)
    return (lon, lat) if good else None


def category(row, mapping):
    """The first column whose value stands in [categories] decides; else "*"."""
    names = mapping["columns"]["category"]
    for name in [names] if isinstance(names, str) else names:
        code = mapping["categories"].get(row[name].strip())
        if code is not None:
            return code
    return mapping["categories"]["*"]


def read_rows(path, has_header):
    opened = gzip.open(path, "rb") if path.suffix == ".gz" else open(path, "rb")
    with opened as raw:
        reader = csv.reader(io.TextIOWrapper(raw, "utf-8", newline=""), strict=True)
        header = next(reader) if has_header else None
        for number, fields in enumerate(reader, start=2 if has_header else 1):
            names = header or [str(i) for i in range(1, len(fields) + 1)]
            yield number, dict(zip(names, fields, strict=True))


class Incident:
    def __init__(self, source_id, time, code, where):
        self.id, self.time, self.category, self.place, self.grid = source_id, time, code, where, ""

    def order(self):
        return (self.time, self.id.encode())


def read_incidents(data, mappings, name):
    table = TABLES[name]
    mapping = tomllib.loads((mappings / f"{name}.toml").read_text())
    path = data / table["file"]
    incidents = {}
    for number, row in read_rows(path, mapping.get("header_row") != 0):
        incident = Incident(table["id"](row, number, path.name), table["time"](row), category(row, mapping),
                            place(row, mapping["columns"]))
        incidents[incident.id] = incident  # of one id within a file the last row wins
    return sorted(incidents.values(), key=Incident.order)


def read_areas(path, field):
    """code → valid shape; codes in text order."""
    areas = {}
    for feature in json.loads(path.read_text("utf-8-sig"))["features"]:
        shape = shape_of(feature["geometry"])
        code = str(feature["properties"][field])
        assert code and code not in areas, code
        areas[code] = shape if shape.is_valid else make_valid(shape)
    return dict(sorted(areas.items(), key=lambda item: item[0].encode()))


def assign(incidents, areas):
    """Of several covering areas the smallest code; edges belong to the areas beside them."""
    located = [i for i in incidents if i.place]
    lon, lat = numpy.array([i.place for i in located]).T
    for code, shape in reversed(list(areas.items())):
        west, south, east, north = shape.bounds
        covers = prep(shape).covers
        for index in numpy.flatnonzero((lon >= west) & (lon <= east) & (lat >= south) & (lat <= north)):
            if covers(Point(located[index].place)):
                located[index].grid = code


def square_km(shape):
    parts = [p for p in getattr(shape, "geoms", [shape]) if p.geom_type == "Polygon"]
    total = 0.0
    for part in parts:
        total += abs(GEOD.polygon_area_perimeter(*zip(*[c[:2] for c in part.exterior.coords]))[0])
        for hole in part.interiors:
            total -= abs(GEOD.polygon_area_perimeter(*zip(*[c[:2] for c in hole.coords]))[0])
    return total / 1e6


KEYS = {
    "grid": lambda i: i.grid or None,
    "category": lambda i: i.category,
    "hour": lambda i: i.time.hour,
    "weekday": lambda i: i.time.isoweekday(),
    "day": lambda i: i.time.strftime("%Y-%m-%d"),
    "week": lambda i: "%04d-W%02d" % i.time.isocalendar()[:2],
    "month": lambda i: i.time.strftime("%Y-%m"),
}


def count_rows(incidents, keys):
    """Combinations that occur, sorted by the keys (texts by their bytes), an empty key last."""
    counts = Counter(tuple(KEYS[k](i) for k in keys) for i in incidents)
    rank = lambda value: (value is None, value.encode() if isinstance(value, str) else value or 0)
    yield [*keys, "count"]
    for combination in sorted(counts, key=lambda c: [rank(v) for v in c]):
        yield ["" if v is None else v for v in combination] + [counts[combination]]


def timeaxis_rows(incidents, areas):
    counts = Counter((i.grid, i.time.hour) for i in incidents)
    yield ["grid", *(f"h{h:02d}" for h in range(24)), "total"]
    for code in [*areas, ""]:
        hours = [counts[code, h] for h in range(24)]
        yield [code, *hours, sum(hours)]


def heat_rows(incidents, areas, months=None):
    """Without months all incidents; with (before, now) the later month against the earlier."""
    inside = lambda month: Counter(i.grid for i in incidents if month is None or KEYS["month"](i) == month)
    now, before = (inside(months[1]), inside(months[0])) if months else (inside(None), None)
    yield ["grid", "name", "count", "per_km2", "per_1000", "previous", "change_pct"]
    for code, shape in areas.items():
        previous = "" if before is None else before[code]
        change = "" if before is None or before[code] < 10 else repr(100 * (now[code] - before[code]) / before[code])
        yield [code, code, now[code], repr(now[code] / square_km(shape)), "", previous, change]


# --- repeat calls -------------------------------------------------------------------------------------------------

class Union:
    def __init__(self, size):
        self.parent = list(range(size))

    def find(self, a):
        while self.parent[a] != a:
            self.parent[a] = self.parent[self.parent[a]]
            a = self.parent[a]
        return a

    def join(self, a, b):
        self.parent[self.find(a)] = self.find(b)


def place_key(incident):
    return "%.6f,%.6f" % incident.place


def by_place(incidents):
    """(category, rounded place) → positions in order of time."""
    groups = {}
    for position, incident in enumerate(incidents):
        if incident.place:
            groups.setdefault((incident.category, place_key(incident)), []).append(position)
    return groups


def link_same(union, incidents, positions, window):
    for a, b in zip(positions, positions[1:]):
        if incidents[b].time - incidents[a].time <= window:
            union.join(a, b)


def place_components(incidents, window):
    union = Union(len(incidents))
    for positions in by_place(incidents).values():
        link_same(union, incidents, positions, window)
    return union, lambda members: place_key(incidents[members[0]])


def near_pairs(places, metres):
    """Pairs of distinct places at most `metres` apart on the ellipsoid, and how many lie within 0.1 % of the limit."""
    lon, lat = places[:, 0], places[:, 1]
    step_lat = metres / 110_000
    step_lon = metres / (111_000 * numpy.cos(numpy.radians(numpy.abs(lat).max())))
    cells = {}
    for index, cell in enumerate(zip(numpy.floor(lon / step_lon).astype(int), numpy.floor(lat / step_lat).astype(int))):
        cells.setdefault(cell, []).append(index)
    first, second = [], []
    for (x, y), here in cells.items():
        for dx, dy in ((0, 0), (1, -1), (1, 0), (1, 1), (0, 1)):
            for a in here:
                for b in cells.get((x + dx, y + dy), ()):
                    if (dx, dy) != (0, 0) or a < b:
                        first.append(a)
                        second.append(b)
    distance = GEOD.inv(lon[first], lat[first], lon[second], lat[second])[2] if first else numpy.array([])
    near = distance <= metres
    doubtful = int((abs(distance - metres) <= metres * 0.001).sum())
    return list(zip(numpy.array(first, int)[near], numpy.array(second, int)[near])), doubtful


def link_near(union, incidents, left, right, window):
    """Every incident of one place is linked to its neighbours in time at the other; those reach the rest."""
    at = 0
    for a in left:
        while at < len(right) and incidents[right[at]].time < incidents[a].time:
            at += 1
        for b in right[max(0, at - 1):at + 1]:
            if abs(incidents[b].time - incidents[a].time) <= window:
                union.join(a, b)


def radius_components(incidents, metres, window, log):
    union = Union(len(incidents))
    by_category = {}
    for position, incident in enumerate(incidents):
        if incident.place:
            by_category.setdefault(incident.category, {}).setdefault(incident.place, []).append(position)
    for code, places in by_category.items():
        lists = list(places.values())
        for positions in lists:
            link_same(union, incidents, positions, window)
        pairs, doubtful = near_pairs(numpy.array(list(places)), metres)
        if doubtful:
            log(f"{code}: {doubtful} pairs of places within 0.1 % of {metres} m")
        for a, b in pairs:
            link_near(union, incidents, lists[a], lists[b], window)
            link_near(union, incidents, lists[b], lists[a], window)
    return union, lambda members: incidents[members[0]].id


def repeat_groups(incidents, union, key_of):
    """Components of at least two in the order in which they are printed, without the group's number."""
    members = {}
    for position, incident in enumerate(incidents):
        if incident.place:
            members.setdefault(union.find(position), []).append(position)
    groups = []
    for positions in members.values():
        if len(positions) < 2:
            continue
        times = [incidents[p].time for p in positions]
        grids = [incidents[p].grid for p in positions if incidents[p].grid]
        groups.append([key_of(positions), incidents[positions[0]].category, len(positions), times[0].isoformat(),
                       times[-1].isoformat(), grids[-1] if grids else "", ";".join(incidents[p].id for p in positions)])
    groups.sort(key=lambda g: (g[0].encode(), g[1].encode()))
    groups.sort(key=lambda g: g[4], reverse=True)
    groups.sort(key=lambda g: g[2], reverse=True)
    return groups


def repeat_rows(groups, least):
    yield ["group", "key", "category", "count", "first", "last", "grid", "incidents"]
    for number, group in enumerate((g for g in groups if g[2] >= least), start=1):
        yield [number, *group]


# --- writing ------------------------------------------------------------------------------------------------------

def csv_text(rows):
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue()


class Writer:
    def __init__(self, folder):
        self.folder, self.index, self.files = folder, [], {}

    def write(self, table, name, command, rows):
        """Whole, or its head where it is long; rows and digest of the whole stand in index.csv. Equal heads share a file."""
        rows = list(rows)
        whole = csv_text(rows)
        kept = len(rows)
        if len(whole) > HEAD_BYTES or len(rows) > HEAD_GROUPS + 1 and name.startswith("repeat"):
            kept = min(kept, HEAD_GROUPS + 1)
            while kept > 1 and len(csv_text(rows[:kept])) > HEAD_BYTES:
                kept -= 1
        text = csv_text(rows[:kept])
        file = self.files.setdefault(text, f"{table}.{name}.csv")
        (self.folder / file).write_text(text)
        digest = hashlib.sha256(whole.encode()).hexdigest()
        self.index.append([table, command, file, kept - 1, len(rows) - 1, len(whole.encode()), digest])

    def finish(self):
        head = ["table", "command", "file", "rows_in_file", "rows", "bytes", "sha256"]
        (self.folder / "index.csv").write_text(csv_text([head, *self.index]))


def write_table(data, mappings, writer, name):
    table = TABLES[name]
    incidents = read_incidents(data, mappings, name)
    areas = read_areas(data / table["areas"], table["code"]) if table["areas"] else {}
    if areas:
        assign(incidents, areas)
    print(f"{name}: {len(incidents)} incidents, {sum(not i.place for i in incidents)} unlocated, "
          f"{sum(bool(i.place) and not i.grid for i in incidents) if areas else '-'} outside")
    keyed = [["category"], ["hour"], ["weekday"], ["month"], ["week"], ["weekday", "hour"]]
    for keys in keyed + ([["grid"], ["grid", "category"]] if areas else []):
        writer.write(name, "count-" + "-".join(keys), "count --by " + ",".join(keys), count_rows(incidents, keys))
    if areas:
        writer.write(name, "timeaxis-grid", "timeaxis --by grid", timeaxis_rows(incidents, areas))
        writer.write(name, "heat-grid", "heat --by grid", heat_rows(incidents, areas))
        if "months" in table:
            writer.write(name, "heat-grid-previous", f"heat --by grid --month {table['months'][1]} --compare previous",
                         heat_rows(incidents, areas, table["months"]))
    write_repeats(writer, name, incidents)
    if name == "boston311":
        night = [i for i in incidents if i.time.hour >= 22 or i.time.hour < 6]
        writer.write(name, "count-grid-night", "count --by grid --hours 22-6", count_rows(night, ["grid"]))
        weekend = [i for i in incidents if i.time.isoweekday() >= 6 and date(2011, 8, 1) <= i.time.date() < date(2011, 9, 1)]
        writer.write(name, "count-grid-weekend", "count --by grid --weekdays 6-7 --month 2011-08", count_rows(weekend, ["grid"]))


def write_repeats(writer, name, incidents):
    window = timedelta(days=14)
    union, key_of = place_components(incidents, window)
    groups = repeat_groups(incidents, union, key_of)
    for least in (2, 3):
        writer.write(name, f"repeat-place-min{least}", f"repeat --key place --window 14d --min {least}", repeat_rows(groups, least))
    union, key_of = radius_components(incidents, 50, window, lambda text: print(f"  {text}"))
    groups = repeat_groups(incidents, union, key_of)
    for least in (2, 3):
        writer.write(name, f"repeat-radius50-min{least}", f"repeat --key radius:50 --window 14d --min {least}", repeat_rows(groups, least))


def main(data, mappings, out):
    writer = Writer(pathlib.Path(out))
    for name in TABLES:
        write_table(pathlib.Path(data), pathlib.Path(mappings), writer, name)
    writer.finish()


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
