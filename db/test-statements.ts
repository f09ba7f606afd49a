import path from "node:path";
import { fileURLToPath } from "node:url";
import Sqlite from "better-sqlite3";
import { bareColumnsIn } from "./test-bare-columns";
import { isAllowedWalk, type Walk, walksOf } from "./test-walks";

/**
 * Checks every statement that a unit test makes the program prepare: a column in a subquery must name its table, and no
 * growing table may be read from end to end. Statements of tests themselves may do the latter.
 */
const { prepare } = Sqlite.prototype;
const columnsChecked = new Set<string>();
const knownWalks = new Map<string, readonly Walk[]>();
const root = path.resolve(import.meta.dirname, "..");

/** Vitest runs this file before each test file, also where they share a thread: each would add a check around the others'. */
const CHECKING = "checksStatements";
if (!(CHECKING in Sqlite.prototype))
  Object.assign(Sqlite.prototype, { [CHECKING]: true, prepare: prepareChecked });

function prepareChecked(this: Sqlite.Database, statement: string): Sqlite.Statement {
  if (!columnsChecked.has(statement)) {
    const bare = bareColumnsIn(statement);
    if (bare.length > 0)
      throw new Error(`columns of a subquery without their table: ${bare.join(", ")} in: ${statement}`);
    columnsChecked.add(statement);
  }
  const made = prepare.call(this, statement);
  // The plan of an insert also shows searches for rows that refer to a new one, which SQLite leaves out when it runs.
  if (/^\s*(select|update|delete)/i.test(statement)) refuseWalks(this, statement);
  return made;
}

/** @throws if the program's statement reads a growing table from end to end */
function refuseWalks(db: Sqlite.Database, statement: string): void {
  const walks = knownWalks.get(statement) ?? walksOf(statement, planOf(db, statement));
  knownWalks.set(statement, walks);
  // Who asks is looked for only where it matters: it takes longer than all the rest.
  const file = walks.length === 0 ? null : callerOf();
  const refused = file === null ? [] : walks.filter((walk) => !isAllowedWalk(walk, file));
  if (refused.length === 0) return;
  const said = refused.map(({ detail, table }) => `${detail} (${table})`).join(", ");
  throw new Error(`${file} reads all of a table that grows: ${said}. In: ${statement}`);
}

function planOf(db: Sqlite.Database, statement: string): string[] {
  const explaining = prepare.call(db, `explain query plan ${statement}`).raw();
  const values = (statement.match(/\?/g) ?? []).map(() => null);
  // The detail is the last column of a plan.
  return explaining.all(values).map((row) => String(Array.isArray(row) ? row.at(-1) : ""));
}

/** The file of the program that asks, relative to the project; null if a test asks itself. */
function callerOf(): string | null {
  for (const site of callSites()) {
    const name = site.getFileName() ?? "";
    const at = name.startsWith("file:") ? fileURLToPath(name) : name;
    if (!at.startsWith(root) || at.includes("/node_modules/")) continue;
    const file = path.relative(root, at);
    if (SEEN_THROUGH.includes(file)) continue;
    return isOfTests(file) ? null : file;
  }
  return null;
}

/** The calls that lead here. A written stack is mapped to the lines of the source, which takes far longer. */
function callSites(): NodeJS.CallSite[] {
  const { prepareStackTrace, stackTraceLimit } = Error;
  Error.stackTraceLimit = 60;
  Error.prepareStackTrace = (_, sites) => sites;
  const sites = new Error().stack as unknown as NodeJS.CallSite[];
  Error.prepareStackTrace = prepareStackTrace;
  Error.stackTraceLimit = stackTraceLimit;
  return sites;
}

/** They pass on what others ask. */
const SEEN_THROUGH = [
  "db/test-statements.ts",
  "db/reused-statements.ts",
  "db/prepared.ts",
  "db/read-rows.ts",
  "db/write.ts",
  "db/client.ts",
];

/** Tests, what they share, and migrations, which run once. */
const isOfTests = (file: string): boolean =>
  /\.test\.ts$|(^|\/)test-[^/]*$|^e2e\/|^scripts\/|^jobs\/testing\/|^db\/mutations\/permission-rows\/|^db\/seed\/|^db\/migrat/.test(
    file,
  );
