import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import type { OldDirective } from "@/domain/imports/check-register";
import { inSlices } from "@/domain/imports/in-slices";
import { MOST_OF_ONE_RECORD } from "@/domain/imports/limits";
import type { OldRegisterWords } from "@/domain/imports/states";
import type { Database, Transaction } from "../../client";
import { directives } from "../../schema/directives";
import { meetings } from "../../schema/meetings";
import { importedRows } from "../../schema/sheet-imports";
import { carryOutOldDirective } from "./carry-out-old-directive";
import type { ImportRun } from "./find-run";
import { beginOldRecord, proposeOldDirective, signOldRecord } from "./old-record";
import { writeRow, writeSlice } from "./write-slice";

/** Directives proposed, and directives brought to their state, in one write: some 30 milliseconds. */
const PROPOSED_IN_A_SLICE = 10;
const CARRIED_OUT_IN_A_SLICE = 5;

type Row = { row: number; value: OldDirective };
type Made = Row & { id: number };

/**
 * Creates what the directives of an old register would have left behind, day by day and each step of the generator
 * one write: minutes signed on paper that day, and every step of the work on its own day, so that past days are
 * shown correctly too. A day whose minutes are signed already gets supplementary ones.
 */
export function* storeOldRegister(
  db: Database,
  run: ImportRun,
  rows: readonly Row[],
  clock: () => Date,
): Generator<void, void> {
  const there = listThere(db, run.id);
  const days = [...new Set(rows.map(({ value }) => value.heldOn))].sort();
  for (const heldOn of days) {
    const own = rows.filter(({ value }) => value.heldOn === heldOn);
    const made = (isDraft: boolean) =>
      own.flatMap((row): Made[] => {
        const found = there.get(row.row);
        return found?.directiveId && found.stage === "made" && found.isDraft === isDraft
          ? [{ ...row, id: found.directiveId }]
          : [];
      });
    const draft = { rows: made(true), id: draftOf(own, there) };
    const signed = made(false);
    const waiting = own.filter(({ row }) => !there.has(row));
    while (waiting.length > 0 || draft.id !== null) {
      const room = Math.min(PROPOSED_IN_A_SLICE, MOST_OF_ONE_RECORD - draft.rows.length);
      const slice = waiting.splice(0, room);
      const isOn = writeSlice(db, run, (tx) => {
        if (slice.length > 0) propose(tx, run, { heldOn, draft, slice }, clock());
        else close(tx, run, { heldOn, draft, signed }, clock());
      });
      if (!isOn) return;
      yield;
    }
    for (const slice of inSlices(signed, CARRIED_OUT_IN_A_SLICE)) {
      const isOn = writeSlice(db, run, (tx) => {
        for (const one of slice) carryOut(tx, run, one, clock());
      });
      if (!isOn) return;
      yield;
    }
  }
}

type There = Map<
  number,
  { stage: string; directiveId: number | null; meetingId: number | null; isDraft: boolean }
>;

/** How far the rows of an interrupted import are, by the sheet's row. */
function listThere(db: Database, importId: number): There {
  const found = db
    .select({
      row: importedRows.row,
      stage: importedRows.stage,
      directiveId: directives.id,
      meetingId: meetings.id,
      status: meetings.status,
    })
    .from(importedRows)
    .leftJoin(directives, and(eq(importedRows.made, "directives"), eq(directives.id, importedRows.madeId)))
    .leftJoin(meetings, eq(meetings.id, directives.meetingId))
    .where(eq(importedRows.importId, importId))
    .all();
  return new Map(found.map(({ row, status, ...rest }) => [row, { ...rest, isDraft: status === "draft" }]));
}

const draftOf = (own: readonly Row[], there: There): number | null =>
  own.map(({ row }) => there.get(row)).find((found) => found?.isDraft)?.meetingId ?? null;

type Draft = { id: number | null; rows: Made[] };

function propose(
  tx: Transaction,
  run: ImportRun,
  { heldOn, draft, slice }: { heldOn: Day; draft: Draft; slice: readonly Row[] },
  now: Date,
): void {
  const signerPersonId = run.signerPersonId ?? 0;
  const meetingId = draft.id ?? beginOldRecord(tx, run.actor, { ...recordOf(tx, run, heldOn) }, now);
  draft.id = meetingId;
  for (const one of slice) {
    const { row, value } = one;
    const id = writeRow(tx, run, { row, made: "directives", stage: "made" }, (inner) =>
      proposeOldDirective(inner, run.actor, { meetingId, signerPersonId, value }),
    );
    if (id !== null) draft.rows.push({ ...one, id });
  }
}

/** The signed minutes of the series on that day are supplemented. */
function recordOf(tx: Transaction, run: ImportRun, heldOn: Day) {
  const seriesId = run.seriesId ?? 0;
  const base = tx
    .select()
    .from(meetings)
    .where(
      and(
        eq(meetings.seriesId, seriesId),
        eq(meetings.heldOn, heldOn),
        eq(meetings.status, "signed"),
        isNull(meetings.supplementsId),
      ),
    )
    .get();
  return { seriesId, heldOn, base, signerPersonId: run.signerPersonId ?? 0, words: wordsOf(run) };
}

const wordsOf = ({ words }: ImportRun): OldRegisterWords =>
  words ?? { meeting: "", supplement: "", item: "", result: "" };

function close(
  tx: Transaction,
  run: ImportRun,
  { heldOn, draft, signed }: { heldOn: Day; draft: Draft; signed: Made[] },
  now: Date,
): void {
  const { signerPersonId, causeId } = run;
  const how = { heldOn, signerPersonId: signerPersonId ?? 0, causeId: causeId ?? "" };
  signOldRecord(tx, run.actor, { ...how, meetingId: draft.id ?? 0, isEmpty: draft.rows.length === 0 }, now);
  signed.push(...draft.rows);
  draft.rows = [];
  draft.id = null;
}

function carryOut(tx: Transaction, run: ImportRun, { row, value, id }: Made, now: Date): void {
  const how = { words: wordsOf(run), causeId: run.causeId ?? "" };
  carryOutOldDirective(tx, run.actor, id, { ...value, ...how }, now);
  tx.update(importedRows)
    .set({ stage: "done" })
    .where(and(eq(importedRows.importId, run.id), eq(importedRows.row, row)))
    .run();
}
