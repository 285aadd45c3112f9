-- SPDX-FileCopyrightText: The Jingge authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Files that a watched folder has brought in, by a digest of their bytes (BLAKE2b-256, hex): none is taken in twice,
-- unless its batch was taken back.

CREATE TABLE taken_file (
  id       INTEGER PRIMARY KEY,
  digest   TEXT NOT NULL,
  file     TEXT NOT NULL,
  batch    INTEGER NOT NULL REFERENCES batch (id),
  taken_at INTEGER NOT NULL
);
CREATE INDEX taken_file_of_digest ON taken_file (digest);
