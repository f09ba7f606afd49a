import "server-only";
import { desc, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import type { CheckedRow, ReadRow } from "@/domain/imports/check";
import { mayOpenImport } from "@/domain/imports/import-kinds";
import type { ReadSheet } from "@/domain/imports/match-columns";
import { chosenTable } from "@/domain/imports/staged-book";
import type { Reader } from "../../client";
import { people } from "../../schema/people";
import { sheetImports } from "../../schema/sheet-imports";
import { users } from "../../schema/users";
import { checkImport } from "./check-import";

/** One row that an import created: its table and id, and the sheet's row. */
export type MadeRow = { row: number; table: "departments" | "people" | "directives"; id: number };
/** The verdict on a row, without what was read from it. */
export type RowVerdict =
  | (ReadRow & { verdict: "good" | "known" | "left" })
  | Extract<CheckedRow<never>, { verdict: "bad" | "asked" }>;

export type SheetImport = Omit<typeof sheetImports.$inferSelect, "checked" | "made"> & {
  /** The chosen table, or an empty one until a person chooses. */
  sheet: ReadSheet;
  made: MadeRow[];
  rows: RowVerdict[];
};

/** An import: checked against today while it is only staged, else with the verdicts from when it was stored. */
export function findImport(db: Reader, actor: Actor, importId: number, today: Day): SheetImport | null {
  const found = db.select().from(sheetImports).where(eq(sheetImports.id, importId)).get();
  if (!found || !mayOpenImport(actor, found)) return null;
  const { checked, ...row } = found;
  const sheet = chosenTable(row.book);
  const rows =
    row.state === "staged"
      ? checkImport(db, actor, { ...row, sheet }, today).rows.map(verdictOf)
      : ((checked ?? []) as RowVerdict[]);
  return { ...row, sheet, made: (row.made ?? []) as MadeRow[], rows };
}

/** The verdict on a row, without what was read from it. */
export function verdictOf(checked: CheckedRow<unknown>): RowVerdict {
  if (checked.verdict !== "good") return checked;
  const { value: _, ...verdict } = checked;
  return verdict;
}

const MOST_LISTED = 20;

/** Stored imports, the newest first, and the actor's own sheets that wait. */
export function listImports(db: Reader, actor: Actor) {
  return db
    .select({
      id: sheetImports.id,
      kind: sheetImports.kind,
      state: sheetImports.state,
      fileName: sheetImports.fileName,
      createdAt: sheetImports.createdAt,
      made: sheetImports.made,
      userId: sheetImports.userId,
      by: people.fullName,
    })
    .from(sheetImports)
    .innerJoin(users, eq(users.id, sheetImports.userId))
    .innerJoin(people, eq(people.id, users.personId))
    .orderBy(desc(sheetImports.id))
    .all()
    .filter((row) => mayOpenImport(actor, row))
    .slice(0, MOST_LISTED)
    .map(({ made, ...row }) => ({ ...row, count: ((made ?? []) as MadeRow[]).length }));
}
