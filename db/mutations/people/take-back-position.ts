import "server-only";
import type { Actor } from "@/domain/actor";
import { dayInAgency } from "@/domain/calendar/day";
import { refuse } from "@/domain/errors";
import type { TakeBackPositionInput } from "@/domain/people/person-input";
import { canKeepPeople } from "@/domain/people/policy";
import { toTakeBack } from "@/domain/people/take-back-title";
import type { Database } from "../../client";
import { recordEvent } from "../../record-event";
import { write } from "../../write";
import { changePositionIn } from "./change-position-in";
import { findHeldTitle } from "./find-held-title";
import { removePositionsIn } from "./remove-positions";

/**
 * Takes back what of a title has not come about: removes one that has not begun, or the end of one that is still held.
 * Rights stay as they are.
 * @throws request.not_allowed, request.not_found, position.nothing_to_take_back
 */
export function takeBackPosition(db: Database, actor: Actor, input: TakeBackPositionInput, now: Date): void {
  write(db, (tx) => {
    if (!canKeepPeople(actor)) refuse("request.not_allowed");
    const { position, name, department } = findHeldTitle(tx, input);
    const { title } = position;
    const today = dayInAgency(now.toISOString());
    const part = toTakeBack(position, today) ?? refuse("position.nothing_to_take_back");
    if (part === "title") {
      removePositionsIn(tx, [position.id], now);
      recordEvent(tx, actor, { kind: "position.removed", payload: { name, title } }, {}, now);
    } else {
      changePositionIn(tx, position, { toDay: null }, today);
      recordEvent(tx, actor, { kind: "position.continued", payload: { name, title, department } }, {}, now);
    }
  });
}
