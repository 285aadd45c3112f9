-- SPDX-FileCopyrightText: The Jingge authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is attached to tasks, and parties outside the station that a task waits for.

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
