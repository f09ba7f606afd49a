import "server-only";
import { eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import { BLANK_PROPERTIES } from "@/domain/directives/properties";
import type { OldDirective } from "@/domain/imports/check-register";
import { withOldWords } from "@/domain/imports/old-words";
import type { OldRegisterWords } from "@/domain/imports/states";
import { excerptAround } from "@/domain/text/excerpt";
import type { Transaction } from "../../client";
import { meetings } from "../../schema/meetings";
import { advanceMeeting } from "../meetings/advance-meeting";
import { openSupplementIn } from "../meetings/open-supplement";
import { planMeetingIn } from "../meetings/plan-meeting";
import { signAsOnPaper } from "../meetings/sign-as-on-paper";
import { submitMeetingIn } from "../meetings/submit-meeting";
import { addAgendaItemIn } from "../minutes/add-agenda-item";
import { proposeDirectiveIn } from "../minutes/propose-directive";

type OldRecord = {
  seriesId: number;
  heldOn: Day;
  signerPersonId: number;
  /** The signed minutes of that day, which these supplement. */
  base: typeof meetings.$inferSelect | undefined;
  words: OldRegisterWords;
};

/** Begins the minutes of one day of an old register, or supplementary ones. @returns their id */
export function beginOldRecord(
  tx: Transaction,
  actor: Actor,
  { seriesId, heldOn, signerPersonId, base, words }: OldRecord,
  now: Date,
): number {
  const details = { heldOn, startsAt: "", endsAt: "", place: "", title: words.meeting };
  const plan = { ...details, seriesId, begin: "draft" as const, chairPersonId: signerPersonId };
  const meetingId = base
    ? openSupplementIn(tx, actor, { base, title: words.supplement, heldOn }, now)
    : planMeetingIn(tx, actor, plan, now);
  addAgendaItemIn(tx, actor, { meetingId, kind: "speech", title: words.item });
  return meetingId;
}

/** Proposes one directive of an old register. @returns its id */
export function proposeOldDirective(
  tx: Transaction,
  actor: Actor,
  { meetingId, signerPersonId, value }: { meetingId: number; signerPersonId: number; value: OldDirective },
): number {
  return proposeDirectiveIn(tx, actor, {
    meetingId,
    headingId: null,
    agendaItemId: null,
    summary: excerptAround(value.text, "", SUMMARY),
    text: withOldWords(value.text, value),
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
}

/** Characters of the summary that lists show. */
const SUMMARY = 150;

/** Signs the minutes as on paper on their day; minutes whose rows were all refused are discarded. */
export function signOldRecord(
  tx: Transaction,
  actor: Actor,
  {
    meetingId,
    heldOn,
    signerPersonId,
    causeId,
    isEmpty,
  }: { meetingId: number; heldOn: Day; signerPersonId: number; causeId: string; isEmpty: boolean },
  now: Date,
): void {
  if (isEmpty) {
    discardOldRecord(tx, actor, meetingId, now);
    return;
  }
  submitMeetingIn(tx, actor, { meetingId, version: undefined }, now);
  signAsOnPaper(tx, actor, { meetingId, signerPersonId, signedOn: heldOn, causeId }, now);
}

/** Discards a draft that an import began and did not sign; one that is no draft any more stays. */
export function discardOldRecord(tx: Transaction, actor: Actor, meetingId: number, now: Date): void {
  const row = tx.select().from(meetings).where(eq(meetings.id, meetingId)).get();
  if (row?.status !== "draft") return;
  const event = { kind: "meeting.discarded", payload: {} } as const;
  advanceMeeting(tx, actor, { meetingId, version: row.version, step: "discard", event }, now);
}
