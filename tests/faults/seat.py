# SPDX-FileCopyrightText: The Jingge authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A seat for the fault runs: a folder with a store, a key, a mapping and files, and the program run in it."""

import csv
import io
import os
import random
import shutil
import sqlite3
import subprocess
import tempfile

MAPPING = """name = "faults"
[columns]
source_id = "id"
received_at = "at"
category = "cat"
address = "address"
caller_phone = "phone"
caller_name = "name"
lon = "lon"
lat = "lat"
narrative = "text"
[categories]
"noise" = "complaint.noise"
"*" = "other"
"""

GRIDS = """{"type": "FeatureCollection", "features": [%s]}"""
GRID = ('{"type": "Feature", "properties": {"code": "G%d", "name": "grid %d"}, "geometry": {"type": "Polygon", "coordinates":'
        ' [[[%f, 30.4], [%f, 30.4], [%f, 30.6], [%f, 30.6], [%f, 30.4]]]}}')


class Seat:
    def __init__(self, program, parent=None):
        self.program = program
        self.folder = tempfile.mkdtemp(prefix="faults-", dir=parent)
        self.environment = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "HOME": self.folder, "TMPDIR": self.folder,
                            "JINGGE_KEY_FILE": self.file("key")}
        with open(self.file("mapping.toml"), "w", encoding="utf-8") as out:
            out.write(MAPPING)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.folder, ignore_errors=True)

    def file(self, name):
        return os.path.join(self.folder, name)

    def command(self, *words):
        return [self.program, *words]

    def run(self, *words, **more):
        return subprocess.run(self.command(*words), env=self.environment, cwd=self.folder, capture_output=True, text=True,
                              errors="replace", check=False, **more)

    def must(self, *words):
        done = self.run(*words)
        if done.returncode != 0:
            raise RuntimeError(f"{words}: status {done.returncode}: {done.stderr}")
        return done.stdout

    def rows(self, *words):
        return list(csv.DictReader(io.StringIO(self.must(*words, "--format", "csv"))))

    def table(self, name, first, count, word, phones=None):
        dice = random.Random(first)
        with open(self.file(name), "w", encoding="utf-8") as out:
            out.write("id,at,cat,address,phone,name,lon,lat,text\n")
            for i in range(first, first + count):
                phone = phones[i - first] if phones else f"139{i:08d}"
                out.write(f"{i},2025-0{1 + i % 9}-1{i % 10} 0{i % 10}:00:00,noise,{word} {i % 97}号,{phone},王{i % 7}明,"
                          f"{114.3 + i % 100 / 1000:.4f},30.5,{word} {dice.getrandbits(64):x} 来电{phone}\n")
        return self.file(name)

    def prepare(self, incidents=300):
        """A store with grids, incidents of two versions, rejects, a rule that is on and tasks."""
        self.must("init", "--db", "store.db")
        with open(self.file("grids.geojson"), "w", encoding="utf-8") as out:
            squares = [(114.3 + i * 0.03, 114.33 + i * 0.03) for i in range(4)]
            out.write(GRIDS % ",".join(GRID % (i, i, w, e, e, w, w) for i, (w, e) in enumerate(squares)))
        self.must("areas", "import", "--db", "store.db", "--level", "grid", "--code-field", "code", "--name-field", "name",
                  "grids.geojson")
        self.table("first.csv", 0, incidents, "旧")
        with open(self.file("first.csv"), "a", encoding="utf-8") as out:
            out.write("bad,never,noise,,,,,,\n")
        self.must("import", "--db", "store.db", "--mapping", "mapping.toml", "first.csv")
        self.table("second.csv", incidents // 2, incidents // 4, "改")
        self.must("import", "--db", "store.db", "--mapping", "mapping.toml", "second.csv")
        for i in range(3):
            self.must("tasks", "draft", "--db", "store.db", "--as", "王所", "--title", f"任务{i}", "--incidents", str(i),
                      "--officer", "07")
            self.must("tasks", "issue", "--db", "store.db", "--as", "王所", "--id", str(i + 1))
        self.must("verify", "--db", "store.db")

    def copy_store(self, source, target):
        for ending in ("-wal", "-shm", ".lock", ".columns", ".words"):
            if os.path.exists(self.file(target + ending)):
                os.unlink(self.file(target + ending))
        shutil.copyfile(self.file(source), self.file(target))

    def sql(self, name, script):
        """Runs SQL as somebody does who knows the tables: triggers are taken away and put back word for word."""
        connection = sqlite3.connect(self.file(name))
        triggers = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        for trigger, _ in triggers:
            connection.execute(f"DROP TRIGGER {trigger}")
        connection.executescript(script)
        for _, sql in triggers:
            connection.execute(sql)
        connection.commit()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.close()

    def single_file(self, name):
        """Everything into the file itself, no log beside it."""
        connection = sqlite3.connect(self.file(name))
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.close()
        for ending in ("-wal", "-shm"):
            if os.path.exists(self.file(name + ending)):
                os.unlink(self.file(name + ending))
