const day = (name: string) => `CHECK (${name} GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')`

/** An office's own forms of the monthly sheet, and the units that take no part in the ranking. Never edited after release. */
export const paperSettingTables = `
CREATE TABLE "sheetForm" (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  layout TEXT NOT NULL CHECK (json_valid(layout))
) STRICT;
CREATE TABLE "rankingExemption" (
  id TEXT NOT NULL PRIMARY KEY,
  unitId TEXT NOT NULL REFERENCES "unit" DEFERRABLE INITIALLY DEFERRED,
  reason TEXT NOT NULL,
  approver TEXT NOT NULL,
  untilOn TEXT NOT NULL ${day('untilOn')}
) STRICT;
CREATE UNIQUE INDEX sheetFormName ON "sheetForm" (name);
CREATE UNIQUE INDEX rankingExemptionUnit ON "rankingExemption" (unitId);
`
