import type { DeskListName } from "@/domain/directives/desk";

/**
 * The hidden fields of a form on the first page: the row with its version, and that it returns here.
 * @param unfolded the list that is shown in full
 */
export const sentFromHome = (
  row: { directiveId: number; assignmentId: number; version: number },
  unfolded: DeskListName | null,
) => ({
  directiveId: row.directiveId,
  assignmentId: row.assignmentId,
  version: row.version,
  decidedOn: "home",
  ...(unfolded && { unfolded }),
});
