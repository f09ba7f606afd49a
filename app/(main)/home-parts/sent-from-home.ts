/** What a form on the first page carries unseen: which row in which version, and that it comes back here. */
export const sentFromHome = ({
  directiveId,
  assignmentId,
  version,
}: {
  directiveId: number;
  assignmentId: number;
  version: number;
}) => ({ directiveId, assignmentId, version, decidedOn: "home" });
