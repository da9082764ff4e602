const project = 'projectId TEXT NOT NULL REFERENCES "project" DEFERRABLE INITIALLY DEFERRED'
const day = (name: string) => `CHECK (${name} GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')`

/**
 * The problem ledger: what each problem is, and each act on it. How a problem stands (stage, unit, deadline, closed or
 * not) follows from its acts and is not stored. Never edited after release.
 */
export const problemTables = `
CREATE TABLE "problem" (
  id TEXT NOT NULL PRIMARY KEY,
  number TEXT NOT NULL,
  ${project},
  title TEXT NOT NULL,
  detail TEXT,
  kind TEXT NOT NULL CHECK (kind IN ('land', 'permit', 'funds', 'design', 'works', 'environment', 'weather', 'owner', 'other')),
  level TEXT NOT NULL CHECK (level IN ('1', '2', '3', '4')),
  source TEXT
) STRICT;
CREATE TABLE "problemAction" (
  id TEXT NOT NULL PRIMARY KEY,
  problemId TEXT NOT NULL REFERENCES "problem" DEFERRABLE INITIALLY DEFERRED,
  ${project},
  "on" TEXT NOT NULL ${day('"on"')},
  stage TEXT NOT NULL CHECK (stage IN ('raised', 'assigned', 'handled', 'supervised', 'closed')),
  text TEXT,
  unitId TEXT REFERENCES "unit" DEFERRABLE INITIALLY DEFERRED,
  due TEXT ${day('due')},
  number TEXT
) STRICT;
CREATE UNIQUE INDEX problemNumber ON "problem" (number);
CREATE INDEX problemProject ON "problem" (projectId);
CREATE INDEX problemActionProblem ON "problemAction" (problemId, "on");
CREATE INDEX problemActionProject ON "problemAction" (projectId);
CREATE UNIQUE INDEX problemActionNumber ON "problemAction" (number) WHERE number IS NOT NULL;
`
