import "server-only";
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { Transaction } from "../client";
import { directiveHeadings, directives } from "../schema/directives";
import type { ContentOf, TakenPart } from "./taken-part";

/** Removes a heading; its directives stay, without heading. */
export function extractHeading(tx: Transaction, meetingId: number, headingId: number): TakenPart | null {
  const all = tx
    .select()
    .from(directiveHeadings)
    .where(eq(directiveHeadings.meetingId, meetingId))
    .orderBy(asc(directiveHeadings.sortOrder), asc(directiveHeadings.id))
    .all();
  const at = all.findIndex(({ id }) => id === headingId);
  const heading = all[at];
  if (!heading) return null;
  const under = tx.select().from(directives).where(eq(directives.headingId, headingId)).all();
  const directiveIds = under.map(({ id }) => id);
  tx.delete(directiveHeadings).where(eq(directiveHeadings.id, headingId)).run();
  const content = { kind: "heading", heading, directiveIds } as const;
  return { rowId: headingId, number: at + 1, label: heading.title, words: "", content };
}

/** Restores it over those of its directives that are under no other heading. */
export function restoreHeading(tx: Transaction, { heading, directiveIds }: ContentOf<"heading">): void {
  tx.insert(directiveHeadings).values(heading).run();
  const free = and(
    inArray(directives.id, directiveIds),
    isNull(directives.headingId),
    eq(directives.meetingId, heading.meetingId),
  );
  tx.update(directives).set({ headingId: heading.id }).where(free).run();
}
