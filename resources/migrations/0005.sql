-- SPDX-FileCopyrightText: The Jingge authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What persons said of calls that look like one event. By source id, so that it outlives versions. is_same: the ticket
-- reports the event of main; else a person said that it does not. Struck, never deleted.

CREATE TABLE duplicate_decision (
  id        INTEGER PRIMARY KEY,
  source    INTEGER NOT NULL REFERENCES source (id),
  source_id TEXT NOT NULL,
  main_id   TEXT NOT NULL CHECK (main_id <> source_id),
  is_same   INTEGER NOT NULL CHECK (is_same IN (0, 1)),
  made_at   INTEGER NOT NULL,
  made_by   TEXT NOT NULL,
  struck_at INTEGER,
  struck_by TEXT
);
CREATE UNIQUE INDEX duplicate_decision_of_ticket ON duplicate_decision (source_id, source) WHERE struck_at IS NULL;
