const day = (name: string) => `CHECK (${name} GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')`
const month = `month TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]')`
const project = 'projectId TEXT NOT NULL REFERENCES "project" DEFERRABLE INITIALLY DEFERRED'

/**
 * The month's life: states, snapshots, corrections, returns, explanations; lamp rules and exemptions; days off;
 * attachments. `content` holds bytes that never change (snapshots, attached files) under their SHA-256; it is not logged,
 * the records that name it are. Never edited after release.
 */
export const monthLifeTables = `
CREATE TABLE "content" (
  sha256 TEXT NOT NULL PRIMARY KEY,
  bytes BLOB NOT NULL
) STRICT;
CREATE TABLE "monthLife" (
  ${month},
  state TEXT NOT NULL CHECK (state IN ('open', 'review', 'frozen', 'archived')),
  PRIMARY KEY (month)
) STRICT, WITHOUT ROWID;
CREATE TABLE "unitReturn" (
  unitId TEXT NOT NULL REFERENCES "unit" DEFERRABLE INITIALLY DEFERRED,
  ${month},
  reason TEXT NOT NULL,
  returnedOn TEXT NOT NULL ${day('returnedOn')},
  PRIMARY KEY (unitId, month)
) STRICT, WITHOUT ROWID;
CREATE TABLE "explanation" (
  ${month},
  ${project},
  code TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (month, projectId, code)
) STRICT, WITHOUT ROWID;
CREATE TABLE "correction" (
  id TEXT NOT NULL PRIMARY KEY,
  number TEXT NOT NULL,
  ${project},
  ${month},
  reason TEXT NOT NULL,
  basis TEXT,
  proposedBy TEXT,
  registeredAt TEXT NOT NULL,
  who TEXT NOT NULL
) STRICT;
CREATE TABLE "correctionLine" (
  correctionId TEXT NOT NULL REFERENCES "correction" DEFERRABLE INITIALLY DEFERRED,
  field TEXT NOT NULL,
  before TEXT,
  after TEXT,
  PRIMARY KEY (correctionId, field)
) STRICT, WITHOUT ROWID;
CREATE TABLE "snapshot" (
  id TEXT NOT NULL PRIMARY KEY,
  ${month},
  version INTEGER NOT NULL,
  takenAt TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  correctionId TEXT REFERENCES "correction" DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TABLE "exemption" (
  id TEXT NOT NULL PRIMARY KEY,
  ${project},
  reason TEXT NOT NULL,
  approver TEXT NOT NULL,
  untilOn TEXT NOT NULL ${day('untilOn')}
) STRICT;
CREATE TABLE "lampRule" (
  id TEXT NOT NULL PRIMARY KEY,
  position INTEGER NOT NULL,
  measure TEXT NOT NULL CHECK (measure IN ('gap', 'ratio', 'task', 'taskTwice', 'overdueDays', 'startOverdueMonths', 'notInStatisticsMonths')),
  comparison TEXT NOT NULL CHECK (comparison IN ('below', 'atMost', 'above', 'atLeast')),
  value REAL NOT NULL,
  lamp TEXT NOT NULL CHECK (lamp IN ('red', 'yellow')),
  active TEXT NOT NULL CHECK (active IN ('yes', 'no'))
) STRICT;
CREATE TABLE "dayOff" (
  "on" TEXT NOT NULL ${day('"on"')},
  kind TEXT NOT NULL CHECK (kind IN ('holiday', 'workday')),
  name TEXT,
  PRIMARY KEY ("on")
) STRICT, WITHOUT ROWID;
CREATE TABLE "attachment" (
  id TEXT NOT NULL PRIMARY KEY,
  ${project},
  owner TEXT NOT NULL CHECK (owner IN ('project', 'permit', 'plan', 'correction')),
  ownerRecord TEXT NOT NULL,
  name TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  addedAt TEXT NOT NULL
) STRICT;
ALTER TABLE "list" ADD COLUMN entryMode TEXT CHECK (entryMode IN ('month', 'cumulative'));
ALTER TABLE "projectYear" ADD COLUMN carrySource TEXT CHECK (carrySource IN ('rolled', 'typed'));
CREATE UNIQUE INDEX snapshotVersion ON "snapshot" (month, version);
CREATE UNIQUE INDEX correctionNumber ON "correction" (number);
CREATE INDEX correctionMonth ON "correction" (month, projectId);
CREATE INDEX correctionProject ON "correction" (projectId);
CREATE INDEX explanationProject ON "explanation" (projectId);
CREATE INDEX exemptionProject ON "exemption" (projectId);
CREATE INDEX attachmentProject ON "attachment" (projectId);
CREATE INDEX changeCellMonth ON "changeCell" (month) WHERE month IS NOT NULL;
`
