# SPDX-FileCopyrightText: The Jingge authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The audit chain computed apart from the program, by Python's own BLAKE2b: appends records to a store's log that
`jinggectl audit verify` must accept. Also says that the format of decision 28 is what the program does."""

import hashlib
import sqlite3


def derived(master, purpose):
    """crypto_kdf_derive_from_key of libsodium, subkey 1."""
    return hashlib.blake2b(b"", digest_size=32, key=master, salt=(1).to_bytes(8, "little").ljust(16, b"\0"),
                           person=purpose.ljust(8).encode().ljust(16, b"\0")).digest()


def text(value):
    data = value.encode() if isinstance(value, str) else value
    size, head = len(data), b""
    while size >= 0x80:
        head += bytes([size & 0x7F | 0x80])
        size >>= 7
    return head + bytes([size]) + data


def number(value):
    return (value & 0xFFFFFFFFFFFFFFFF).to_bytes(8, "little")


class Chain:
    def __init__(self, key_file):
        self.key = derived(bytes.fromhex(open(key_file).read().strip()), "audit")
        self.name = hashlib.blake2b(b"the name of this key", digest_size=16, key=self.key).hexdigest()[:16]

    def record_hash(self, before, sequence, at, act, person, subject, detail, digest, key):
        data = text(before) + number(sequence) + number(at)
        for piece in (act, person, subject, detail, digest, key):
            data += text(piece)
        return hashlib.blake2b(data, digest_size=32, key=self.key).digest()

    def head_seal(self, records, last):
        return hashlib.blake2b(text("head") + number(records) + text(last), digest_size=32, key=self.key).digest()


def append(database, key_file, count):
    """Appends count records to the log of a store that nobody has open."""
    chain = Chain(key_file)
    connection = sqlite3.connect(database)
    sequence, at, last = connection.execute("SELECT sequence, at, hash FROM audit ORDER BY sequence DESC LIMIT 1").fetchone()
    triggers = [row[0] for row in connection.execute("SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name IN"
                                                     " ('audit', 'audit_head') ORDER BY rowid")]
    names = [row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name IN"
                                                  " ('audit', 'audit_head')")]
    for name in names:
        connection.execute(f"DROP TRIGGER {name}")

    def rows():
        nonlocal sequence, at, last
        for i in range(count):
            sequence += 1
            at += i % 3
            fields = ("reveal", f"officer {i % 40}", f"33010020250714{i:08d}", "asked back about the place", b"", chain.name)
            last = chain.record_hash(last, sequence, at, *fields)
            yield (sequence, at, *fields, last)

    connection.executemany("INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows())
    connection.execute("UPDATE audit_head SET records = ?, hash = ?, seal = ?",
                       (sequence, last, chain.head_seal(sequence, last)))
    for sql in triggers:
        connection.execute(sql)
    connection.commit()
    connection.close()
    return sequence
