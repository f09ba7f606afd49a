import type { Day } from "../calendar/day";
import type { NamedDepartment } from "../departments/match";
import type { AssignmentState } from "../directives/states";
import { foldWords } from "../text/fold";
import { type CheckedRow, RowReader } from "./check";
import { dayOfCell } from "./day-cell";
import type { ColumnsOf, FieldOf } from "./import-kinds";
import type { ReadSheet } from "./match-columns";
import { departmentsOfCell } from "./match-names";
import { withoutOldCode } from "./old-code";

export type OldState = Exclude<AssignmentState, "proposed">;
export type OldDirective = {
  /** As the old register numbers it; "" where it does not. */
  code: string;
  heldOn: Day;
  text: string;
  leadId: number;
  coordinating: number[];
  deadline: Day | null;
  state: OldState;
  result: string;
  /** Of what is reported, done or withdrawn. */
  reportedOn: Day | null;
};

/** How registers write a state; the folded word begins so. What is overdue is told by the deadline. */
const STATES: readonly [OldState, RegExp][] = [
  ["withdrawn", /^(thoi |khong thuc hien|dung |tam dung|huy|withdrawn|cancel)/],
  ["in-progress", /^(dang |chua hoan thanh|chua xong|qua han|trong han|in progress|open|overdue)/],
  ["assigned", /^(moi giao|chua |assigned|new)/],
  ["reported", /^(cho |da bao cao|reported|waiting)/],
  ["done", /^(da hoan thanh|hoan thanh|da xong|xong|da thuc hien|done|complete)/],
];

/** @param own the agency's departments, and the directives of its register by day and text */
export function checkRegister(
  { rows }: ReadSheet,
  columns: ColumnsOf<"register">,
  own: {
    departments: readonly NamedDepartment[];
    directives: readonly { days: readonly Day[]; text: string }[];
  },
  today: Day,
): CheckedRow<OldDirective>[] {
  const there = new Set(own.directives.flatMap(({ days, text }) => days.map((day) => keyOf(day, text))));
  const seen = new Set<string>();
  return rows.map(({ row, cells }) => {
    const read = new RowReader(cells, columns);
    const value = readDirective(read, own.departments, today);
    const key = keyOf(value.heldOn, value.text);
    if (read.problems.length === 0 && there.has(key)) return { row, cells, verdict: "known" };
    if (value.text !== "" && seen.has(key)) read.fault("text", "twice_in_sheet");
    seen.add(key);
    if (read.problems.length > 0) return { row, cells, verdict: "bad", problems: read.problems };
    return { row, cells, verdict: "good", value };
  });
}

function readDirective(read: RowReader, departments: readonly NamedDepartment[], today: Day): OldDirective {
  const code = read.words("code", 60);
  const text = read.required("text", 4000);
  const heldOn = dayIn(read, "heldOn") ?? "";
  if (heldOn === "" && read.cell("heldOn").trim() === "") read.fault("heldOn", "missing");
  if (heldOn > today) read.fault("heldOn", "in_future");
  const [leadId, coordinating] = departmentsIn(read, departments);
  const deadline = dayIn(read, "deadline");
  if (deadline !== null && deadline < heldOn) read.fault("deadline", "before_meeting");
  const reportedOn = dayIn(read, "reportedOn");
  if (reportedOn !== null && reportedOn < heldOn) read.fault("reportedOn", "before_meeting");
  if (reportedOn !== null && reportedOn > today) read.fault("reportedOn", "in_future");
  const state = stateIn(read, reportedOn);
  if ((state === "done" || state === "reported") && reportedOn === null && read.cell("reportedOn") === "") {
    read.fault("reportedOn", "report_day_missing");
  }
  const result = read.words("result", 2000);
  return { code, heldOn, text, leadId, coordinating, deadline, state, result, reportedOn };
}

function dayIn(read: RowReader, field: FieldOf<"register">): Day | null {
  const cell = read.cell(field).trim();
  if (cell === "" || /^(-+|—|khong( co han)?|không( có hạn)?)$/i.test(cell)) return null;
  const day = dayOfCell(cell);
  if (day === null) read.fault(field, "not_a_day");
  return day;
}

/** Several under "chủ trì" are one lead, the first, and those who work with it. */
function departmentsIn(read: RowReader, departments: readonly NamedDepartment[]): [number, number[]] {
  const leads = departmentsOfCell(read.required("lead", 500), departments);
  const others = departmentsOfCell(read.words("coordinating", 1000), departments);
  for (const name of leads.unknown) read.fault("lead", "no_such_department", { name });
  for (const name of others.unknown) read.fault("coordinating", "no_such_department", { name });
  const [lead = 0, ...more] = leads.ids;
  return [lead, [...new Set([...more, ...others.ids])].filter((id) => id !== lead)];
}

function stateIn(read: RowReader, reportedOn: Day | null): OldState {
  const words = foldWords(read.cell("state")).join(" ");
  if (words === "") return reportedOn === null ? "assigned" : "done";
  const found = STATES.find(([, begins]) => begins.test(`${words} `));
  if (!found) read.fault("state", "no_such_state", { name: read.cell("state") });
  return found?.[0] ?? "assigned";
}

const keyOf = (day: Day, text: string): string => `${day} ${foldWords(withoutOldCode(text)).join(" ")}`;
