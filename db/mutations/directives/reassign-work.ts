import "server-only";
import { type Actor, heads } from "@/domain/actor";
import type { HandOverWorkInput } from "@/domain/departments/department-input";
import { refuse } from "@/domain/errors";
import type { Database } from "../../client";
import { newCause } from "../../record-event";
import { write } from "../../write";
import { passWorkIn } from "./hand-over-work";

/**
 * The head of a department names the person who takes over all open work of one officer in charge there.
 * @returns how many assignments passed
 * @throws request.not_allowed, request.not_found, head.same_person, head.no_open_work, directive.officer_of_other_department
 */
export function reassignWork(db: Database, actor: Actor, input: HandOverWorkInput, now: Date): number {
  return write(db, (tx) => {
    if (!heads(actor, input.departmentId)) refuse("request.not_allowed");
    if (input.fromPersonId === input.toPersonId) refuse("head.same_person", {}, "toPersonId");
    const passed = passWorkIn(tx, actor, { ...input, step: "name-officer" }, now, newCause());
    // Somebody else has handed it over meanwhile.
    if (passed === 0) refuse("head.no_open_work");
    return passed;
  });
}
