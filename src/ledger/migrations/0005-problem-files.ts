/**
 * Files may be attached to a problem: what shows that it is solved. A check cannot be widened in place, so the table is
 * made again with its rows. Never edited after release.
 */
export const problemFileTables = `
CREATE TABLE "attachmentWithProblems" (
  id TEXT NOT NULL PRIMARY KEY,
  projectId TEXT NOT NULL REFERENCES "project" DEFERRABLE INITIALLY DEFERRED,
  owner TEXT NOT NULL CHECK (owner IN ('project', 'permit', 'plan', 'correction', 'problem')),
  ownerRecord TEXT NOT NULL,
  name TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  addedAt TEXT NOT NULL
) STRICT;
INSERT INTO "attachmentWithProblems" SELECT id, projectId, owner, ownerRecord, name, bytes, sha256, addedAt FROM "attachment";
DROP TABLE "attachment";
ALTER TABLE "attachmentWithProblems" RENAME TO "attachment";
CREATE INDEX attachmentProject ON "attachment" (projectId);
`
