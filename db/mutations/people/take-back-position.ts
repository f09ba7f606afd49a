import "server-only";
import { and, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { dayInAgency } from "@/domain/calendar/day";
import { refuse } from "@/domain/errors";
import type { TakeBackPositionInput } from "@/domain/people/person-input";
import { canKeepPeople } from "@/domain/people/policy";
import { toTakeBack } from "@/domain/people/take-back-title";
import type { Database } from "../../client";
import { recordEvent } from "../../record-event";
import { departments } from "../../schema/departments";
import { people, positions } from "../../schema/people";
import { write } from "../../write";
import { changePositionIn } from "./change-position-in";
import { removePositionsIn } from "./remove-positions";

/**
 * Takes back what of a title has not come about: removes one that has not begun, or the end of one that is still held.
 * Rights stay as they are.
 * @throws request.not_allowed, request.not_found, position.nothing_to_take_back
 */
export function takeBackPosition(db: Database, actor: Actor, input: TakeBackPositionInput, now: Date): void {
  const { personId, positionId } = input;
  write(db, (tx) => {
    if (!canKeepPeople(actor)) refuse("request.not_allowed");
    const found = tx
      .select({ position: positions, name: people.fullName, department: departments.name })
      .from(positions)
      .innerJoin(people, eq(people.id, positions.personId))
      .leftJoin(departments, eq(departments.id, positions.departmentId))
      .where(and(eq(positions.id, positionId), eq(positions.personId, personId)))
      .get();
    const { position, name, department } = found ?? refuse("request.not_found");
    const { title } = position;
    const today = dayInAgency(now.toISOString());
    switch (toTakeBack(position, today)) {
      case "title":
        removePositionsIn(tx, [positionId], now);
        return void recordEvent(tx, actor, { kind: "position.removed", payload: { name, title } }, {}, now);
      case "end": {
        changePositionIn(tx, position, { toDay: null }, today);
        const payload = { name, title, department };
        return void recordEvent(tx, actor, { kind: "position.continued", payload }, {}, now);
      }
      default:
        refuse("position.nothing_to_take_back");
    }
  });
}
