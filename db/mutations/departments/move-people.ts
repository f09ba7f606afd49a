import "server-only";
import { and, asc, eq, inArray } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { addDays, type Day, dayInAgency } from "@/domain/calendar/day";
import type { Transaction } from "../../client";
import { grantHoldsOn, grantLastsTo } from "../../grants-on";
import { positionHeldOn } from "../../position-held-on";
import { recordEvent } from "../../record-event";
import { people, positions } from "../../schema/people";
import { deputies, grants, users } from "../../schema/users";
import { changePositionIn } from "../people/change-position-in";
import { endGrant } from "../users/end-grant";
import { endDeputiesIn } from "./end-deputies";

type Merging = {
  actor: Actor;
  from: { id: number; name: string };
  to: { id: number; name: string };
  now: Date;
  causeId: string;
};

/**
 * Ends the grants and deputyships of a merged department. If its people move along, each account becomes staff of
 * the successor and each title is held there from today; this does not change who heads the successor.
 */
export function movePeople(tx: Transaction, merging: Merging, alongToo: boolean): void {
  const { actor, from, to, now, causeId } = merging;
  const today = dayInAgency(now.toISOString());
  const held = tx
    .select({ grant: grants, account: users.account })
    .from(grants)
    .innerJoin(users, eq(users.id, grants.userId))
    .where(and(eq(grants.departmentId, from.id), grantLastsTo(today)))
    .orderBy(asc(grants.id))
    .all();
  for (const { grant, account } of held) {
    endGrant(tx, grant, today);
    const payload = { account, kind: grant.kind, department: from.name };
    recordEvent(tx, actor, { kind: "grant.taken", payload }, {}, now, { causeId });
  }
  endDeputiesIn(tx, actor, eq(deputies.departmentId, from.id), now, causeId);
  if (!alongToo) return;
  const accounts = new Map(held.map(({ grant, account }) => [grant.userId, account]));
  const there = tx
    .select({ userId: grants.userId })
    .from(grants)
    .where(and(eq(grants.departmentId, to.id), inArray(grants.kind, ["head", "staff"]), grantHoldsOn(today)))
    .all();
  for (const [userId, account] of accounts) {
    if (there.some((one) => one.userId === userId)) continue;
    tx.insert(grants).values({ userId, kind: "staff", departmentId: to.id, fromDay: today }).run();
    const payload = { account, kind: "staff", department: to.name };
    recordEvent(tx, actor, { kind: "grant.given", payload }, {}, now, { causeId });
  }
  moveTitles(tx, merging, today);
}

function moveTitles(tx: Transaction, { actor, from, to, now, causeId }: Merging, today: Day): void {
  const titles = tx
    .select({ position: positions, name: people.fullName })
    .from(positions)
    .innerJoin(people, eq(people.id, positions.personId))
    .where(and(eq(positions.departmentId, from.id), positionHeldOn(today), eq(people.active, true)))
    .orderBy(asc(positions.id))
    .all();
  for (const { position, name } of titles) {
    const { personId, title, body, rank, fromDay } = position;
    if (fromDay === today) {
      changePositionIn(tx, position, { departmentId: to.id }, today);
      continue;
    }
    const until = addDays(today, -1);
    changePositionIn(tx, position, { toDay: until }, today);
    const toDay = position.toDay;
    tx.insert(positions)
      .values({ personId, title, body, rank, departmentId: to.id, fromDay: today, toDay, recordedOn: today })
      .run();
    const ended = { name, title, department: from.name, on: until };
    const added = { name, title, department: to.name };
    recordEvent(tx, actor, { kind: "position.ended", payload: ended }, {}, now, { causeId });
    recordEvent(tx, actor, { kind: "position.added", payload: added }, {}, now, { causeId });
  }
}
