# SPDX-FileCopyrightText: The Jingge authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Promise 1: kills and power cuts during imports and steps of tasks."""

import os
import random
import subprocess
import time

import powercut
from seat import Seat

EARLIER = 300
LATER = 4000
IMPORT = ("import", "--db", "work.db", "--mapping", "mapping.toml", "--format", "csv", "later.csv")


def program(programs):
    return os.path.join(programs, "jinggectl")


def listed(seat, store="work.db"):
    return seat.must("incidents", "list", "--db", store, "--format", "csv")


def tasks(seat, store="work.db"):
    return {row["number"]: (row["state"], row["events"] if "events" in row else "")
            for row in seat.rows("tasks", "list", "--db", store)}


class Ground:
    """A prepared store, a file that changes part of it and brings more, and what both look like."""

    def __init__(self, seat):
        self.seat = seat
        seat.prepare(EARLIER)
        seat.single_file("store.db")
        seat.table("later.csv", EARLIER // 2, LATER, "新")
        self.before = listed(seat, "store.db")
        self.tasks = tasks(seat, "store.db")
        seat.copy_store("store.db", "work.db")
        started = time.monotonic()
        seat.must(*IMPORT)
        self.import_seconds = time.monotonic() - started
        self.after = listed(seat)

    def check(self, was_told, completes):
        """What is wrong with the store after a fault during the import; "" = nothing."""
        seat = self.seat
        checked = seat.run("verify", "--db", "work.db")
        if checked.returncode != 0:
            return f"verify: {checked.returncode} {checked.stderr.strip()}"
        left = listed(seat)
        if left not in (self.before, self.after):
            return "earlier rows are lost or a part of the file counts"
        if was_told and left != self.after:
            return "reported rows are lost"
        if tasks(seat) != self.tasks:
            return "tasks are lost"
        if completes:
            if seat.run(*IMPORT).returncode != 0 or listed(seat) != self.after:
                return "a second import does not complete it"
            again = seat.rows(*IMPORT[:-3], IMPORT[-1])[0]
            if int(again["unchanged"]) != LATER or listed(seat) != self.after:
                return "a third import changes something"
        return ""


def kills(programs, count):
    dice = random.Random(1)
    failures = []
    killed = 0
    with Seat(program(programs)) as seat:
        ground = Ground(seat)
        for i in range(count):
            seat.copy_store("store.db", "work.db")
            if i % 4 == 3:
                failures += kill_step(seat, dice)
                killed += 1
                continue
            running = subprocess.Popen(seat.command(*IMPORT), env=seat.environment, cwd=seat.folder,
                                       stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
            time.sleep(dice.random() * ground.import_seconds)
            running.kill()
            was_told = b"later.csv" in running.communicate()[0]
            killed += 1
            wrong = ground.check(was_told, completes=i % 8 == 0)
            if wrong:
                failures.append(f"kill {i}: {wrong}")
    return f"{killed} kills, {len(failures)} with a loss", failures


def kill_step(seat, dice):
    """A step of a task that is killed: it is there whole or not at all, and there if it was told."""
    running = subprocess.Popen(seat.command("tasks", "receive", "--db", "work.db", "--id", "1", "--as", "07", "--format", "csv"),
                               env=seat.environment, cwd=seat.folder, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    time.sleep(dice.random() * 0.06)
    running.kill()
    was_told = b"working" in running.communicate()[0]
    checked = seat.run("verify", "--db", "work.db")
    state = seat.rows("tasks", "show", "--db", "work.db", "--id", "1")
    text = str(state)
    if checked.returncode != 0:
        return [f"killed step: verify {checked.returncode} {checked.stderr.strip()}"]
    if was_told and "working" not in text:
        return ["killed step: a reported step is lost"]
    return []


def power_cuts(programs, count):
    dice = random.Random(2)
    failures = []
    checked = 0
    with Seat(program(programs)) as seat:
        ground = Ground(seat)
        seat.copy_store("store.db", "work.db")
        with open(seat.file("work.db"), "rb") as file:
            before = {"work.db": file.read()}
        events = powercut.record(seat, "work.db", *IMPORT)
        told = next((i for i, event in enumerate(events) if event.kind == "told"), len(events))
        moments = [dice.randrange(len(events) + 1) for _ in range(count)]
        for i, moment in enumerate(moments):
            for name, content in powercut.state_after(before, events, moment, dice).items():
                with open(seat.file(name), "wb") as file:
                    file.write(content)
            for ending in ("-wal", "-shm", ".lock", ".columns", ".words"):
                left = seat.file("work.db" + ending)
                if os.path.exists(left) and ending != "-wal":
                    os.unlink(left)
            checked += 1
            wrong = ground.check(moment > told, completes=i % 16 == 0)
            if wrong:
                failures.append(f"cut before event {moment} of {len(events)}: {wrong}")
            if os.path.exists(seat.file("work.db-wal")):
                os.unlink(seat.file("work.db-wal"))
    return f"{checked} rebuilt states of {len(events)} writes and syncs, {len(failures)} with a loss", failures
