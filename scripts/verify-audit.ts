// Computes the hashes of the audit log again and names the first changed or missing row.
// Usage: npm run --silent verify-audit -- [--head ID:HASH]; the head is one that was printed or shown earlier and
// kept outside the database. Exits with 1 where the log is not in order.
import { parseArgs } from "node:util";
import { checkEvents } from "@/db/audit/check-events";
import { database } from "@/db/client";

const { values } = parseArgs({ options: { head: { type: "string" } } });
const [, id, hash] = /^(\d+):([0-9a-f]{64})$/.exec(values.head ?? "") ?? [];
if (values.head !== undefined && hash === undefined) {
  console.error("--head is ID:HASH, as printed by an earlier run");
  process.exit(2);
}
const known = hash === undefined ? null : { id: Number(id), hash };
const { rows, head, fault } = checkEvents(database(), known);
const WORDS = {
  changed: (row: number) => `row ${row} was changed`,
  missing: (row: number) => `row ${row} is missing`,
  "other-head": (row: number) => `row ${row} is not the one of the given head: the log was written again`,
};
console.log(`${rows} rows in order`);
if (fault !== null) {
  console.log(WORDS[fault.kind](fault.id));
  process.exitCode = 1;
} else if (head !== null) {
  console.log(`head ${head.id}:${head.hash}`);
}
