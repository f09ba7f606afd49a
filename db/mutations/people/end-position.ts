import "server-only";
import type { Actor } from "@/domain/actor";
import { dayInAgency } from "@/domain/calendar/day";
import type { Leaving } from "@/domain/departments/hand-overs";
import { refuse } from "@/domain/errors";
import type { EndPositionInput } from "@/domain/people/person-input";
import { canKeepPeople } from "@/domain/people/policy";
import type { Database, Transaction } from "../../client";
import { newCause, recordEvent } from "../../record-event";
import { write } from "../../write";
import { handOverAllIn } from "../directives/hand-over-work";
import { changePositionIn } from "./change-position-in";
import { findHeldTitle } from "./find-held-title";

/**
 * Sets the last day of a title; the holder's open work passes on if an administrator asks for it.
 * @throws request.not_allowed, request.not_found, position.ends_before_it_begins,
 * directive.officer_of_other_department
 */
export function endPosition(db: Database, actor: Actor, input: Leaving<EndPositionInput>, now: Date): void {
  const { handOvers = [], ...ended } = input;
  write(db, (tx) => {
    if (!canKeepPeople(actor)) refuse("request.not_allowed");
    const causeId = newCause();
    endPositionIn(tx, actor, ended, now, causeId);
    handOverAllIn(tx, actor, input.personId, handOvers, now, causeId);
  });
}

/** The same inside another write, with its causeId; without the work. */
export function endPositionIn(
  tx: Transaction,
  actor: Actor,
  { personId, positionId, toDay }: Omit<EndPositionInput, "handOvers">,
  now: Date,
  causeId: string,
): void {
  const { position, name, department } = findHeldTitle(tx, { personId, positionId });
  if (toDay < position.fromDay) refuse("position.ends_before_it_begins", {}, "toDay");
  changePositionIn(tx, position, { toDay }, dayInAgency(now.toISOString()));
  const payload = { name, title: position.title, department, on: toDay };
  recordEvent(tx, actor, { kind: "position.ended", payload }, {}, now, { causeId });
}
