/**
 * A month's rows lie together: pages, entry and import ask for all projects of one month, and found each on a page of
 * its own. Never edited after release.
 */
export const monthsTogether = `
CREATE TABLE "monthTogether" (
  projectId TEXT NOT NULL REFERENCES "project" DEFERRABLE INITIALLY DEFERRED,
  month TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]'),
  actual INTEGER,
  physical REAL CHECK (physical BETWEEN 0 AND 1),
  progress TEXT,
  problem TEXT,
  next TEXT,
  statistics INTEGER CHECK (statistics >= 0),
  year INTEGER NOT NULL GENERATED ALWAYS AS (CAST(substr(month, 1, 4) AS INTEGER)) VIRTUAL,
  PRIMARY KEY (month, projectId)
) STRICT, WITHOUT ROWID;
INSERT INTO "monthTogether" (projectId, month, actual, physical, progress, problem, next, statistics)
  SELECT projectId, month, actual, physical, progress, problem, next, statistics FROM "month" ORDER BY month, projectId;
DROP TABLE "month";
ALTER TABLE "monthTogether" RENAME TO "month";
CREATE INDEX monthByYear ON "month" (year, projectId, month, actual);
CREATE INDEX monthByProject ON "month" (projectId);
`
