export type Subject = {
  meetingId: number | null;
  directiveId: number | null;
  assignmentId: number | null;
};

/** The page of what a notification tells of: the department's share of a directive, the directive, the meeting. */
export function pathOfSubject({ meetingId, directiveId, assignmentId }: Subject): string {
  if (directiveId !== null) {
    return assignmentId === null
      ? `/directives/${directiveId}`
      : `/directives/${directiveId}#assignment-${assignmentId}`;
  }
  return meetingId === null ? "/notifications" : `/meetings/${meetingId}`;
}
