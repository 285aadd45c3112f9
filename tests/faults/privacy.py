# SPDX-FileCopyrightText: The Jingge authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Promises 4, 9 and 11: nobody is talked to, callers stay private, a backup restores."""

import os
import random
import re
import subprocess
import time

from durability import program
from seat import Seat


def connections(programs, _):
    """Every kind of command under strace: sockets but those within the machine's own process family."""
    failures = []
    with Seat(program(programs)) as seat:
        seat.prepare(60)
        os.mkdir(seat.file("backups"))
        commands = [("import", "--db", "store.db", "--mapping", "mapping.toml", "second.csv"),
                    ("incidents", "list", "--db", "store.db"), ("count", "--db", "store.db", "--by", "category"),
                    ("heat", "--db", "store.db", "--by", "grid"), ("areas", "import", "--db", "store.db", "--level", "squad",
                                                                  "--code-field", "code", "grids.geojson"),
                    ("export", "--db", "store.db", "--out", "out.gpkg"), ("export", "--db", "store.db", "--out", "out.xlsx"),
                    ("backup", "--db", "store.db", "--to", "backups"), ("verify", "--db", "store.db"),
                    ("tasks", "list", "--db", "store.db"), ("rules", "list", "--db", "store.db")]
        for words in commands:
            done = subprocess.run(["strace", "-f", "-o", "trace", "-e", "trace=socket,connect,sendto,bind", *seat.command(*words)],
                                  env=seat.environment, cwd=seat.folder, capture_output=True, text=True, check=False)
            with open(seat.file("trace"), encoding="utf-8", errors="replace") as trace:
                foreign = [line for line in trace if re.search(r"AF_(INET|INET6|PACKET|NETLINK)", line)]
            if done.returncode != 0:
                failures.append(f"{words[0]}: status {done.returncode}: {done.stderr.strip()}")
            failures += [f"{words[0]}: {line.strip()}" for line in foreign]
    return f"{len(commands)} commands, {len(failures)} connections", failures


def canaries(programs, count):
    """Telephone numbers that are imported, listed, exported and backed up, and then looked for everywhere."""
    dice = random.Random(9)
    phones = sorted({f"1{dice.choice('3578')}{dice.randrange(10**9):09d}" for _ in range(count * 2)})[:count]
    with Seat(program(programs)) as seat:
        seat.must("init", "--db", "store.db")
        table = seat.table("canaries.csv", 0, count, "电话", phones)
        with open(table, "a", encoding="utf-8") as out:
            out.write(f"bad {phones[0]},never,noise,{phones[1]},{phones[2]},,,,{phones[3]}\n")
        os.mkdir(seat.file("backups"))
        printed = seat.run("import", "--db", "store.db", "--mapping", "mapping.toml", "canaries.csv")
        texts = [printed.stdout, printed.stderr]
        os.unlink(table)
        for words in (("incidents", "list", "--db", "store.db", "--format", "csv"), ("repeat", "--db", "store.db", "--format", "csv"),
                      ("export", "--db", "store.db", "--out", "out.csv"), ("export", "--db", "store.db", "--out", "out.geojson"),
                      ("export", "--db", "store.db", "--out", "out.gpkg"), ("batches", "show", "--db", "store.db", "--id", "1", "--rejects"),
                      ("audit", "list", "--db", "store.db", "--format", "csv"), ("backup", "--db", "store.db", "--to", "backups")):
            done = seat.run(*words)
            texts += [done.stdout, done.stderr]
        # A killed import leaves its log and whatever it had in temporary files.
        table = seat.table("more.csv", count, count, "再来", phones)
        running = subprocess.Popen(seat.command("import", "--db", "store.db", "--mapping", "mapping.toml", "more.csv"),
                                   env=seat.environment, cwd=seat.folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(0.15)
        running.kill()
        running.wait()
        os.unlink(table)
        searched = 0
        known = {phone.encode() for phone in phones}
        failures = []
        digits = re.compile(rb"(?<!\d)1\d{10}(?!\d)")
        places = [("standard output and error", "".join(texts).encode())]
        for folder, _, names in os.walk(seat.folder):
            for name in names:
                with open(os.path.join(folder, name), "rb") as file:
                    places.append((name, file.read()))
        for name, content in places:
            searched += len(content)
            for found in digits.findall(content):
                if found in known:
                    failures.append(f"{found[:3].decode()}… in {name}")
            wide = content.replace(b"\0", b"") if b"\0" in content else b""
            failures += [f"UTF-16 {found[:3].decode()}… in {name}" for found in digits.findall(wide)
                         if found in known and b"\0".join(bytes([c]) for c in found) in content]
    return f"{count} numbers, {len(places)} files and outputs of {searched >> 20} MiB, {len(failures)} found", failures


def restore_drill(programs, incidents):
    with Seat(program(programs)) as seat:
        seat.prepare(incidents)
        os.mkdir(seat.file("backups"))
        started = time.monotonic()
        made = seat.rows("backup", "--db", "store.db", "--to", "backups")[0]
        back_up = time.monotonic() - started
        started = time.monotonic()
        restored = seat.rows("restore", "--to", "new.db", made["file"])[0]
        restore = time.monotonic() - started
        failures = []
        if not made["proven_at"] or restored["digest"] != made["digest"]:
            failures.append("the digest differs")
        if seat.run("verify", "--db", "new.db").returncode != 0:
            failures.append("the restored store does not verify")
        for words in (("incidents", "list"), ("tasks", "list"), ("areas", "list"), ("batches", "list")):
            if seat.must(*words, "--db", "new.db", "--format", "csv") != seat.must(*words, "--db", "store.db", "--format", "csv"):
                failures.append(f"{' '.join(words)} differs")
    return f"{incidents} incidents backed up in {back_up:.1f} s with proof, restored in {restore:.1f} s, equal digest", failures
