# SPDX-FileCopyrightText: The Jingge authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Promise 6: files at their limit during imports, and disks that are really full during steps of tasks."""

import os
import resource
import subprocess

from durability import Ground, IMPORT, program
from seat import Seat


def points(programs, count):
    failures = []
    outcomes = {}
    on_disk = count // 3
    with Seat(program(programs)) as seat:
        ground = Ground(seat)
        whole = os.path.getsize(seat.file("work.db"))
        start = os.path.getsize(seat.file("store.db"))
        for i in range(count - on_disk):
            seat.copy_store("store.db", "work.db")
            limit = start // 2 + (whole - start // 2) * i // (count - on_disk)
            done = seat.run(*IMPORT, preexec_fn=lambda size=limit: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size)))
            outcomes[done.returncode] = outcomes.get(done.returncode, 0) + 1
            told = "later.csv" in done.stdout
            if done.returncode not in (0, 3) or (done.returncode == 3 and not done.stderr.startswith("jinggectl: ")):
                failures.append(f"limit {limit}: status {done.returncode} {done.stderr.strip()}")
            wrong = ground.check(told or done.returncode == 0, completes=i % 8 == 0)
            if wrong:
                failures.append(f"limit {limit}: {wrong}")
        failures += full_disks(seat, on_disk, outcomes)
    text = ", ".join(f"{number} times status {status}" for status, number in sorted(outcomes.items()))
    return f"{count} points ({text}), {len(failures)} silent or with a loss", failures


SCRIPT = """set -e
mkdir -p disk && mount -t tmpfs -o size=16m none disk
cp store.db disk/work.db
free=$(df --output=avail -B1 disk | tail -1)
head -c $((free - FREE)) /dev/zero >disk/filler
set +e
"$CTL" tasks receive --db disk/work.db --id 1 --as 07 --format csv >out 2>err
echo "status $?"
rm disk/filler
"$CTL" verify --db disk/work.db --format csv >checked 2>>err
echo "verify $?"
"$CTL" tasks list --db disk/work.db --format csv
"""


def full_disks(seat, count, outcomes):
    """A tmpfs in a name space of its own, filled up to some KiB, and a step of a task on it."""
    failures = []
    for i in range(count):
        free = i * 16384
        done = subprocess.run(["unshare", "-rm", "sh", "-c", SCRIPT], cwd=seat.folder, capture_output=True, text=True, check=False,
                              env={**seat.environment, "CTL": seat.program, "FREE": str(free)})
        lines = done.stdout.splitlines()
        if len(lines) < 3 or not lines[0].startswith("status "):
            return [f"no disk of its own: {done.stderr.strip()}"]
        status = int(lines[0].split()[1])
        outcomes[status] = outcomes.get(status, 0) + 1
        is_there = any("working" in line for line in lines[2:])
        if status not in (0, 3) or is_there != (status == 0) or lines[1] != "verify 0":
            failures.append(f"{free} bytes free: {lines[0]}, {lines[1]}, step there: {is_there}")
    return failures
