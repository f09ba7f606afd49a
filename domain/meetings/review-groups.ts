import { type AssignmentState, isOpen } from "../directives/states";
import { URGES_TO_REVIEW } from "./review";

type Work = { state: AssignmentState; urgedBefore: number };
type Department<W extends Work> = { id: number; name: string; work: readonly W[] };

/** One page of the projector: the work urged too often, then each department; `unit` is its name in addresses. */
export type ReviewGroup<W extends Work> = {
  unit: number | "urged";
  /** Null for the first group, which has work of several departments. */
  name: string | null;
  work: (W & { department: string })[];
};

/**
 * The pages of a review: first the open work that was urged three times or more before the meeting, then the other
 * work of each department. No work is shown twice.
 */
export function groupForReview<W extends Work>(departments: readonly Department<W>[]): ReviewGroup<W>[] {
  const all = departments.flatMap(({ id, name, work }) =>
    work.map((one) => ({ departmentId: id, work: { ...one, department: name } })),
  );
  const urged = all.filter(({ work }) => isOpen(work.state) && work.urgedBefore >= URGES_TO_REVIEW);
  const groups: ReviewGroup<W>[] = departments.map(({ id, name }) => ({
    unit: id,
    name,
    work: all.filter((one) => one.departmentId === id && !urged.includes(one)).map(({ work }) => work),
  }));
  return [{ unit: "urged" as const, name: null, work: urged.map(({ work }) => work) }, ...groups].filter(
    ({ work }) => work.length > 0,
  );
}
