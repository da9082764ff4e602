// Exits 0 where better-sqlite3 works in the process that runs this. A binary made for another Node crashes instead of
// throwing, which is why this is a process of its own; and only once a result or a callback passes the border.
const Database = require('better-sqlite3')
const db = new Database(':memory:')
db.exec('CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT) STRICT')
const insert = db.prepare('INSERT INTO t (b) VALUES (?)')
db.transaction(() => {
  for (let index = 0; index < 2000; index += 1) insert.run(`row ${index}`)
})()
db.function('twice', (value) => value * 2)
let sum = 0
for (const row of db.prepare('SELECT twice(a) AS c, b FROM t').iterate()) sum += row.c
try {
  db.prepare('SELECT missing FROM t')
} catch (error) {
  if (error.code === 'SQLITE_ERROR' && sum === 2000 * 2001) process.stdout.write('works')
}
db.close()
process.exit(0)
