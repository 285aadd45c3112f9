-- SPDX-FileCopyrightText: The Jingge authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who did what. Each record's hash covers the one before it, under a key that is not in the store; the head covers how
-- many there are. Numbers and masks only: no personal text. Rows are added at the end, never changed or removed.

-- key: the name of the key the hash was made with, empty for none. digest: of the thing the record is about, if any.
CREATE TABLE audit (
  sequence INTEGER PRIMARY KEY,
  at       INTEGER NOT NULL,
  act      TEXT NOT NULL CHECK (act <> ''),
  person   TEXT NOT NULL,
  subject  TEXT NOT NULL,
  detail   TEXT NOT NULL,
  digest   BLOB NOT NULL,
  key      TEXT NOT NULL,
  hash     BLOB NOT NULL CHECK (length(hash) = 32)
);

CREATE TABLE audit_head (
  id      INTEGER PRIMARY KEY CHECK (id = 1),
  records INTEGER NOT NULL,
  hash    BLOB NOT NULL,
  seal    BLOB NOT NULL
);
INSERT INTO audit_head (id, records, hash, seal) VALUES (1, 0, zeroblob(32), zeroblob(32));

CREATE TRIGGER audit_grows BEFORE INSERT ON audit
  WHEN NEW.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM audit)
  BEGIN SELECT RAISE(ABORT, 'the audit log grows at its end alone'); END;
CREATE TRIGGER audit_stays BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit records are never changed'); END;
CREATE TRIGGER audit_kept BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit records are never removed'); END;
CREATE TRIGGER audit_head_alone BEFORE INSERT ON audit_head WHEN EXISTS (SELECT 1 FROM audit_head)
  BEGIN SELECT RAISE(ABORT, 'the audit log has one head'); END;
CREATE TRIGGER audit_head_grows BEFORE UPDATE ON audit_head WHEN NEW.records <> OLD.records + 1
  BEGIN SELECT RAISE(ABORT, 'the head of the audit log moves by one record'); END;
CREATE TRIGGER audit_head_kept BEFORE DELETE ON audit_head BEGIN SELECT RAISE(ABORT, 'the audit log keeps its head'); END;
