import "server-only";
import type { Reader } from "./client";

/** How many queries a connection keeps. */
const MOST = 300;
const held = new WeakMap<Reader, Map<string, unknown>>();

/** Lets a write use the queries of its connection: it lives too short to gain from its own. */
export function sharePrepared(tx: Reader, connection: Reader): void {
  held.set(tx, queriesOf(connection));
}

/**
 * A query that Drizzle builds once for each key instead of at each call: the SQL of a list takes longer to build than
 * SQLite needs to answer it.
 * @param key names the query and everything that `build` puts into it, except its placeholders: two calls with the same
 *   key get the same query
 * @param build ends with `.prepare()`
 */
export function prepared<Query>(db: Reader, key: string, build: () => Query): Query {
  const queries = queriesOf(db) as Map<string, Query>;
  const query = queries.get(key) ?? build();
  // The last used is the last in the map: the first goes when there are too many.
  queries.delete(key);
  queries.set(key, query);
  const [oldest] = queries.size > MOST ? queries.keys() : [];
  if (oldest !== undefined) queries.delete(oldest);
  return query;
}

function queriesOf(db: Reader): Map<string, unknown> {
  const known = held.get(db);
  if (known) return known;
  const queries = new Map<string, unknown>();
  held.set(db, queries);
  return queries;
}
