-- SPDX-FileCopyrightText: The Jingge authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Where addresses are. An incident's own coordinates always come first; these places serve incidents without any.

-- From building lists. address: normalised, as in address_key.
CREATE TABLE building (
  id      INTEGER PRIMARY KEY,
  address TEXT NOT NULL UNIQUE,
  name    TEXT NOT NULL,
  lon     REAL NOT NULL,
  lat     REAL NOT NULL
);

-- origin: 'building', 'incidents' (the middle of located ones at the address) or 'assigned' (a person named the grid; no
-- point). incidents: how many it rests on; agreeing: of them, those near the point. Struck, never deleted.
CREATE TABLE known_place (
  id        INTEGER PRIMARY KEY,
  address   TEXT NOT NULL CHECK (address <> ''),
  origin    TEXT NOT NULL CHECK (origin IN ('building', 'incidents', 'assigned')),
  lon       REAL,
  lat       REAL,
  grid      TEXT,
  incidents INTEGER NOT NULL DEFAULT 0,
  agreeing  INTEGER NOT NULL DEFAULT 0,
  made_at   INTEGER NOT NULL,
  made_by   TEXT NOT NULL,
  struck_at INTEGER,
  struck_by TEXT,
  CHECK ((origin = 'assigned') = (lon IS NULL AND lat IS NULL AND grid IS NOT NULL))
);
CREATE UNIQUE INDEX known_place_of_address ON known_place (address) WHERE struck_at IS NULL;
