import "server-only";
import { and, eq } from "drizzle-orm";
import type { Transaction } from "../client";
import { departments } from "../schema/departments";
import { directiveHeadings } from "../schema/directives";
import { legalReferences } from "../schema/legal-references";
import { agendaItems } from "../schema/meetings";
import { people } from "../schema/people";

/** Rows that a restored part may refer to: rows deleted in between are left out. */

/** @returns the id if that person still exists, else null */
export function existingPerson(tx: Transaction, id: number | null): number | null {
  if (id === null) return null;
  return tx.select({ id: people.id }).from(people).where(eq(people.id, id)).get()?.id ?? null;
}

/** The item's key if the meeting still has it; else null. */
export function existingItem(tx: Transaction, meetingId: number, id: number | null): number | null {
  if (id === null) return null;
  const where = and(eq(agendaItems.id, id), eq(agendaItems.meetingId, meetingId));
  return tx.select({ id: agendaItems.id }).from(agendaItems).where(where).get()?.id ?? null;
}

/** The heading's key if the meeting still has it; else null. */
export function existingHeading(tx: Transaction, meetingId: number, id: number | null): number | null {
  if (id === null) return null;
  const where = and(eq(directiveHeadings.id, id), eq(directiveHeadings.meetingId, meetingId));
  return tx.select({ id: directiveHeadings.id }).from(directiveHeadings).where(where).get()?.id ?? null;
}

/** Those of the references that still exist. */
export const existingReferences = (tx: Transaction, ids: readonly number[]): number[] =>
  ids.filter((id) => tx.select().from(legalReferences).where(eq(legalReferences.id, id)).get() !== undefined);

/** The department itself, or its successor if it was merged; null if there is neither. */
export function existingDepartment(tx: Transaction, id: number | null): number | null {
  if (id === null) return null;
  const found = tx.select().from(departments).where(eq(departments.id, id)).get();
  if (!found || found.active) return found?.id ?? null;
  return existingDepartment(tx, found.successorId);
}
