-- SPDX-FileCopyrightText: The Jingge authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Callbacks and disputes, kept as tasks are: logs that only grow, which triggers hold, and tables that are what the
-- logs add up to. A caller or a party is never more than a mask and a role. Times are seconds of civil time, days those
-- since 1970-01-01.

-- number: of the incident, shared by all its versions; one without a row was not called back yet. state: 1 tried,
-- 2 settled, 3 unsettled, 0 when all its events were struck. satisfaction: 1 satisfied, 2 fairly, 3 not.
CREATE TABLE callback (
  number       INTEGER PRIMARY KEY,
  week         TEXT NOT NULL,
  due_at       INTEGER NOT NULL,
  state        INTEGER NOT NULL CHECK (state BETWEEN 0 AND 3),
  attempted_at INTEGER,
  reached_at   INTEGER,
  solved       INTEGER CHECK (solved IN (0, 1)),
  satisfaction INTEGER CHECK (satisfaction BETWEEN 1 AND 3),
  measure      TEXT NOT NULL DEFAULT '',
  next_on      INTEGER,
  person       TEXT NOT NULL,
  task         INTEGER REFERENCES task (id),
  events       INTEGER NOT NULL
);
CREATE INDEX callback_of_week ON callback (week);

-- struck: the sequence of the event that this one strikes; task: the one that this one drafted.
CREATE TABLE callback_event (
  number       INTEGER NOT NULL REFERENCES callback (number),
  sequence     INTEGER NOT NULL,
  move         TEXT NOT NULL,
  at           INTEGER NOT NULL,
  recorded_at  INTEGER NOT NULL,
  person       TEXT NOT NULL,
  solved       INTEGER CHECK (solved IN (0, 1)),
  satisfaction INTEGER CHECK (satisfaction BETWEEN 1 AND 3),
  measure      TEXT NOT NULL DEFAULT '',
  next_on      INTEGER,
  struck       INTEGER,
  task         INTEGER REFERENCES task (id),
  text         TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (number, sequence)
) WITHOUT ROWID;

-- A week is signed while its last entry says so; the figures are those that were signed.
CREATE TABLE callback_week (
  week         TEXT NOT NULL,
  sequence     INTEGER NOT NULL,
  is_signed    INTEGER NOT NULL CHECK (is_signed IN (0, 1)),
  at           INTEGER NOT NULL,
  recorded_at  INTEGER NOT NULL,
  person       TEXT NOT NULL,
  reason       TEXT NOT NULL,
  due          INTEGER NOT NULL,
  attempted    INTEGER NOT NULL,
  reached      INTEGER NOT NULL,
  solved       INTEGER NOT NULL,
  unsolved     INTEGER NOT NULL,
  satisfied    INTEGER NOT NULL,
  fairly       INTEGER NOT NULL,
  dissatisfied INTEGER NOT NULL,
  PRIMARY KEY (week, sequence)
) WITHOUT ROWID;

CREATE TABLE mediator_team (
  id      INTEGER PRIMARY KEY,
  name    TEXT NOT NULL UNIQUE,
  members TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  made_by TEXT NOT NULL
);

-- state: 0 found, 1 visiting, 2 resolved, 3 failed, 4 closed, 5 struck. level: 1 red, 2 yellow, 3 blue. source_key: the
-- number that an online list gives it. returned_from: the one that was thought resolved.
CREATE TABLE dispute (
  id                INTEGER PRIMARY KEY,
  number            TEXT NOT NULL UNIQUE,
  state             INTEGER NOT NULL CHECK (state BETWEEN 0 AND 5),
  level             INTEGER NOT NULL CHECK (level BETWEEN 1 AND 3),
  every_days        INTEGER NOT NULL CHECK (every_days > 0),
  level_reason      TEXT NOT NULL,
  level_by          TEXT NOT NULL,
  level_at          INTEGER NOT NULL,
  is_online         INTEGER NOT NULL CHECK (is_online IN (0, 1)),
  source_key        TEXT NOT NULL DEFAULT '',
  category          TEXT NOT NULL,
  title             TEXT NOT NULL,
  grid              TEXT NOT NULL DEFAULT '',
  address           TEXT NOT NULL DEFAULT '',
  sum_at_stake      REAL,
  officer           TEXT NOT NULL DEFAULT '',
  found_at          INTEGER NOT NULL,
  found_by          TEXT NOT NULL,
  joint_form        TEXT NOT NULL DEFAULT '',
  joint_asked_at    INTEGER,
  joint_accepted_at INTEGER,
  joint_met_at      INTEGER,
  joint_ended_at    INTEGER,
  team              INTEGER REFERENCES mediator_team (id),
  agreement         TEXT NOT NULL DEFAULT '',
  agreed_at         INTEGER,
  perform_by        INTEGER,
  performed_at      INTEGER,
  concluded_at      INTEGER,
  callback_on       INTEGER,
  called_back_at    INTEGER,
  returned_from     INTEGER REFERENCES dispute (id),
  is_returned       INTEGER NOT NULL DEFAULT 0 CHECK (is_returned IN (0, 1)),
  events            INTEGER NOT NULL
);
CREATE UNIQUE INDEX dispute_of_source ON dispute (source_key) WHERE source_key <> '';
CREATE INDEX dispute_open ON dispute (state, level) WHERE state < 4;

CREATE TABLE dispute_event (
  dispute      INTEGER NOT NULL REFERENCES dispute (id),
  sequence     INTEGER NOT NULL,
  move         TEXT NOT NULL,
  state_before INTEGER NOT NULL,
  state_after  INTEGER NOT NULL,
  level        INTEGER NOT NULL CHECK (level BETWEEN 1 AND 3),
  every_days   INTEGER NOT NULL,
  at           INTEGER NOT NULL,
  recorded_at  INTEGER NOT NULL,
  person       TEXT NOT NULL,
  text         TEXT NOT NULL,
  PRIMARY KEY (dispute, sequence)
) WITHOUT ROWID;

-- Who takes part: the sides by a role and a masked name, those who help by their office. sequence: the event that
-- named them.
CREATE TABLE dispute_part (
  id       INTEGER PRIMARY KEY,
  dispute  INTEGER NOT NULL REFERENCES dispute (id),
  sequence INTEGER NOT NULL,
  role     TEXT NOT NULL,
  name     TEXT NOT NULL
);
CREATE INDEX dispute_part_of ON dispute_part (dispute);

CREATE TABLE dispute_incident (
  dispute INTEGER NOT NULL REFERENCES dispute (id),
  number  INTEGER NOT NULL,
  PRIMARY KEY (dispute, number)
) WITHOUT ROWID;

CREATE TRIGGER callback_kept BEFORE DELETE ON callback BEGIN SELECT RAISE(ABORT, 'callbacks are never removed'); END;
CREATE TRIGGER callback_event_stays BEFORE UPDATE ON callback_event BEGIN SELECT RAISE(ABORT, 'callback events are never changed'); END;
CREATE TRIGGER callback_event_kept BEFORE DELETE ON callback_event BEGIN SELECT RAISE(ABORT, 'callback events are never removed'); END;
CREATE TRIGGER callback_week_stays BEFORE UPDATE ON callback_week BEGIN SELECT RAISE(ABORT, 'signatures are never changed'); END;
CREATE TRIGGER callback_week_kept BEFORE DELETE ON callback_week BEGIN SELECT RAISE(ABORT, 'signatures are never removed'); END;
CREATE TRIGGER mediator_team_stays BEFORE UPDATE ON mediator_team BEGIN SELECT RAISE(ABORT, 'teams are never changed'); END;
CREATE TRIGGER mediator_team_kept BEFORE DELETE ON mediator_team BEGIN SELECT RAISE(ABORT, 'teams are never removed'); END;
CREATE TRIGGER dispute_kept BEFORE DELETE ON dispute BEGIN SELECT RAISE(ABORT, 'disputes are struck, never removed'); END;
CREATE TRIGGER dispute_event_stays BEFORE UPDATE ON dispute_event BEGIN SELECT RAISE(ABORT, 'dispute events are never changed'); END;
CREATE TRIGGER dispute_event_kept BEFORE DELETE ON dispute_event BEGIN SELECT RAISE(ABORT, 'dispute events are never removed'); END;
CREATE TRIGGER dispute_part_stays BEFORE UPDATE ON dispute_part BEGIN SELECT RAISE(ABORT, 'who took part is never changed'); END;
CREATE TRIGGER dispute_part_kept BEFORE DELETE ON dispute_part BEGIN SELECT RAISE(ABORT, 'who took part is never removed'); END;
CREATE TRIGGER dispute_incident_stays BEFORE UPDATE ON dispute_incident BEGIN SELECT RAISE(ABORT, 'links are never changed'); END;
CREATE TRIGGER dispute_incident_kept BEFORE DELETE ON dispute_incident BEGIN SELECT RAISE(ABORT, 'links are never removed'); END;
