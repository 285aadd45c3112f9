#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Jingge authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs docs/tutorial.md as a reader would and compares what is printed. A line of `…` alone stands for any lines, a `…`
at the end of a line for the rest of it. usage: tutorial.py JINGGECTL PROJECT [PAGE]"""
import os, shlex, subprocess, sys, tempfile

ctl, project = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
page = sys.argv[3] if len(sys.argv) > 3 else "docs/tutorial.md"


def steps():
    command, expected = None, []
    for line in open(os.path.join(project, page), encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("    $ "):
            if command:
                yield command, expected
            command, expected = line[6:], []
        elif line.startswith("    ") and command:
            expected.append(line[4:])
    yield command, expected


def agrees(expected, printed):
    if not expected:
        return not printed
    head, rest = expected[0], expected[1:]
    if head == "…":
        return any(agrees(rest, printed[i:]) for i in range(len(printed) + 1))
    if not printed:
        return False
    same = printed[0].startswith(head[:-1]) if head.endswith("…") else printed[0] == head
    return same and agrees(rest, printed[1:])


with tempfile.TemporaryDirectory() as folder:
    os.symlink(os.path.join(project, "data"), os.path.join(folder, "data"))
    environment = dict(os.environ, JINGGE_KEY_FILE=os.path.join(folder, "key"))
    count = 0
    for command, expected in steps():
        words = shlex.split(command)
        ran = subprocess.run([ctl, *words[1:]], cwd=folder, env=environment, capture_output=True, text=True)
        count += 1
        if ran.returncode != 0 or not agrees(expected, ran.stdout.splitlines()):
            print("$", command, "\nexit status", ran.returncode, "\n--- expected\n" + "\n".join(expected), "\n--- printed\n" + ran.stdout + ran.stderr)
            sys.exit(1)
    print(count, "commands as printed")
