export type Subject = {
  meetingId: number | null;
  directiveId: number | null;
  assignmentId: number | null;
};

/**
 * The page that a notification leads to: the department's assignment, the directive, or the meeting; the first
 * page for anything else.
 */
export function pathOfSubject({ meetingId, directiveId, assignmentId }: Subject): string {
  if (directiveId !== null) {
    return assignmentId === null
      ? `/directives/${directiveId}`
      : `/directives/${directiveId}#assignment-${assignmentId}`;
  }
  return meetingId === null ? "/" : `/meetings/${meetingId}`;
}
