#!/bin/sh
# better-sqlite3 plans a prepared query again at each use, if it has a limit or a join with a parameter.
#
# Package: better-sqlite3 13.2.0 with its SQLite 3.54.1.
# Why it matters: a prepared statement is expected to be planned once. Of a list of the API 75 of 220 µs in SQLite went
# into planning, of the search for a token 20 of 25.
# Expected: the second use with the same values runs the plan of the first.
# Seen: SQLite marks parameters on which a plan could depend: that of LIMIT, and one that a column equals in a query
# with a join or an order (sqlite3ExprIsInteger, whereLoopOutputAdjust). better-sqlite3 calls sqlite3_clear_bindings
# after each use, which makes SQLite prepare a statement with such a mark again, whatever is bound next. A unary plus
# before the parameter hides it. SQLITE_DBCONFIG_ENABLE_QPSG would switch the marks off, but cannot be reached.
# Fails when a query without the plus takes less than twice as long as one with it.
set -eu
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"
printf '{ "type": "module", "private": true, "allowScripts": { "better-sqlite3": true, "node": true } }' > package.json
npm install --silent --no-audit --no-fund node@26.10.0 better-sqlite3@13.2.0
cat > try.mjs <<'JS'
import Sqlite from "better-sqlite3";

const db = new Sqlite(":memory:");
db.exec("create table a (id integer primary key, u int, h text unique, k text); create index au on a (u)");
db.exec("create table b (id integer primary key, a int, f int)");
db.exec("insert into a values (1, 1, 'h', 'k'); insert into b values (1, 1, 0)");

/** Microseconds of processor for each use. */
function cost(query, ...values) {
  const statement = db.prepare(query);
  const run = (times) => {
    for (let at = 0; at < times; at++) statement.all(...values);
  };
  run(3000);
  const before = process.cpuUsage();
  run(30000);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 30000;
}

let seen = true;
for (const [query, ...values] of [
  ["select k from a where u = 1 limit ?", 5],
  ["select a.k from a join b on b.a = a.id where a.h = ?", "h"],
]) {
  const [bare, hidden] = [cost(query, ...values), cost(query.replace("?", "+?"), ...values)];
  console.log(`${query}: ${bare.toFixed(1)} µs, with a plus ${hidden.toFixed(1)} µs`);
  seen &&= bare > 2 * hidden;
}
process.exit(seen ? 0 : 1);
JS
./node_modules/.bin/node try.mjs
