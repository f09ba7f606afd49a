import "server-only";
import type { Actor } from "@/domain/actor";
import { DomainError } from "@/domain/errors";
import { type GiveWorksInput, SHARED_BY_WORKS } from "@/domain/work-orders/work-order-input";
import type { Database } from "../../client";
import { write } from "../../write";
import { copyStagedIn } from "./copy-staged-in";
import { type GivenWork, giveWorkIn } from "./give-work";

/**
 * Gives the tasks of one sentence: a work order for each, all of them or none. Each has its own copy of the scans.
 * @throws those of giveWork
 */
export function giveWorks(db: Database, actor: Actor, { works }: GiveWorksInput, now: Date): GivenWork[] {
  return write(db, (tx) => {
    const own = works.map((work, index) =>
      index === 0 ? work : { ...work, scan: copyStagedIn(tx, actor, work.scan) },
    );
    return own.map((work, index) => {
      try {
        return giveWorkIn(tx, actor, work, now);
      } catch (error) {
        throw error instanceof DomainError ? ofTask(error, index) : error;
      }
    });
  });
}

/** The refusal of one task at its own field: the form has its number before the name. */
function ofTask(error: DomainError, index: number): DomainError {
  const { code, values, field } = error;
  const isOwn = field !== undefined && !SHARED_BY_WORKS.some((name) => name === field);
  return isOwn ? new DomainError(code, values, `${index}.${field}`) : error;
}
