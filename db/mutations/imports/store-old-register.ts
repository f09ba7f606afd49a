import "server-only";
import { eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import { BLANK_PROPERTIES } from "@/domain/directives/properties";
import { refuse } from "@/domain/errors";
import type { OldDirective } from "@/domain/imports/check-register";
import { withOldCode } from "@/domain/imports/old-code";
import { excerptAround } from "@/domain/text/excerpt";
import type { Transaction } from "../../client";
import type { MadeRow } from "../../queries/imports/find-import";
import { assignments } from "../../schema/directives";
import { type StepOptions, takeStepIn } from "../directives/take-step";
import { planMeetingIn } from "../meetings/plan-meeting";
import { signAsOnPaper } from "../meetings/sign-as-on-paper";
import { submitMeetingIn } from "../meetings/submit-meeting";
import { addAgendaItemIn } from "../minutes/add-agenda-item";
import { proposeDirectiveIn } from "../minutes/propose-directive";

/** Titles for the meetings of an old register, and the result if it gives none. */
export type OldRegisterWords = { meeting: string; item: string; result: string };

type Row = { row: number; value: OldDirective };

/**
 * Creates what the directives of an old register would have left behind: for each of its days a meeting, signed on
 * paper that day, and every step on its own day, so that past days are shown correctly too.
 * @throws import.column_missing if the series or the giver is missing
 */
export function storeOldRegister(
  tx: Transaction,
  actor: Actor,
  {
    rows,
    words,
    seriesId,
    signerPersonId,
    causeId,
  }: {
    rows: readonly Row[];
    words: OldRegisterWords;
    /** One causeId for the whole import, so that undo is never offered for a single step. */
    causeId: string;
    seriesId: number | null;
    signerPersonId: number | null;
  },
  now: Date,
): MadeRow[] {
  if (seriesId === null) refuse("import.column_missing", {}, "seriesId");
  if (signerPersonId === null) refuse("import.column_missing", {}, "signerPersonId");
  const days = [...new Set(rows.map(({ value }) => value.heldOn))].sort();
  return days.flatMap((heldOn) => {
    const own = rows.filter(({ value }) => value.heldOn === heldOn);
    const place = { seriesId: seriesId ?? 0, signerPersonId: signerPersonId ?? 0, heldOn };
    return holdOldMeeting(tx, actor, { ...place, rows: own, words, causeId }, now);
  });
}

type OldMeeting = {
  seriesId: number;
  signerPersonId: number;
  heldOn: Day;
  rows: readonly Row[];
  words: OldRegisterWords;
  causeId: string;
};

function holdOldMeeting(tx: Transaction, actor: Actor, meeting: OldMeeting, now: Date): MadeRow[] {
  const { seriesId, signerPersonId, heldOn, rows, words, causeId } = meeting;
  const details = { title: words.meeting, heldOn, startsAt: "", endsAt: "", place: "" };
  const plan = { ...details, seriesId, begin: "draft" as const, chairPersonId: signerPersonId };
  const meetingId = planMeetingIn(tx, actor, plan, now);
  addAgendaItemIn(tx, actor, { meetingId, kind: "speech", title: words.item });
  const made = rows.map(({ row, value }) => {
    const id = proposeDirectiveIn(tx, actor, {
      meetingId,
      headingId: null,
      agendaItemId: null,
      summary: excerptAround(value.text, "", SUMMARY),
      text: withOldCode(value.text, value.code),
      ...BLANK_PROPERTIES,
      deadlineWords: value.deadlineWords,
      deadline: value.deadline,
      undated: value.deadline === null,
      leadId: value.leadId,
      coordinating: value.coordinating,
      givenByPersonId: signerPersonId,
      followingLeaderUserId: null,
      references: [],
    });
    return { row, value, id };
  });
  submitMeetingIn(tx, actor, { meetingId, version: undefined }, now);
  signAsOnPaper(tx, actor, { meetingId, signerPersonId, signedOn: heldOn }, now);
  for (const { id, value } of made) carryOut(tx, actor, id, { ...value, words, causeId }, now);
  return made.map(({ row, id }) => ({ row, table: "directives", id }));
}

/** Characters of the summary that lists show. */
const SUMMARY = 150;

/** The old register has one state for all departments of a directive. */
function carryOut(
  tx: Transaction,
  actor: Actor,
  directiveId: number,
  {
    state,
    percent,
    stateWords,
    heldOn,
    reportedOn,
    result,
    words,
    causeId,
  }: OldDirective & { words: OldRegisterWords; causeId: string },
  now: Date,
): void {
  const note = result || words.result;
  const given = tx
    .select({ id: assignments.id })
    .from(assignments)
    .where(eq(assignments.directiveId, directiveId))
    .all();
  for (const { id: assignmentId } of given) {
    const on = { assignmentId };
    const options = (effectiveOn: Day): StepOptions => ({ effectiveOn, bySignature: true, causeId });
    const ended = options(reportedOn ?? heldOn);
    if (state === "in-progress") {
      takeStepIn(tx, actor, "acknowledge", on, now, options(heldOn));
      const note = [stateWords, result].filter(Boolean).join(". ");
      if (note !== "" || percent !== null) {
        const progress = { ...on, note, percent, files: [] };
        takeStepIn(tx, actor, "log-progress", progress, now, ended);
      }
    }
    if (state === "withdrawn") takeStepIn(tx, actor, "withdraw", { ...on, reason: note }, now, ended);
    if (state === "reported" || state === "done") {
      const product = { ...on, note: note, productNumber: "", productDate: null, files: [] };
      takeStepIn(tx, actor, "report-done", product, now, ended);
    }
    if (state === "done") takeStepIn(tx, actor, "confirm", { ...on, note: words.result }, now, ended);
  }
}
