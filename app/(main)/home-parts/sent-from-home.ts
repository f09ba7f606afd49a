import type { DeskListName } from "@/domain/directives/desk";

/**
 * What a form on the first page carries unseen: which row in which version, and that it comes back here.
 * @param unfolded the list that the page shows whole
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
