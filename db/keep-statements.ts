import "server-only";
import type Sqlite from "better-sqlite3";

/** Lists of values of every length make statements of their own. */
const MOST_KEPT = 1000;

/**
 * Lets a connection prepare each statement once. Drizzle 0.45.4 prepares the same text again for each query, which
 * takes half the time of work that asks the same few hundred questions for thousands of rows. Only for connections of
 * such work: statements stay until the connection is closed, or until there are too many of them.
 */
export function keepStatements(sqlite: Sqlite.Database): void {
  const { prepare } = sqlite;
  const kept = new Map<string, Sqlite.Statement>();
  Object.assign(sqlite, {
    prepare(this: Sqlite.Database, text: string): Sqlite.Statement {
      const statement = kept.get(text) ?? prepare.call(this, text);
      if (kept.size >= MOST_KEPT) kept.clear();
      kept.set(text, statement);
      // As a new one is; who prepares it sets what it needs.
      if (statement.reader) statement.raw(false).pluck(false);
      return statement;
    },
  });
}
