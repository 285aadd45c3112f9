-- SPDX-FileCopyrightText: The Jingge authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The first schema. Times are seconds of civil time since 1970-01-01T00:00:00; coordinates WGS 84 degrees.
-- Nothing is deleted but what an unfinished batch left behind: a new version of an incident is a new row.

CREATE TABLE setting (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

-- Increased by every writing transaction; whoever holds a snapshot sees whether it is stale.
CREATE TABLE change (
  id  INTEGER PRIMARY KEY CHECK (id = 1),
  seq INTEGER NOT NULL
);
INSERT INTO change (id, seq) VALUES (1, 1);

CREATE TABLE category (
  id      INTEGER PRIMARY KEY,
  code    TEXT NOT NULL UNIQUE,
  name_en TEXT NOT NULL,
  name_zh TEXT NOT NULL
);

-- Short texts that recur: channels, units, communities, the source's own category words.
CREATE TABLE term (
  id   INTEGER PRIMARY KEY,
  text TEXT NOT NULL UNIQUE
);

-- Normalised addresses, one a place; incidents point at them.
CREATE TABLE address_key (
  id   INTEGER PRIMARY KEY,
  text TEXT NOT NULL UNIQUE
);

CREATE TABLE source (
  id   INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
);

-- level: 0 grid, 1 squad, 2 community, 3 governance, 4 station, 5 branch, 6 city. shape: WKB multipolygon.
CREATE TABLE area (
  id           INTEGER PRIMARY KEY,
  level        INTEGER NOT NULL CHECK (level BETWEEN 0 AND 6),
  code         TEXT NOT NULL CHECK (code <> ''),
  name         TEXT NOT NULL,
  parent_level INTEGER,
  parent_code  TEXT NOT NULL DEFAULT '',
  population   REAL,
  area_km2     REAL NOT NULL,
  shape        BLOB NOT NULL,
  UNIQUE (level, code)
);

-- One imported file. Its rows count when state is 'complete', which its last transaction writes.
CREATE TABLE batch (
  id          INTEGER PRIMARY KEY,
  state       TEXT NOT NULL CHECK (state IN ('open', 'complete', 'taken_back')),
  file        TEXT NOT NULL,
  source      INTEGER NOT NULL REFERENCES source (id),
  mapping     TEXT NOT NULL,
  started_at  INTEGER NOT NULL,
  finished_at INTEGER,
  read        INTEGER NOT NULL DEFAULT 0,
  inserted    INTEGER NOT NULL DEFAULT 0,
  updated     INTEGER NOT NULL DEFAULT 0,
  unchanged   INTEGER NOT NULL DEFAULT 0,
  rejected    INTEGER NOT NULL DEFAULT 0,
  filtered    INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE reject (
  id          INTEGER PRIMARY KEY,
  batch       INTEGER NOT NULL REFERENCES batch (id),
  row         INTEGER NOT NULL,
  column_name TEXT NOT NULL,
  value       TEXT NOT NULL,
  reason      TEXT NOT NULL
);
CREATE INDEX reject_of_batch ON reject (batch);

-- One version of an incident. number is the id of its first version; columns says which fields any file has given;
-- digest is over all contents. Rows of a complete batch never change but for the areas they lie in.
CREATE TABLE incident (
  id                INTEGER PRIMARY KEY,
  number            INTEGER NOT NULL,
  version           INTEGER NOT NULL,
  batch             INTEGER NOT NULL,
  source            INTEGER NOT NULL,
  source_id         TEXT NOT NULL,
  columns           INTEGER NOT NULL,
  digest            INTEGER NOT NULL,
  received_at       INTEGER NOT NULL,
  received_mark     INTEGER NOT NULL,
  answered_at       INTEGER,
  dispatched_at     INTEGER,
  accepted_at       INTEGER,
  enroute_at        INTEGER,
  arrived_at        INTEGER,
  closed_at         INTEGER,
  occurred_from     INTEGER,
  occurred_to       INTEGER,
  category          INTEGER NOT NULL,
  category_initial  INTEGER,
  source_category   INTEGER,
  source_category_initial INTEGER,
  valid             INTEGER NOT NULL,
  duplicate_of      TEXT,
  channel           INTEGER,
  caller_token      BLOB,
  caller_mask       TEXT,
  name_mask         TEXT,
  plate             TEXT,
  address           TEXT,
  address_key       INTEGER,
  lon               REAL,
  lat               REAL,
  place_source      INTEGER,
  original_x        REAL,
  original_y        REAL,
  place_crs         INTEGER,
  area_grid         INTEGER,
  area_squad        INTEGER,
  area_community    INTEGER,
  area_governance   INTEGER,
  area_station      INTEGER,
  area_branch       INTEGER,
  area_city         INTEGER,
  station           INTEGER,
  branch            INTEGER,
  community         INTEGER,
  place_type        INTEGER,
  severity          INTEGER,
  tags              TEXT,
  narrative         TEXT,
  outcome           TEXT
);
CREATE UNIQUE INDEX incident_identity ON incident (source_id, source, version);

-- Versions that a later one replaced, once the replacing batch is complete.
CREATE TABLE superseded (
  incident INTEGER PRIMARY KEY REFERENCES incident (id),
  batch    INTEGER NOT NULL REFERENCES batch (id)
);

INSERT INTO category (code, name_en, name_zh) VALUES
  ('complaint.parking', 'Parking', '挪车'),
  ('complaint.noise', 'Noise', '噪音扰民'),
  ('complaint.leak', 'Leak', '漏水'),
  ('complaint.other', 'Other complaint', '其他投诉'),
  ('theft.ebike', 'E-bike theft', '盗窃电动车'),
  ('theft.battery', 'Battery theft', '盗窃电瓶'),
  ('theft.bicycle', 'Bicycle theft', '盗窃自行车'),
  ('theft.car_break_in', 'Car break-in', '拉车门盗窃'),
  ('theft.vehicle', 'Vehicle theft', '盗窃车辆'),
  ('theft.burglary', 'Burglary', '入室盗窃'),
  ('theft.other', 'Other theft', '其他盗窃'),
  ('fraud.telecom', 'Telecom fraud', '电信诈骗'),
  ('fraud.other', 'Other fraud', '其他诈骗'),
  ('assault', 'Assault', '殴打他人'),
  ('dispute.neighbour', 'Neighbour dispute', '邻里纠纷'),
  ('dispute.labour', 'Labour dispute', '劳资纠纷'),
  ('dispute.rental', 'Rental dispute', '租赁纠纷'),
  ('dispute.family', 'Family dispute', '家庭纠纷'),
  ('dispute.family_violence', 'Family violence', '家庭暴力'),
  ('dispute.consumer', 'Consumer dispute', '消费纠纷'),
  ('dispute.property', 'Property dispute', '物业与权属纠纷'),
  ('dispute.other', 'Other dispute', '其他纠纷'),
  ('traffic.accident', 'Traffic accident', '交通事故'),
  ('traffic.other', 'Other traffic', '其他交通'),
  ('fire.hazard', 'Fire hazard', '火灾隐患'),
  ('fire.other', 'Fire', '火灾'),
  ('help.lost_person', 'Missing person', '人员走失'),
  ('help.suicide_risk', 'Suicide risk', '轻生警情'),
  ('help.drunk', 'Drunk person', '醉酒求助'),
  ('help.minor', 'Minor in need', '未成年人求助'),
  ('help.other', 'Other help', '其他求助'),
  ('crime.violent', 'Violent crime', '暴力犯罪'),
  ('crime.sexual', 'Sexual offence', '性侵害'),
  ('crime.other', 'Other crime', '其他刑事'),
  ('public_order', 'Public order', '扰乱秩序'),
  ('consult', 'Enquiry', '咨询'),
  ('tip', 'Tip-off', '举报线索'),
  ('oversight', 'Complaint about police', '投诉监督'),
  ('referral', 'Referral', '非警务分流'),
  ('invalid', 'Invalid call', '无效警情'),
  ('other', 'Other', '其他');
