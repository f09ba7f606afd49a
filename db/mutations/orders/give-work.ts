import "server-only";
import { and, eq, max } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { type Day, dayInAgency, formatDay, yearOf } from "@/domain/calendar/day";
import { refuse } from "@/domain/errors";
import { summaryOf } from "@/domain/meetings/summary";
import { workOrderCode } from "@/domain/work-orders/origins";
import { canGiveWork } from "@/domain/work-orders/policy";
import { workOrderContent } from "@/domain/work-orders/signed-work-order";
import type { GiveWorkInput } from "@/domain/work-orders/work-order-input";
import type { Database, Transaction } from "../../client";
import { grantHoldsOn } from "../../grants-on";
import { hashOf } from "../../queries/meetings/content-hash";
import { findWorkOrderRows } from "../../queries/orders/find-work-order";
import { findTitlesOn } from "../../queries/people/find-titles-on";
import { newCause, recordEvent } from "../../record-event";
import { directives } from "../../schema/directives";
import { people } from "../../schema/people";
import { grants, users } from "../../schema/users";
import { workOrders } from "../../schema/work-orders";
import { write } from "../../write";
import { issueAssignmentsIn } from "../directives/issue-assignments-in";
import { moveStagedFiles } from "../minutes/move-staged-files";
import { writeProposedParts } from "../minutes/write-proposed-parts";

export type GivenWork = { directiveId: number; code: string };

type Giver = { userId: number; personId: number; name: string; position: string };

/**
 * A leader gives work outside a meeting, or a clerk records what a leader gave: numbered in the year's series and
 * fixed under a hash by this one act, it binds from the day on which it was given.
 * @throws request.not_allowed, request.not_found for a giver, department or file that does not exist,
 * work_order.giver_missing, work_order.in_future, work_order.deadline_past, department.disabled
 */
export function giveWork(db: Database, actor: Actor, input: GiveWorkInput, now: Date): GivenWork {
  return write(db, (tx) => giveWorkIn(tx, actor, input, now));
}

/** The same inside another write. */
export function giveWorkIn(tx: Transaction, actor: Actor, input: GiveWorkInput, now: Date): GivenWork {
  if (!canGiveWork(actor)) refuse("request.not_allowed");
  const today = dayInAgency(now.toISOString());
  const givenOn = input.givenOn ?? today;
  if (givenOn > today) refuse("work_order.in_future", {}, "givenOn");
  if (input.deadline !== null && input.deadline < givenOn) {
    refuse("work_order.deadline_past", { day: formatDay(givenOn) }, "deadline");
  }
  const giver = findGiver(tx, actor, input.givenByUserId, givenOn);
  const isNoted = giver.userId !== actor.userId;
  const workOrderId = insertOrder(tx, actor, input, { givenOn, isNoted });
  const directive = insertDirective(tx, input, { workOrderId, giver });
  writeProposedParts(tx, directive.id, { ...input, asksNothing: false, references: [] });
  const order = findOrder(tx, workOrderId);
  const code = workOrderCode(order.year, order.number);
  tx.update(directives)
    .set({ number: order.number, code, issuedOn: givenOn })
    .where(eq(directives.id, directive.id))
    .run();
  moveStagedFiles(tx, actor, { workOrderId, place: "scan", files: input.scan }, "scan");
  const causeId = newCause();
  const issue = { effectiveOn: givenOn, now, causeId, order: code };
  issueAssignmentsIn(tx, actor, directive, issue);
  const contentHash = sign(tx, actor, { workOrderId, directiveId: directive.id }, now);
  const { origin } = input;
  const notedBy = isNoted ? actor.name : null;
  const payload = { code, order: { origin, givenBy: giver.name, notedBy, contentHash } };
  const subject = { directiveId: directive.id };
  recordEvent(tx, actor, { kind: "directive.issued", payload }, subject, now, {
    causeId,
    effectiveOn: givenOn,
  });
  return { directiveId: directive.id, code };
}

/** The leader with the grant on that day: the one named, or the actor. */
function findGiver(tx: Transaction, actor: Actor, userId: number | null, day: Day): Giver {
  const leader = tx
    .select({ userId: users.id, personId: people.id, name: people.fullName })
    .from(users)
    .innerJoin(people, eq(people.id, users.personId))
    .innerJoin(grants, and(eq(grants.userId, users.id), eq(grants.kind, "leader"), grantHoldsOn(day)))
    .where(eq(users.id, userId ?? actor.userId ?? 0))
    .get();
  if (!leader) return refuse("work_order.giver_missing", {}, "givenByUserId");
  return { ...leader, position: findTitlesOn(tx, leader.personId, day) };
}

function insertOrder(
  tx: Transaction,
  actor: Actor,
  input: GiveWorkInput,
  { givenOn, isNoted }: { givenOn: Day; isNoted: boolean },
): number {
  const year = yearOf(givenOn);
  const { last } =
    tx
      .select({ last: max(workOrders.number) })
      .from(workOrders)
      .where(eq(workOrders.year, year))
      .get() ?? {};
  const { origin, documentNumber, documentDate, documentIssuer, documentSubject, occasion, reviewed } = input;
  const document = { documentNumber, documentDate, documentIssuer, documentSubject };
  const signature = isNoted
    ? { signature: "noted" as const, notedByUserId: actor.userId, notedByName: actor.name }
    : { signature: "in-app" as const };
  return tx
    .insert(workOrders)
    .values({ year, number: (last ?? 0) + 1, origin, ...document, occasion, reviewed, ...signature })
    .returning({ id: workOrders.id })
    .get().id;
}

function insertDirective(
  tx: Transaction,
  input: GiveWorkInput,
  { workOrderId, giver }: { workOrderId: number; giver: Giver },
) {
  const { text, summary, productExpected, deadlineWords, undated, period, toAllDepartments, deadline } =
    input;
  return tx
    .insert(directives)
    .values({
      workOrderId,
      sortOrder: 1,
      text,
      summary: summary || summaryOf(text).slice(0, 200),
      productExpected,
      deadlineWords,
      undated,
      period,
      toAllDepartments,
      originalDeadline: deadline,
      givenByPersonId: giver.personId,
      givenByName: giver.name,
      givenByPosition: giver.position,
      followingLeaderUserId: giver.userId,
    })
    .returning()
    .get();
}

/** Stores what was given as text, with its hash; after this the rows no longer change. */
function sign(
  tx: Transaction,
  actor: Actor,
  { workOrderId, directiveId }: { workOrderId: number; directiveId: number },
  now: Date,
): string {
  const directive = tx.select().from(directives).where(eq(directives.id, directiveId)).get();
  const rows = directive && findWorkOrderRows(tx, actor, { order: findOrder(tx, workOrderId), directive });
  if (!rows) return refuse("request.not_found");
  const signedContent = workOrderContent(rows);
  const contentHash = hashOf(signedContent);
  tx.update(workOrders)
    .set({ signedContent, contentHash, signedAt: now.toISOString() })
    .where(eq(workOrders.id, workOrderId))
    .run();
  return contentHash;
}

const findOrder = (tx: Transaction, id: number) =>
  tx.select().from(workOrders).where(eq(workOrders.id, id)).get() ?? refuse("request.not_found");
