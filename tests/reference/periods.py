# SPDX-FileCopyrightText: The Jingge authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds `compare` and `heat --compare` to counts made anew from the exported rows.

usage: periods.py JINGGECTL STORE WEEK MONTH …      e.g. periods.py jinggectl m.db 2026-W20 2025-W01 2026-03 2025-02
Standard library only. Agreed in all on a store of data/meijiang with these four periods, and on 20,000 invented rows of
2021 to 2026, which reach far enough back for means of three years.
"""
import csv
import math
import subprocess
import sys
import tempfile
from collections import Counter
from datetime import datetime, timedelta

KEYS = {
    "grid": lambda row: row["grid"],
    "category": lambda row: row["category"],
    "channel": lambda row: row.get("channel", ""),
    "hour": lambda row: str(row["time"].hour),
    "weekday": lambda row: str(row["time"].isoweekday()),
    "day": lambda row: row["time"].strftime("%Y-%m-%d"),
    "week": lambda row: "%04d-W%02d" % row["time"].isocalendar()[:2],
    "month": lambda row: row["time"].strftime("%Y-%m"),
}
FILTERS = [
    ([], lambda row: True),
    (["--category", "complaint"], lambda row: row["category"].startswith("complaint")),
    (["--hours", "22-6"], lambda row: row["time"].hour >= 22 or row["time"].hour < 6),
    (["--weekdays", "1-5"], lambda row: row["time"].isoweekday() <= 5),
]


def asked(*words):
    ran = subprocess.run([sys.argv[1], *words, "--db", sys.argv[2], "--format", "csv"], capture_output=True, text=True)
    return ran.returncode, list(csv.DictReader(ran.stdout.splitlines()))


def rows_of_store():
    """Incidents that count, and the first moment of all: of one main ticket the main counts, else the earliest."""
    with tempfile.NamedTemporaryFile(suffix=".csv") as file:
        asked("export", "--out", file.name)
        with open(file.name, encoding="utf-8", newline="") as opened:
            rows = list(csv.DictReader(opened))
    by_id = {row["source_id"]: row for row in rows}
    groups = {}
    for row in rows:
        row["time"] = datetime.fromisoformat(row["received_at"])
        groups.setdefault(main_of(row, by_id), []).append(row)
    counting = [by_id.get(main) or min(group, key=lambda r: (r["time"], r["source_id"])) for main, group in groups.items()]
    return counting, min(row["time"] for row in rows)


def main_of(row, by_id):
    seen, at = set(), row["source_id"]
    while at in by_id and (following := by_id[at].get("duplicate_of", "")) not in ("", at):
        if following in seen:
            return row["source_id"]
        seen.add(at)
        at = following
    return at


def month(text, back=0):
    year, number = map(int, text.split("-"))
    first = year * 12 + number - 1 - back
    return tuple(datetime(m // 12, m % 12 + 1, 1) for m in (first, first + 1))


def periods(text, against):
    """The option's words, the period and those it is compared with."""
    if "W" not in text:
        backs = {"previous": [1], "year": [12], "3y-mean": [12, 24, 36]}[against]
        return ["--month", text], month(text), [month(text, back) for back in backs]
    monday = datetime.fromisocalendar(*map(int, text.split("-W")), 1)
    backs = {"previous": [7], "year": [364], "3y-mean": [364, 728, 1092]}[against]
    moved = lambda days: (monday - timedelta(days), monday + timedelta(7 - days))
    return ["--week", text], moved(0), [moved(back) for back in backs]


def counted(rows, ranges, key, passes):
    return Counter(KEYS[key](row) for start, end in ranges for row in rows if start <= row["time"] < end and passes(row))


def expected(rows, now, bases, key, passes):
    current, base = counted(rows, [now], key, passes), counted(rows, bases, key, passes)
    rank = lambda text: (text == "", int(text) if key in ("hour", "weekday") and text else 0, text.encode())
    for text in sorted(set(current) | set(base), key=rank):
        mean = base[text] / len(bases)
        change, bound = current[text] - mean, 1.96 * math.sqrt(current[text] + mean / len(bases))
        yield text, [current[text], mean, change, None if mean < 10 else 100 * change / mean, change - bound, change + bound]


def agree(found, value):
    return found == "" if value is None else found != "" and math.isclose(float(found), value, rel_tol=1e-12, abs_tol=1e-12)


def check_compare(rows, first, text, against, options, passes):
    words, now, bases = periods(text, against)
    for key in KEYS:
        status, got = asked("compare", "--by", key, "--against", against, *words, *options)
        if against == "3y-mean" and first.date() > bases[-1][0].date():
            assert status == 1, (text, status)
            continue
        for row, (name, values) in zip(got, expected(rows, now, bases, key, passes), strict=True):
            columns = ("current", "base", "change", "change_pct", "low", "high")
            assert row["key"] == name and all(agree(row[c], v) for c, v in zip(columns, values)), (row, name, values)


def check_heat(rows, text, against, options, passes):
    words, now, bases = periods(text, against)
    current, base = counted(rows, [now], "grid", passes), counted(rows, bases, "grid", passes)
    for row in asked("heat", "--by", "grid", "--compare", against, *words, *options)[1]:
        count, before = current[row["grid"]], base[row["grid"]]
        assert (int(row["count"]), int(row["previous"])) == (count, before), row
        assert agree(row["change_pct"], None if before < 10 else 100 * (count - before) / before), row


if __name__ == "__main__":
    store_rows, store_first = rows_of_store()
    for period in sys.argv[3:]:
        for filter_options, filter_passes in FILTERS:
            for compared_with in ("previous", "year", "3y-mean"):
                check_compare(store_rows, store_first, period, compared_with, filter_options, filter_passes)
                if compared_with != "3y-mean":
                    check_heat(store_rows, period, compared_with, filter_options, filter_passes)
    print(f"{len(sys.argv) - 3} periods agree under {len(FILTERS)} filters, {len(KEYS)} keys and 3 bases")
