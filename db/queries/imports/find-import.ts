import "server-only";
import { and, desc, eq, isNull } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import type { CheckedRow, ReadRow } from "@/domain/imports/check";
import type { OldDirective } from "@/domain/imports/check-register";
import { mayOpenImport } from "@/domain/imports/import-kinds";
import type { ReadSheet } from "@/domain/imports/match-columns";
import { chosenTable } from "@/domain/imports/staged-book";
import type { Reader } from "../../client";
import { meetings } from "../../schema/meetings";
import { people } from "../../schema/people";
import { sheetImports } from "../../schema/sheet-imports";
import { users } from "../../schema/users";
import { checkImport } from "./check-import";
import { countImportedRows } from "./count-imported-rows";

/** The verdict on a row, without what was read from it. */
export type RowVerdict =
  | (ReadRow & { verdict: "good" | "known" | "left" })
  | Extract<CheckedRow<never>, { verdict: "bad" | "asked" }>;

export type SheetImport = Omit<typeof sheetImports.$inferSelect, "checked"> & {
  /** The chosen table, or an empty one until a person chooses. */
  sheet: ReadSheet;
  counts: ReturnType<typeof countImportedRows>;
  /** Days of an old register whose minutes are signed already: their rows go into supplements. */
  joins: number;
  rows: RowVerdict[];
};

/** An import: checked against today while it is only staged, else with the verdicts from when it was stored. */
export function findImport(db: Reader, actor: Actor, importId: number, today: Day): SheetImport | null {
  const found = db.select().from(sheetImports).where(eq(sheetImports.id, importId)).get();
  if (!found || !mayOpenImport(actor, found)) return null;
  const { checked, ...row } = found;
  const sheet = chosenTable(row.book);
  const counts = countImportedRows(db, importId);
  if (row.state !== "staged") {
    return { ...row, sheet, counts, joins: 0, rows: (checked ?? []) as RowVerdict[] };
  }
  const fresh = checkImport(db, actor, { ...row, sheet }, today);
  const joins = fresh.kind === "register" ? countSignedDays(db, row.seriesId, fresh.rows) : 0;
  return { ...row, sheet, counts, joins, rows: fresh.rows.map(verdictOf) };
}

/** The days of good rows on which the series has signed minutes. */
function countSignedDays(
  db: Reader,
  seriesId: number | null,
  rows: readonly CheckedRow<OldDirective>[],
): number {
  if (seriesId === null) return 0;
  const signed = db
    .select({ heldOn: meetings.heldOn })
    .from(meetings)
    .where(
      and(eq(meetings.seriesId, seriesId), eq(meetings.status, "signed"), isNull(meetings.supplementsId)),
    )
    .all();
  const days = new Set(rows.flatMap((row) => (row.verdict === "good" ? [row.value.heldOn] : [])));
  return new Set(signed.map(({ heldOn }) => heldOn).filter((day) => days.has(day))).size;
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
    .map((row) => {
      const { made, undone } = countImportedRows(db, row.id);
      return { ...row, count: made + undone };
    });
}
