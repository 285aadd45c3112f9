-- SPDX-FileCopyrightText: The Jingge authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Batches that people took back: who, when, why. One row for each batch in the state 'taken_back'.

CREATE TABLE batch_taken_back (
  batch    INTEGER PRIMARY KEY REFERENCES batch (id),
  taken_at INTEGER NOT NULL,
  taken_by TEXT NOT NULL,
  reason   TEXT NOT NULL
);
