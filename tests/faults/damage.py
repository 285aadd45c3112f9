# SPDX-FileCopyrightText: The Jingge authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Promises 2, 3 and 8: mutants of files, stores that are not ours or were patched, edits through SQL, flipped bits."""

import os
import random
import sqlite3
import subprocess

from durability import program
from seat import Seat


def mutants(programs, count):
    """Every reader's mutants by number; sanitizers are scripts/fuzz's. Then the named hostile files."""
    failures = []
    fuzz = os.path.join(programs, "fuzz_readers")
    done = subprocess.run([fuzz, "mutants", str(count)], capture_output=True, text=True, errors="replace", check=False)
    if done.returncode != 0:
        failures.append(done.stdout[-500:] + done.stderr[-500:])
    project = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    named = subprocess.run(["sh", os.path.join(project, "tests/reference/hostile.sh"), program(programs), project],
                           capture_output=True, text=True, errors="replace", check=False)
    if named.returncode not in (0, 77):
        failures.append(named.stdout[-500:] + named.stderr[-500:])
    last = named.stdout.strip().splitlines()[-1] if named.stdout.strip() else "none"
    return f"{count} mutants a target; named files: {last}; {len(failures)} findings", failures


PATCHES = {
    "a trigger that swallows the audit": "CREATE TRIGGER t BEFORE INSERT ON audit BEGIN SELECT RAISE(IGNORE); END",
    "a trigger that swallows incidents": "CREATE TRIGGER t BEFORE INSERT ON incident BEGIN SELECT RAISE(IGNORE); END",
    "a trigger on tasks": "CREATE TRIGGER t AFTER UPDATE ON task BEGIN UPDATE task SET officer = 'x'; END",
    "no trigger that keeps the audit": "DROP TRIGGER audit_kept",
    "no trigger that lets the audit grow": "DROP TRIGGER audit_grows",
    "no trigger that keeps steps": "DROP TRIGGER task_event_stays",
    "a weaker trigger": "DROP TRIGGER audit_stays; CREATE TRIGGER audit_stays BEFORE UPDATE ON audit BEGIN SELECT 1; END",
    "a view in the audit's place": "ALTER TABLE audit RENAME TO hidden; CREATE VIEW audit AS SELECT * FROM hidden LIMIT 1",
    "another view of tasks": "DROP VIEW task_card; CREATE VIEW task_card AS SELECT 1",
    "a further column": "ALTER TABLE incident ADD COLUMN x",
    "a further table": "CREATE TABLE x (y)",
    "a further index": "CREATE INDEX x ON incident (received_at)",
    "no index": "DROP INDEX task_open",
    "no audit table": "DROP TABLE audit",
    "no head": "DROP TABLE audit_head",
    "a table without its rule": "DROP TABLE audit_head; CREATE TABLE audit_head (id, records, hash, seal)",
    "a renamed column": "ALTER TABLE batch RENAME COLUMN file TO path",
    "another program's mark": "PRAGMA application_id = 7",
    "no mark": "PRAGMA application_id = 0",
    "a newer schema": "PRAGMA user_version = 999",
    "an older schema's number": "PRAGMA user_version = 1",
}


def file_patches(content):
    yield "an empty file", b""
    yield "a text", b"hello\n" * 200
    yield "zeros", bytes(8192)
    yield "half a store", content[:len(content) // 2]
    yield "a store that lost its last page", content[:-4096]
    yield "a header alone", content[:100]
    yield "another magic", b"X" + content[1:]
    yield "page 1 of zeros", content[:100] + bytes(3996) + content[4096:]
    yield "a page of noise", content[:12288] + random.Random(3).randbytes(4096) + content[16384:]


def is_refused(seat, name):
    """A status of ours for reading and writing, no crash; the writer must not take it for a new store either."""
    wrong = []
    for words in (("verify",), ("incidents", "list"), ("import", "--mapping", "mapping.toml", "first.csv")):
        done = seat.run(*words, "--db", "patched.db")
        told = done.stderr.startswith("jinggectl: ")
        if done.returncode == 0 and words[0] == "verify":
            wrong.append(f"{name}: verify says it is sound")
        if done.returncode < 0 or done.returncode > 3 or (done.returncode != 0 and not told):
            wrong.append(f"{name}: {words[0]} ends with {done.returncode}: {done.stderr.strip()[:200]}")
        if words[0] == "verify":
            first = done.returncode
    return wrong, first


def foreign_stores(programs, _):
    failures = []
    seen = 0
    with Seat(program(programs)) as seat:
        seat.prepare(60)
        seat.single_file("store.db")
        with open(seat.file("store.db"), "rb") as file:
            content = file.read()
        for name, script in PATCHES.items():
            seat.copy_store("store.db", "patched.db")
            connection = sqlite3.connect(seat.file("patched.db"))
            connection.executescript(script)
            connection.close()
            seat.single_file("patched.db")
            wrong, _ = is_refused(seat, name)
            failures += wrong
            seen += 1
        for name, changed in file_patches(content):
            seat.copy_store("store.db", "patched.db")
            with open(seat.file("patched.db"), "wb") as file:
                file.write(changed)
            wrong, _ = is_refused(seat, name)
            failures += wrong
            seen += 1
        os.unlink(seat.file("patched.db"))
        os.mkdir(seat.file("patched.db"))
        failures += is_refused(seat, "a folder")[0]
        seen += 1
    return f"{seen} stores, {len(failures)} accepted or without words", failures


EDITS = {
    "an incident's narrative": "UPDATE incident SET narrative = '无事' WHERE source_id = '7'",
    "a task's state": "UPDATE task SET state = 4 WHERE id = 1",
    "a record of the audit": "UPDATE audit SET person = 'x' WHERE sequence = 4",
    "a record of the audit gone": "DELETE FROM audit WHERE sequence = 4",
    "the end of the audit cut off": "DELETE FROM audit WHERE sequence > 5; UPDATE audit_head SET records = 5,"
                                    " hash = (SELECT hash FROM audit WHERE sequence = 5)",
    "the audit wiped": "DELETE FROM audit; UPDATE audit_head SET records = 0, hash = zeroblob(32), seal = zeroblob(32)",
    "a step of a task gone": "DELETE FROM task_event WHERE task = 2 AND sequence = 1",
}


def edits(programs, _):
    failures = []
    with Seat(program(programs)) as seat:
        seat.prepare(60)
        seat.single_file("store.db")
        for name, script in EDITS.items():
            seat.copy_store("store.db", "edited.db")
            seat.sql("edited.db", script)
            done = seat.run("verify", "--db", "edited.db")
            if done.returncode != 1 or "jinggectl: verify" not in done.stderr:
                failures.append(f"{name}: status {done.returncode}")
        # Undone word for word, the triggers alone show nothing: the edits were seen, not the way of making them.
        seat.copy_store("store.db", "edited.db")
        seat.sql("edited.db", "SELECT 1")
        if seat.run("verify", "--db", "edited.db").returncode != 0:
            failures.append("a store that was not edited does not verify")
    return f"{len(EDITS) - len(failures)} of {len(EDITS)} seen", failures


def contents(path):
    """All that the tables say; None when SQLite itself cannot read them."""
    try:
        connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
        connection.text_factory = bytes
        tables = [row[0].decode() for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")]
        return [(table, connection.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall()) for table in tables]
    except (sqlite3.DatabaseError, UnicodeDecodeError, ValueError, OverflowError):
        return None


def flips(programs, count):
    dice = random.Random(5)
    failures = []
    harmful = 0
    with Seat(program(programs)) as seat:
        seat.prepare(300)
        seat.single_file("store.db")
        with open(seat.file("store.db"), "rb") as file:
            sound = file.read()
        whole = contents(seat.file("store.db"))
        for _ in range(count):
            changed = bytearray(sound)
            bit = dice.randrange(len(changed) * 8)
            changed[bit // 8] ^= 1 << bit % 8
            seat.copy_store("store.db", "flipped.db")
            with open(seat.file("flipped.db"), "wb") as file:
                file.write(changed)
            done = seat.run("verify", "--db", "flipped.db")
            for ending in ("-wal", "-shm"):
                if os.path.exists(seat.file("flipped.db" + ending)):
                    os.unlink(seat.file("flipped.db" + ending))
            found = contents(seat.file("flipped.db"))
            if done.returncode not in (0, 1, 3):
                failures.append(f"bit {bit}: status {done.returncode}")
            if found == whole:
                continue
            harmful += 1
            if done.returncode == 0:
                where = "unreadable" if found is None else ",".join(
                    table for (table, rows), (_, before) in zip(found, whole) if rows != before)
                failures.append(f"bit {bit}: not seen, in {where}")
    return f"{count} flips, {harmful} harmful, {harmful - len(failures)} of them seen", failures
