# SPDX-FileCopyrightText: The Jingge authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Power cuts rebuilt from what a run wrote: strace records every write, truncation and sync of the store and its log. A
state after a cut is everything that was synced, and of what was written since any part, torn at sectors of 512 bytes."""

import os
import re
import subprocess

CALL = re.compile(rb'^\d+ +(?P<call>\w+)\((?P<fd>\d+)<(?P<path>[^>]*)>(?P<rest>.*)$')
SECTOR = 512


def unescape(text):
    return bytes.fromhex(text.replace(b"\\x", b"").decode())


class Event:
    __slots__ = ("kind", "path", "offset", "data")

    def __init__(self, kind, path, offset=0, data=b""):
        self.kind, self.path, self.offset, self.data = kind, path, offset, data


def record(seat, store, *words):
    """Runs the program; gives the events in order. kind: write, truncate, sync, told (something was printed)."""
    trace = seat.file("trace")
    done = subprocess.run(["strace", "-f", "-y", "-xx", "-s", "20000000", "-o", trace, "-e",
                           "trace=pwrite64,write,ftruncate,fsync,fdatasync", "-e", "signal=none", *seat.command(*words)],
                          env=seat.environment, cwd=seat.folder, capture_output=True, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"{words}: status {done.returncode}: {done.stderr.decode()}")
    wanted = {os.path.realpath(seat.file(store + ending)): store + ending for ending in ("", "-wal")}
    events = []
    with open(trace, "rb") as lines:
        for line in lines:
            found = CALL.match(line)
            if not found:
                continue
            call, fd, rest = found["call"], int(found["fd"]), found["rest"]
            path = found["path"]
            path = unescape(path).decode() if path.startswith(b"\\x") else path.decode(errors="replace")
            if call == b"write" and fd == 1:
                events.append(Event("told", ""))
                continue
            if path not in wanted:
                continue
            name = wanted[path]
            if call == b"pwrite64":
                data = re.match(rb', "([^"]*)", \d+, (\d+)\)', rest)
                events.append(Event("write", name, int(data[2]), unescape(data[1])))
            elif call == b"ftruncate":
                events.append(Event("truncate", name, int(re.match(rb", (\d+)", rest)[1])))
            elif call in (b"fsync", b"fdatasync"):
                events.append(Event("sync", name))
    os.unlink(trace)
    return events


def apply(files, event):
    content = files.setdefault(event.path, bytearray())
    if event.kind == "truncate":
        if len(content) > event.offset:
            del content[event.offset:]
        else:
            content.extend(bytes(event.offset - len(content)))
    elif event.kind == "write":
        end = event.offset + len(event.data)
        if len(content) < end:
            content.extend(bytes(end - len(content)))
        content[event.offset:end] = event.data


def state_after(before, events, moment, dice):
    """The files after a cut before events[moment]: {name: bytes}."""
    files = {name: bytearray(content) for name, content in before.items()}
    synced = {}
    for i, event in enumerate(events[:moment]):
        if event.kind == "sync":
            synced[event.path] = i
    share = dice.choice((0.0, 0.3, 0.7, 1.0))
    for i, event in enumerate(events[:moment]):
        if event.kind not in ("write", "truncate"):
            continue
        if i < synced.get(event.path, -1):
            apply(files, event)
        elif event.kind == "truncate":
            if dice.random() < share:
                apply(files, event)
        else:
            for start in range(0, len(event.data), SECTOR):
                if dice.random() < share:
                    apply(files, Event("write", event.path, event.offset + start, event.data[start:start + SECTOR]))
    return files
