import Sqlite from "better-sqlite3";
import { bareColumnsIn } from "./test-bare-columns";

/** Checks every statement that a unit test prepares: a column in a subquery must name its table. */
const { prepare } = Sqlite.prototype;
const held = new Set<string>();

Object.assign(Sqlite.prototype, {
  prepare(this: Sqlite.Database, statement: string) {
    if (!held.has(statement)) {
      const bare = bareColumnsIn(statement);
      if (bare.length > 0)
        throw new Error(`columns of a subquery without their table: ${bare.join(", ")} in: ${statement}`);
      held.add(statement);
    }
    return prepare.call(this, statement);
  },
});
