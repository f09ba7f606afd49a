import "server-only";
import { eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Reader } from "../../client";
import { people } from "../../schema/people";

/** Since when the actor agrees that colleagues see the own birthday; null if not. */
export function findBirthdayConsent(db: Reader, actor: Actor): string | null {
  if (actor.personId === null) return null;
  return db.select().from(people).where(eq(people.id, actor.personId)).get()?.birthdayConsentAt ?? null;
}
