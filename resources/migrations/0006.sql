-- SPDX-FileCopyrightText: The Jingge authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Rules and the tasks they raise. Rules are versions, switches and tasks are logs: rows are added, never changed or
-- removed, which triggers hold; `task` alone is what its events add up to. Times are seconds of civil time.

-- Increased by every transaction that changes rules or tasks; `change` is for what frames are made of.
CREATE TABLE workflow_change (
  id  INTEGER PRIMARY KEY CHECK (id = 1),
  seq INTEGER NOT NULL
);
INSERT INTO workflow_change (id, seq) VALUES (1, 1);

CREATE TABLE rule_version (
  id      INTEGER PRIMARY KEY,
  code    TEXT NOT NULL,
  version INTEGER NOT NULL,
  text    TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  made_by TEXT NOT NULL,
  UNIQUE (code, version)
);

-- A trial of one version over the past. A version without one cannot be switched on.
CREATE TABLE rule_backtest (
  id           INTEGER PRIMARY KEY,
  rule_version INTEGER NOT NULL REFERENCES rule_version (id),
  made_at      INTEGER NOT NULL,
  made_by      TEXT NOT NULL,
  from_at      INTEGER NOT NULL,
  to_at        INTEGER NOT NULL,
  calls        INTEGER NOT NULL,
  hits         INTEGER NOT NULL,
  figures      TEXT NOT NULL
);
CREATE INDEX rule_backtest_of_version ON rule_backtest (rule_version);

-- since: calls before it make no task.
CREATE TABLE rule_switch (
  id           INTEGER PRIMARY KEY,
  rule_version INTEGER NOT NULL REFERENCES rule_version (id),
  is_on        INTEGER NOT NULL CHECK (is_on IN (0, 1)),
  since        INTEGER,
  at           INTEGER NOT NULL,
  person       TEXT NOT NULL,
  reason       TEXT NOT NULL
);

-- state: 0 draft, 1 issued, 2 working, 3 review, 4 closed, 5 struck.
CREATE TABLE task (
  id           INTEGER PRIMARY KEY,
  number       TEXT NOT NULL UNIQUE,
  state        INTEGER NOT NULL CHECK (state BETWEEN 0 AND 5),
  level        INTEGER NOT NULL CHECK (level BETWEEN 1 AND 3),
  verified     INTEGER NOT NULL DEFAULT 0,
  title        TEXT NOT NULL,
  measure      TEXT NOT NULL DEFAULT '',
  rule_version INTEGER REFERENCES rule_version (id),
  matter       TEXT NOT NULL DEFAULT '',
  grid         TEXT NOT NULL DEFAULT '',
  officer      TEXT NOT NULL DEFAULT '',
  raised_by    TEXT NOT NULL,
  raised_at    INTEGER NOT NULL,
  issued_at    INTEGER,
  received_at  INTEGER,
  due_at       INTEGER,
  closed_at    INTEGER,
  returns      INTEGER NOT NULL DEFAULT 0,
  events       INTEGER NOT NULL
);
CREATE INDEX task_of_matter ON task (rule_version, matter) WHERE rule_version IS NOT NULL;
CREATE INDEX task_open ON task (state, due_at) WHERE state < 4;

-- The incidents that a task is about, by the number that all versions of an incident share. at_raise = 0: came later.
CREATE TABLE task_incident (
  task     INTEGER NOT NULL REFERENCES task (id),
  number   INTEGER NOT NULL,
  at_raise INTEGER NOT NULL CHECK (at_raise IN (0, 1)),
  PRIMARY KEY (task, number)
) WITHOUT ROWID;

CREATE TABLE task_event (
  task         INTEGER NOT NULL REFERENCES task (id),
  sequence     INTEGER NOT NULL,
  move         TEXT NOT NULL,
  state_before INTEGER NOT NULL,
  state_after  INTEGER NOT NULL,
  at           INTEGER NOT NULL,
  recorded_at  INTEGER NOT NULL,
  person       TEXT NOT NULL,
  text         TEXT NOT NULL,
  PRIMARY KEY (task, sequence)
) WITHOUT ROWID;

-- A task with its rule and how many incidents it has.
CREATE VIEW task_card AS
  SELECT t.id, t.number, t.state, t.level, t.verified, t.title, t.measure, v.code, v.version, t.matter, t.grid, t.officer,
         t.raised_by, t.raised_at, t.issued_at, t.received_at, t.due_at, t.closed_at, t.returns, t.events,
         (SELECT count(*) FROM task_incident i WHERE i.task = t.id) AS incidents
  FROM task t LEFT JOIN rule_version v ON v.id = t.rule_version;

CREATE TRIGGER rule_version_stays BEFORE UPDATE ON rule_version BEGIN SELECT RAISE(ABORT, 'rule versions are never changed'); END;
CREATE TRIGGER rule_version_kept BEFORE DELETE ON rule_version BEGIN SELECT RAISE(ABORT, 'rule versions are never removed'); END;
CREATE TRIGGER rule_backtest_stays BEFORE UPDATE ON rule_backtest BEGIN SELECT RAISE(ABORT, 'backtests are never changed'); END;
CREATE TRIGGER rule_backtest_kept BEFORE DELETE ON rule_backtest BEGIN SELECT RAISE(ABORT, 'backtests are never removed'); END;
CREATE TRIGGER rule_switch_stays BEFORE UPDATE ON rule_switch BEGIN SELECT RAISE(ABORT, 'switches are never changed'); END;
CREATE TRIGGER rule_switch_kept BEFORE DELETE ON rule_switch BEGIN SELECT RAISE(ABORT, 'switches are never removed'); END;
CREATE TRIGGER task_event_stays BEFORE UPDATE ON task_event BEGIN SELECT RAISE(ABORT, 'task events are never changed'); END;
CREATE TRIGGER task_event_kept BEFORE DELETE ON task_event BEGIN SELECT RAISE(ABORT, 'task events are never removed'); END;
CREATE TRIGGER task_kept BEFORE DELETE ON task BEGIN SELECT RAISE(ABORT, 'tasks are struck, never removed'); END;
