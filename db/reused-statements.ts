import "server-only";
import Sqlite from "better-sqlite3";
import { withSteadyPlan } from "./steady-plan";

/** How many statements a connection keeps; those that were not used for longest go. */
const MOST = 400;

/**
 * Makes a connection prepare the same SQL once: parsing and planning a statement of the register takes SQLite longer
 * than running it. A statement that is being read from is not handed out again.
 */
export function reuseStatements(sqlite: Sqlite.Database): void {
  const held = new Map<string, Sqlite.Statement>();
  const prepare = (source: string): Sqlite.Statement =>
    Sqlite.prototype.prepare.call(sqlite, withSteadyPlan(source));
  const reuse = (source: string): Sqlite.Statement => {
    const known = held.get(source);
    if (known?.busy) return prepare(source);
    const statement = known ? inItsFirstMode(known) : prepare(source);
    held.delete(source);
    held.set(source, statement);
    const [oldest] = held.size > MOST ? held.keys() : [];
    if (oldest !== undefined) held.delete(oldest);
    return statement;
  };
  Object.assign(sqlite, { prepare: reuse });
}

/** Rows as objects, whatever its last user asked for. */
function inItsFirstMode(statement: Sqlite.Statement): Sqlite.Statement {
  return statement.reader ? statement.raw(false).pluck(false) : statement;
}
