/**
 * The first tables: columns are the fields of `domain/entity`, keyed by `id` or by the fields an entity names; then the
 * change log. Never edited after release.
 */
export const firstTables = `
CREATE TABLE "setting" (
  name TEXT NOT NULL,
  value TEXT,
  PRIMARY KEY (name)
) STRICT, WITHOUT ROWID;
CREATE TABLE "unit" (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;
CREATE TABLE "unitAlias" (
  id TEXT NOT NULL PRIMARY KEY,
  unitId TEXT NOT NULL REFERENCES "unit" DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL
) STRICT;
CREATE TABLE "leader" (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL
) STRICT;
CREATE TABLE "list" (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  cutOff TEXT,
  position INTEGER NOT NULL
) STRICT;
CREATE TABLE "project" (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  code TEXT,
  parentId TEXT REFERENCES "project" DEFERRABLE INITIALLY DEFERRED,
  rollup TEXT NOT NULL CHECK (rollup IN ('children', 'self')),
  industry TEXT,
  nature TEXT CHECK (nature IN ('new', 'expansion', 'conversion', 'relocation', 'restoration', 'upgrade')),
  stage TEXT CHECK (stage IN ('preparing', 'building', 'completed', 'operating', 'fullCapacity', 'paused', 'cancelled')),
  scale TEXT,
  startYear INTEGER,
  endYear INTEGER,
  since TEXT CHECK (since GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]'),
  cancelledFrom TEXT CHECK (cancelledFrom GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]'),
  pauseReason TEXT,
  statEntry TEXT CHECK (statEntry IN ('entered', 'pending', 'exempt')),
  totalInvestment INTEGER CHECK (totalInvestment >= 0),
  quantityValue REAL,
  quantityUnit TEXT,
  address TEXT,
  remark TEXT,
  sections TEXT NOT NULL DEFAULT '[]',
  position INTEGER NOT NULL
) STRICT;
CREATE TABLE "alias" (
  id TEXT NOT NULL PRIMARY KEY,
  projectId TEXT NOT NULL REFERENCES "project" DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL
) STRICT;
CREATE TABLE "projectYear" (
  projectId TEXT NOT NULL REFERENCES "project" DEFERRABLE INITIALLY DEFERRED,
  year INTEGER NOT NULL,
  yearClass TEXT CHECK (yearClass IN ('continuing', 'starting', 'completing', 'preparing')),
  carryIn INTEGER CHECK (carryIn >= 0),
  PRIMARY KEY (projectId, year)
) STRICT, WITHOUT ROWID;
CREATE TABLE "plan" (
  id TEXT NOT NULL PRIMARY KEY,
  projectId TEXT NOT NULL REFERENCES "project" DEFERRABLE INITIALLY DEFERRED,
  year INTEGER NOT NULL,
  version TEXT NOT NULL CHECK (version IN ('initial', 'adjusted')),
  annual INTEGER CHECK (annual >= 0),
  m01 INTEGER CHECK (m01 >= 0),
  m02 INTEGER CHECK (m02 >= 0),
  m03 INTEGER CHECK (m03 >= 0),
  m04 INTEGER CHECK (m04 >= 0),
  m05 INTEGER CHECK (m05 >= 0),
  m06 INTEGER CHECK (m06 >= 0),
  m07 INTEGER CHECK (m07 >= 0),
  m08 INTEGER CHECK (m08 >= 0),
  m09 INTEGER CHECK (m09 >= 0),
  m10 INTEGER CHECK (m10 >= 0),
  m11 INTEGER CHECK (m11 >= 0),
  m12 INTEGER CHECK (m12 >= 0),
  docNo TEXT,
  decidedOn TEXT CHECK (decidedOn GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  reason TEXT
) STRICT;
CREATE TABLE "month" (
  projectId TEXT NOT NULL REFERENCES "project" DEFERRABLE INITIALLY DEFERRED,
  month TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]'),
  actual INTEGER,
  physical REAL CHECK (physical BETWEEN 0 AND 1),
  progress TEXT,
  problem TEXT,
  next TEXT,
  statistics INTEGER CHECK (statistics >= 0),
  year INTEGER NOT NULL GENERATED ALWAYS AS (CAST(substr(month, 1, 4) AS INTEGER)) VIRTUAL,
  PRIMARY KEY (projectId, month)
) STRICT, WITHOUT ROWID;
CREATE TABLE "milestone" (
  id TEXT NOT NULL PRIMARY KEY,
  projectId TEXT NOT NULL REFERENCES "project" DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('start', 'structure', 'equipment', 'completion', 'production', 'inUse', 'fullCapacity', 'enrolment', 'moveIn', 'other')),
  label TEXT,
  planned TEXT NOT NULL CHECK (planned GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  precision TEXT NOT NULL CHECK (precision IN ('day', 'month', 'quarter', 'half', 'year', 'season')),
  dueText TEXT,
  adjusted TEXT CHECK (adjusted GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  reason TEXT,
  actual TEXT CHECK (actual GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  sections TEXT NOT NULL DEFAULT '[]',
  source TEXT,
  position INTEGER NOT NULL
) STRICT;
CREATE TABLE "permit" (
  id TEXT NOT NULL PRIMARY KEY,
  projectId TEXT NOT NULL REFERENCES "project" DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('approval', 'land', 'planning', 'environment', 'energy', 'tender', 'construction')),
  state TEXT NOT NULL CHECK (state IN ('pending', 'applied', 'stuck', 'granted', 'notNeeded')),
  docNo TEXT,
  date TEXT CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  stuckOn TEXT
) STRICT;
CREATE TABLE "assignment" (
  id TEXT NOT NULL PRIMARY KEY,
  projectId TEXT NOT NULL REFERENCES "project" DEFERRABLE INITIALLY DEFERRED,
  unitId TEXT NOT NULL REFERENCES "unit" DEFERRABLE INITIALLY DEFERRED,
  role TEXT NOT NULL CHECK (role IN ('lead', 'support')),
  fromOn TEXT CHECK (fromOn GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  toOn TEXT CHECK (toOn GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  position INTEGER NOT NULL
) STRICT;
CREATE TABLE "leadership" (
  id TEXT NOT NULL PRIMARY KEY,
  projectId TEXT NOT NULL REFERENCES "project" DEFERRABLE INITIALLY DEFERRED,
  leaderId TEXT NOT NULL REFERENCES "leader" DEFERRABLE INITIALLY DEFERRED,
  fromOn TEXT CHECK (fromOn GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  toOn TEXT CHECK (toOn GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
) STRICT;
CREATE TABLE "contact" (
  id TEXT NOT NULL PRIMARY KEY,
  projectId TEXT NOT NULL REFERENCES "project" DEFERRABLE INITIALLY DEFERRED,
  name TEXT,
  phone TEXT,
  fromOn TEXT CHECK (fromOn GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  toOn TEXT CHECK (toOn GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
) STRICT;
CREATE TABLE "listEntry" (
  projectId TEXT NOT NULL REFERENCES "project" DEFERRABLE INITIALLY DEFERRED,
  listId TEXT NOT NULL REFERENCES "list" DEFERRABLE INITIALLY DEFERRED,
  year INTEGER NOT NULL,
  PRIMARY KEY (projectId, listId, year)
) STRICT, WITHOUT ROWID;
CREATE TABLE "pastFact" (
  id TEXT NOT NULL PRIMARY KEY,
  projectId TEXT NOT NULL REFERENCES "project" DEFERRABLE INITIALLY DEFERRED,
  year INTEGER NOT NULL,
  text TEXT NOT NULL,
  section TEXT NOT NULL
) STRICT;
CREATE TABLE "target" (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('macro', 'work')),
  value REAL,
  unit TEXT,
  comparator TEXT NOT NULL CHECK (comparator IN ('>=', '=', '<=', '~')),
  due TEXT NOT NULL CHECK (due GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  dueText TEXT,
  sections TEXT NOT NULL DEFAULT '[]',
  actual REAL,
  actualOn TEXT CHECK (actualOn GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  source TEXT,
  position INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX unitName ON "unit" (name);
CREATE UNIQUE INDEX listName ON "list" (name);
CREATE UNIQUE INDEX leaderName ON "leader" (name);
CREATE UNIQUE INDEX projectName ON "project" (name);
CREATE UNIQUE INDEX projectCode ON "project" (code) WHERE code IS NOT NULL;
CREATE INDEX projectOrder ON "project" (position, id);
CREATE INDEX projectParent ON "project" (parentId) WHERE parentId IS NOT NULL;
CREATE INDEX aliasProject ON "alias" (projectId);
CREATE INDEX projectYearByYear ON "projectYear" (year, projectId);
CREATE INDEX planByYear ON "plan" (year, projectId);
CREATE INDEX planByProject ON "plan" (projectId, year);
CREATE INDEX monthByYear ON "month" (year, projectId, month, actual);
CREATE INDEX milestoneProject ON "milestone" (projectId, position);
CREATE INDEX permitProject ON "permit" (projectId);
CREATE INDEX assignmentProject ON "assignment" (projectId);
CREATE INDEX leadershipProject ON "leadership" (projectId);
CREATE INDEX contactProject ON "contact" (projectId);
CREATE INDEX listEntryYear ON "listEntry" (year, projectId);
CREATE INDEX pastFactProject ON "pastFact" (projectId);
CREATE TABLE "changeSet" (
  seq INTEGER NOT NULL PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  device TEXT NOT NULL,
  deviceSeq INTEGER NOT NULL,
  call TEXT NOT NULL,
  reason TEXT,
  undoes TEXT REFERENCES "changeSet" (id),
  redoes TEXT REFERENCES "changeSet" (id),
  UNIQUE (device, deviceSeq)
) STRICT;
CREATE TABLE "changeCell" (
  seq INTEGER NOT NULL PRIMARY KEY,
  setSeq INTEGER NOT NULL REFERENCES "changeSet" (seq),
  entity TEXT NOT NULL,
  id TEXT NOT NULL,
  projectId TEXT,
  month TEXT,
  field TEXT NOT NULL,
  before TEXT,
  after TEXT
) STRICT;
CREATE INDEX changeCellSet ON "changeCell" (setSeq);
CREATE INDEX changeCellProject ON "changeCell" (projectId) WHERE projectId IS NOT NULL;
`
