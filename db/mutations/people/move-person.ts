import "server-only";
import type { Actor } from "@/domain/actor";
import { type Day, dayInAgency } from "@/domain/calendar/day";
import { refuse } from "@/domain/errors";
import { faultOfMove, type MovePersonInput, rightsOfMove } from "@/domain/people/move";
import { canKeepPeople } from "@/domain/people/policy";
import type { Database, Transaction } from "../../client";
import { type FoundMove, findMove, shownOfMove } from "../../queries/people/find-move";
import { newCause } from "../../record-event";
import { refuseIfChanged } from "../../shown-key";
import { write } from "../../write";
import { handOverAllIn } from "../directives/hand-over-work";
import { giveGrantIn } from "../users/give-grant";
import { takeGrantIn } from "../users/take-grant";
import { addPositionIn } from "./add-position";
import { endPositionIn } from "./end-position";

/**
 * Moves a person to another department in one write: the title in the old department ends, one in the new department
 * begins, and if requested by an administrator, rights and open work in the old department pass with it. Each part is the
 * same as by itself, under one cause.
 * @throws request.not_allowed, request.not_found, request.changed_meanwhile, the codes of faultOfMove,
 * department.disabled, grant.already_given, head.same_person, directive.officer_of_other_department
 */
export function movePerson(db: Database, actor: Actor, input: MovePersonInput, now: Date): void {
  write(db, (tx) => {
    if (!canKeepPeople(actor)) refuse("request.not_allowed");
    const today = dayInAgency(now.toISOString());
    const move = findMove(tx, actor, input, today) ?? refuse("request.not_found");
    const fault = faultOfMove(move.held, input);
    if (fault) refuse(fault.code, fault.values, fault.field);
    refuseIfChanged(input.shown, shownOfMove(move));
    const causeId = newCause();
    const { personId, positionId, toDay, departmentId, title, fromDay, handOvers } = input;
    endPositionIn(tx, actor, { personId, positionId, toDay }, now, causeId);
    addPositionIn(tx, actor, { personId, title, departmentId, body: "", fromDay }, now, causeId);
    moveRightsIn(tx, actor, move, input, { now, today, causeId });
    if (handOvers.some((one) => one.departmentId !== move.held.departmentId)) refuse("request.not_found");
    handOverAllIn(tx, actor, personId, handOvers, now, causeId);
  });
}

function moveRightsIn(
  tx: Transaction,
  actor: Actor,
  { rights }: FoundMove,
  { endedGrantIds, grant, departmentId, ...days }: MovePersonInput,
  { now, today, causeId }: { now: Date; today: Day; causeId: string },
): void {
  if (endedGrantIds.length === 0 && grant === null) return;
  if (rights === null) refuse("request.not_allowed");
  const { over, begin } = rightsOfMove(days, today);
  for (const grantId of endedGrantIds) {
    const { userId } = rights.ending.find((one) => one.grantId === grantId) ?? refuse("request.not_found");
    takeGrantIn(tx, actor, { userId, grantId, over }, now, causeId);
  }
  if (grant === null) return;
  const userId = rights.userId ?? refuse("request.not_found", {}, "grant");
  const given = { userId, kind: grant, departmentId, fromDay: begin };
  giveGrantIn(tx, actor, given, now, causeId);
}
