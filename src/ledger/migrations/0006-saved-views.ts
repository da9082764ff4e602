/** Ways to look at 项目 that an office keeps under a name. Never edited after release. */
export const savedViewTables = `
CREATE TABLE "savedView" (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  layout TEXT NOT NULL CHECK (json_valid(layout))
) STRICT;
CREATE UNIQUE INDEX savedViewName ON "savedView" (name);
`
