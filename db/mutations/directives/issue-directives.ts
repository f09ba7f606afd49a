import "server-only";
import { eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { type Day, dayInAgency } from "@/domain/calendar/day";
import { directiveCode } from "@/domain/meetings/code";
import type { MeetingRecord } from "@/domain/meetings/record";
import type { Transaction } from "../../client";
import { recordEvent } from "../../record-event";
import { directives } from "../../schema/directives";
import { findLeaderOfPerson } from "./find-leader-of-person";
import { issueAssignmentsIn } from "./issue-assignments-in";

export type Issue = {
  /** The day from which the directives bind. */
  effectiveOn: Day;
  /** Follows the directives whose giver does not: the leader who signs in the app. */
  signerUserId: number | null;
  now: Date;
  causeId: string;
};

/**
 * Numbers and issues the directives of a record, inside the write that signs it and before its row says "signed",
 * after which the database refuses changes.
 */
export function issueDirectives(tx: Transaction, actor: Actor, record: MeetingRecord, issue: Issue): void {
  for (const directive of record.directives) {
    const code = directiveCode(record.supplements?.code ?? record.code, directive.number);
    const follower =
      directive.followingLeaderUserId ??
      findLeaderOfPerson(tx, directive.givenByPersonId, dayInAgency(issue.now.toISOString()));
    tx.update(directives)
      .set({
        number: directive.number,
        code,
        issuedOn: issue.effectiveOn,
        followingLeaderUserId: follower ?? issue.signerUserId,
      })
      .where(eq(directives.id, directive.id))
      .run();
    const { now, causeId, effectiveOn } = issue;
    const event = { kind: "directive.issued", payload: { code } } as const;
    const subject = { meetingId: record.id, directiveId: directive.id };
    recordEvent(tx, actor, event, subject, now, { causeId, effectiveOn });
    if (!directive.asksNothing) issueAssignmentsIn(tx, actor, directive, issue);
  }
}
