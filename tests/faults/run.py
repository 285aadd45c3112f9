#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Jingge authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Faults that the store must survive, at full length or --short; prints one figure a promise and ends with 1 if one is
broken. usage: run.py [--short] [--only NAME[,NAME]] FOLDER-OF-PROGRAMS"""

import argparse
import os
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import damage  # noqa: E402
import diskfull  # noqa: E402
import durability  # noqa: E402
import privacy  # noqa: E402

RUNS = [
    # name, promise, what is counted, function, how many at full length, how many in short
    ("kills", "1 what is saved is saved", durability.kills, 200, 12),
    ("powercuts", "1 what is saved is saved", durability.power_cuts, 400, 24),
    ("diskfull", "6 a full disk costs no data", diskfull.points, 120, 16),
    ("mutants", "2, 3 no row disappears, no file crashes it", damage.mutants, 600, 40), # a target, of which there are 17
    ("connections", "4 it talks to nobody", privacy.connections, 1, 1),
    ("foreign", "8 tampering shows: foreign and patched stores", damage.foreign_stores, 31, 31),
    ("edits", "8 tampering shows: edits through SQL", damage.edits, 7, 7),
    ("flips", "8 tampering shows: bits flipped", damage.flips, 500, 40),
    ("canaries", "9 callers stay private", privacy.canaries, 10000, 500),
    ("restore", "11 it can be restored", privacy.restore_drill, 200000, 5000),
]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--short", action="store_true")
    parser.add_argument("--only", default="")
    parser.add_argument("programs")
    words = parser.parse_args()
    chosen = [name for name in words.only.split(",") if name]
    broken = 0
    for name, promise, run, full, short in RUNS:
        if chosen and name not in chosen:
            continue
        started = time.monotonic()
        try:
            figure, failures = run(os.path.abspath(words.programs), short if words.short else full)
        except Exception as error:  # noqa: BLE001 a run that cannot be made is a broken promise too
            figure, failures = "not run", [repr(error)]
        print(f"promise {promise}: {figure} ({time.monotonic() - started:.0f} s)", flush=True)
        for failure in failures[:10]:
            print(f"  BROKEN {failure}", flush=True)
        broken += bool(failures)
    sys.exit(1 if broken else 0)


if __name__ == "__main__":
    main()
