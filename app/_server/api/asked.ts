import { z } from "zod";
import { refuse } from "@/domain/errors";

/** Parts of the query schemas of endpoints. */

export const nothing = z.strictObject({});
const key = z.coerce.number().int().positive();
export const byId = z.object({ id: key });
export const optionalKey = key.optional();
export const optionalDay = z.iso.date().optional();
export const optionalWords = z.string().max(200).optional();

export const DEFAULT_LIMIT = 50;
const MOST = 200;

/** The query of every list: the number of rows, and where to begin. */
export const paged = {
  limit: z.coerce.number().int().min(1).max(MOST).default(DEFAULT_LIMIT),
  cursor: z.string().max(200).optional(),
};

/**
 * A page from rows of which one more was read than requested.
 * @param keyOf the key by which the list is ordered
 */
export function pageOf<T, R>(
  rows: readonly T[],
  limit: number,
  keyOf: (row: T) => number,
  shown: (row: T) => R,
): { items: R[]; next: number | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items: items.map(shown), next: rows.length > limit && last ? keyOf(last) : null };
}

/** The rows of a short list, from a key on and one more than requested. */
export function rowsAfter<T>(
  all: readonly T[],
  keyOf: (row: T) => number,
  { after, limit, descending = false }: { after: number | null; limit: number; descending?: boolean },
): T[] {
  const way = descending ? -1 : 1;
  return [...all]
    .sort((a, b) => way * (keyOf(a) - keyOf(b)))
    .filter((row) => after === null || way * (keyOf(row) - after) > 0)
    .slice(0, limit + 1);
}

/** The found value, or the refusal for what does not exist for the actor. */
export const found = <T>(thing: T | null | undefined): T => thing ?? refuse("request.not_found");
