import { type Day, isDay } from "../calendar/day";
import { type AssignmentState, ISSUED_STATES } from "../directives/states";

/** What stood in a row when the sheet was made: what was written into it since is told by this, not by what stands now. */
export type RowKey = {
  assignmentId: number;
  version: number;
  deadline: Day | null;
  state: AssignmentState;
  officer: string;
};

/** What stands hidden before a row: "v12.3~2026-11-30~in-progress~Trần Thị Hoà". */
export const keyOfRow = ({ assignmentId, version, deadline, state, officer }: RowKey): string =>
  [`v${assignmentId}.${version}`, deadline ?? "", state, officer].join("~");

/** @returns null for a cell that holds no key */
export function readRowKey(cell: string): RowKey | null {
  const [, assignmentId, version, deadline = "", stateWord = "", officer = ""] =
    /^v(\d{1,12})\.(\d{1,9})~([^~]*)~([^~]*)~(.*)$/u.exec(cell.trim()) ?? [];
  const state = ISSUED_STATES.find((one) => one === stateWord);
  if (assignmentId === undefined || version === undefined || state === undefined) return null;
  if (deadline !== "" && !isDay(deadline)) return null;
  return {
    assignmentId: Number(assignmentId),
    version: Number(version),
    deadline: deadline === "" ? null : deadline,
    state,
    officer,
  };
}
