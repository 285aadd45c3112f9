-- SPDX-FileCopyrightText: The Jingge authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is attached to tasks, into whose hands they were put, parties outside the station that a task waits for, tasks that
-- come back by the calendar, named problems, and cases. Logs grow only, which triggers hold.

-- The file stands beside the store, named by the digest of its bytes; sequence: the task's event that brought it.
CREATE TABLE task_attachment (
  task     INTEGER NOT NULL REFERENCES task (id),
  sequence INTEGER NOT NULL,
  name     TEXT NOT NULL,
  kind     TEXT NOT NULL CHECK (kind IN ('jpg', 'png', 'pdf')),
  bytes    INTEGER NOT NULL,
  digest   TEXT NOT NULL,
  PRIMARY KEY (task, sequence)
) WITHOUT ROWID;
CREATE TRIGGER task_attachment_stays BEFORE UPDATE ON task_attachment BEGIN SELECT RAISE(ABORT, 'attachments are never changed'); END;
CREATE TRIGGER task_attachment_kept BEFORE DELETE ON task_attachment BEGIN SELECT RAISE(ABORT, 'attachments are never removed'); END;

ALTER TABLE task ADD COLUMN party TEXT NOT NULL DEFAULT '';
ALTER TABLE task ADD COLUMN party_due_at INTEGER;

DROP VIEW task_card;
CREATE VIEW task_card AS
  SELECT t.id, t.number, t.state, t.level, t.verified, t.title, t.measure, v.code, v.version, t.matter, t.grid, t.officer,
         t.raised_by, t.raised_at, t.issued_at, t.received_at, t.due_at, t.closed_at, t.returns, t.events,
         (SELECT count(*) FROM task_incident i WHERE i.task = t.id) AS incidents, t.party, t.party_due_at
  FROM task t LEFT JOIN rule_version v ON v.id = t.rule_version;

-- A task came into someone's sight: a printed slip, a sheet of the week, the outbox, a message that was taken, a card opened.
CREATE TABLE task_delivery (
  id      INTEGER PRIMARY KEY,
  task    INTEGER NOT NULL REFERENCES task (id),
  channel TEXT NOT NULL CHECK (channel IN ('screen', 'slip', 'sheet', 'outbox', 'webhook')),
  at      INTEGER NOT NULL,
  person  TEXT NOT NULL
);
CREATE INDEX task_delivery_of_task ON task_delivery (task);

-- Tasks by the calendar: every `step` days, weeks or months from first_on (days since 1970) until until_on, included.
-- The matter of its tasks is 'S' and its id, a blank and the day.
CREATE TABLE task_series (
  id         INTEGER PRIMARY KEY,
  title      TEXT NOT NULL,
  measure    TEXT NOT NULL,
  level      INTEGER NOT NULL CHECK (level BETWEEN 1 AND 3),
  grid       TEXT NOT NULL,
  officer    TEXT NOT NULL,
  unit       TEXT NOT NULL CHECK (unit IN ('day', 'week', 'month')),
  step       INTEGER NOT NULL CHECK (step BETWEEN 1 AND 366),
  first_on   INTEGER NOT NULL,
  until_on   INTEGER,
  made_at    INTEGER NOT NULL,
  made_by    TEXT NOT NULL,
  stopped_at INTEGER,
  stopped_by TEXT
);
-- A problem with a name: what its events add up to. outline: a polygon as WKT in WGS 84, empty = its grid.
-- categories: codes with commas, empty = all. unit: of a measure of its own beside the counts.
CREATE TABLE problem (
  id         INTEGER PRIMARY KEY,
  number     TEXT NOT NULL UNIQUE,
  name       TEXT NOT NULL,
  state      INTEGER NOT NULL CHECK (state BETWEEN 0 AND 2),
  categories TEXT NOT NULL,
  grid       TEXT NOT NULL,
  outline    TEXT NOT NULL,
  officer    TEXT NOT NULL,
  unit       TEXT NOT NULL,
  opened_at  INTEGER NOT NULL,
  closed_at  INTEGER,
  events     INTEGER NOT NULL,
  CHECK (grid <> '' OR outline <> '')
);
CREATE TABLE problem_event (
  problem     INTEGER NOT NULL REFERENCES problem (id),
  sequence    INTEGER NOT NULL,
  move        TEXT NOT NULL,
  at          INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL,
  person      TEXT NOT NULL,
  text        TEXT NOT NULL,
  value       REAL,
  task        INTEGER REFERENCES task (id),
  PRIMARY KEY (problem, sequence)
) WITHOUT ROWID;

-- A case by number, type and dates only; kind: a category.
CREATE TABLE legal_case (
  id        INTEGER PRIMARY KEY,
  number    TEXT NOT NULL UNIQUE,
  kind      TEXT NOT NULL,
  state     INTEGER NOT NULL CHECK (state BETWEEN 0 AND 2),
  filed_on  INTEGER NOT NULL,
  solved_on INTEGER,
  closed_on INTEGER,
  checked_on INTEGER,
  events    INTEGER NOT NULL
);
CREATE TABLE case_event (
  legal_case  INTEGER NOT NULL REFERENCES legal_case (id),
  sequence    INTEGER NOT NULL,
  move        TEXT NOT NULL,
  day         INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL,
  person      TEXT NOT NULL,
  text        TEXT NOT NULL,
  PRIMARY KEY (legal_case, sequence)
) WITHOUT ROWID;

CREATE TRIGGER problem_event_stays BEFORE UPDATE ON problem_event BEGIN SELECT RAISE(ABORT, 'this log grows only'); END;
CREATE TRIGGER problem_event_kept BEFORE DELETE ON problem_event BEGIN SELECT RAISE(ABORT, 'this log grows only'); END;
CREATE TRIGGER case_event_stays BEFORE UPDATE ON case_event BEGIN SELECT RAISE(ABORT, 'this log grows only'); END;
CREATE TRIGGER case_event_kept BEFORE DELETE ON case_event BEGIN SELECT RAISE(ABORT, 'this log grows only'); END;
CREATE TRIGGER task_delivery_stays BEFORE UPDATE ON task_delivery BEGIN SELECT RAISE(ABORT, 'this log grows only'); END;
CREATE TRIGGER task_delivery_kept BEFORE DELETE ON task_delivery BEGIN SELECT RAISE(ABORT, 'this log grows only'); END;
CREATE TRIGGER problem_kept BEFORE DELETE ON problem BEGIN SELECT RAISE(ABORT, 'these are ended, never removed'); END;
CREATE TRIGGER legal_case_kept BEFORE DELETE ON legal_case BEGIN SELECT RAISE(ABORT, 'these are ended, never removed'); END;
CREATE TRIGGER task_series_kept BEFORE DELETE ON task_series BEGIN SELECT RAISE(ABORT, 'these are ended, never removed'); END;
