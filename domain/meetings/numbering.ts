/**
 * The order in which directives are numbered: those without heading first, then heading by heading; a heading does
 * not restart the count.
 */
export function inNumberOrder<T extends { headingId: number | null; sortOrder: number; id: number }>(
  list: readonly T[],
  headingIds: readonly number[],
): T[] {
  const place = (d: T) => (d.headingId === null ? -1 : headingIds.indexOf(d.headingId));
  return [...list].sort((a, b) => place(a) - place(b) || a.sortOrder - b.sortOrder || a.id - b.id);
}
