import "server-only";
import type { Actor } from "@/domain/actor";
import type { Database } from "../../client";

/** Tables about a person, whose rows the person gets whole. Rows of others only name the person, and are counted. */
export const ABOUT_A_PERSON = [
  "users",
  "people",
  "person_names",
  "positions",
  "grants",
  "deputies",
  "sessions",
  "known_devices",
  "provider_links",
  "second_factors",
  "recovery_codes",
  "former_passwords",
  "password_resets",
  "api_tokens",
  "calendar_addresses",
  "notifications",
  "mails",
  "saved_views",
  "events",
  "privacy_readings",
  "privacy_requests",
] as const;

/** Columns that open an account, or could help to. */
const SECRET = /hash|secret|sealed|public_key|credential/;

export type OwnData = {
  /** Rows about the person, by table. */
  rows: Record<string, Record<string, unknown>[]>;
  /** How many rows of minutes, work and files name the person, by table and column. */
  named: Record<string, number>;
};

/**
 * Everything stored about the actor. The tables come from the database's own list of references, so that a new one
 * is not forgotten.
 */
export function findOwnData(db: Database, actor: Actor & { userId: number; personId: number }): OwnData {
  const found: OwnData = { rows: {}, named: {} };
  for (const { table, column, target } of listReferences(db)) {
    const id = target === "users" ? actor.userId : actor.personId;
    if ((ABOUT_A_PERSON as readonly string[]).includes(table)) {
      const rows = db.$client.prepare(`SELECT * FROM "${table}" WHERE "${column}" = ?`).all(id);
      if (rows.length > 0) found.rows[table] = [...(found.rows[table] ?? []), ...rows.map(withoutSecrets)];
      continue;
    }
    const counted = db.$client.prepare(`SELECT count(*) AS n FROM "${table}" WHERE "${column}" = ?`).get(id);
    const { n } = counted as { n: number };
    if (n > 0) found.named[`${table}.${column}`] = n;
  }
  return found;
}

type Reference = { table: string; column: string; target: "users" | "people" };

/** Every column that refers to a user or a person, and the keys of those two tables. */
function listReferences(db: Database): Reference[] {
  const own: Reference[] = [
    { table: "users", column: "id", target: "users" },
    { table: "people", column: "id", target: "people" },
  ];
  const others = db.$client
    .prepare(
      `SELECT m.name AS "table", f."from" AS "column", f."table" AS target
         FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f
        WHERE m.type = 'table' AND f."table" IN ('users', 'people')
        ORDER BY m.name, f."from"`,
    )
    .all() as Reference[];
  // An account refers to its person: its own key has brought it already.
  return [...own, ...others.filter(({ table }) => table !== "users")];
}

function withoutSecrets(row: unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row as object).filter(([column]) => !SECRET.test(column)));
}
