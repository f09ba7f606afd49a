export type Subject = {
  meetingId: number | null;
  directiveId: number | null;
  assignmentId: number | null;
};

/** The page of what a notification tells of: the department's share of a directive, the directive, the meeting; the first page for what is none of these. */
export function pathOfSubject({ meetingId, directiveId, assignmentId }: Subject): string {
  if (directiveId !== null) {
    return assignmentId === null
      ? `/directives/${directiveId}`
      : `/directives/${directiveId}#assignment-${assignmentId}`;
  }
  return meetingId === null ? "/" : `/meetings/${meetingId}`;
}
