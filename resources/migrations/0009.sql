-- SPDX-FileCopyrightText: The Jingge authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Sealed clear text, and the people who work here.

-- What is masked in one version of an incident, sealed under the key of that number in the key file. Bound to the store,
-- the source and the source's id: moved to another incident it does not open. Goes with retention, the incident stays.
CREATE TABLE sealed_text (
  incident INTEGER PRIMARY KEY,
  seal     INTEGER NOT NULL,
  bytes    BLOB NOT NULL
);

-- Who may sign in. roles: one bit a role. password: an Argon2id line with its own salt and costs. What its events add up
-- to; people are switched off, never removed.
CREATE TABLE user (
  id         INTEGER PRIMARY KEY,
  login      TEXT NOT NULL UNIQUE,
  name       TEXT NOT NULL,
  roles      INTEGER NOT NULL,
  password   TEXT NOT NULL,
  is_enabled INTEGER NOT NULL CHECK (is_enabled IN (0, 1)),
  events     INTEGER NOT NULL
);

CREATE TABLE user_event (
  user     INTEGER NOT NULL REFERENCES user (id),
  sequence INTEGER NOT NULL,
  what     TEXT NOT NULL CHECK (what IN ('added', 'roles', 'password', 'disabled', 'enabled')),
  at       INTEGER NOT NULL,
  person   TEXT NOT NULL,
  detail   TEXT NOT NULL,
  PRIMARY KEY (user, sequence)
) WITHOUT ROWID;

-- user: none where nobody is called so; what was typed then is not kept, it may be a password.
CREATE TABLE login_attempt (
  id      INTEGER PRIMARY KEY,
  user    INTEGER REFERENCES user (id),
  at      INTEGER NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('right', 'wrong', 'locked'))
);
CREATE INDEX login_attempt_of_user ON login_attempt (user, id);

CREATE TRIGGER user_kept BEFORE DELETE ON user BEGIN SELECT RAISE(ABORT, 'users are switched off, never removed'); END;
CREATE TRIGGER user_event_stays BEFORE UPDATE ON user_event BEGIN SELECT RAISE(ABORT, 'events of users are never changed'); END;
CREATE TRIGGER user_event_kept BEFORE DELETE ON user_event BEGIN SELECT RAISE(ABORT, 'events of users are never removed'); END;
CREATE TRIGGER login_attempt_stays BEFORE UPDATE ON login_attempt BEGIN SELECT RAISE(ABORT, 'attempts to sign in are never changed'); END;
CREATE TRIGGER login_attempt_kept BEFORE DELETE ON login_attempt BEGIN SELECT RAISE(ABORT, 'attempts to sign in are never removed'); END;
