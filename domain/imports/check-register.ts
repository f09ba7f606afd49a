import { type Day, parseDay } from "../calendar/day";
import type { WorkCalendar } from "../calendar/working-days";
import type { NamedDepartment } from "../departments/match";
import { fold, foldWords } from "../text/fold";
import { type CheckedRow, RowReader } from "./check";
import { dayInWords, dayOfCell, isBareDay, wrongDay } from "./day-cell";
import { departmentsByRole } from "./departments-by-role";
import { departmentsInCell, type NamedCells } from "./departments-in-cell";
import type { ColumnsOf, FieldOf } from "./import-kinds";
import type { ReadSheet } from "./match-columns";
import { departmentNamed } from "./match-names";
import {
  type OfficerPerson,
  type OfficersByName,
  type OldOfficer,
  officerInCell,
  officersByName,
} from "./officer-in-cell";
import { type OldWords, withoutOldWords } from "./old-words";
import {
  type Answers,
  AS_ABOVE,
  AT_DEADLINE,
  deadlineOfAnswer,
  questionKey,
  stateOfAnswer,
} from "./questions";
import { readDeadline } from "./reading/read-deadline";
import { type OldState, readState, type StateReading } from "./reading/read-state";

export type OldDirective = OldWords & {
  heldOn: Day;
  text: string;
  leadId: number;
  coordinating: number[];
  officer: OldOfficer | null;
  deadline: Day | null;
  /** The words of the deadline cell, if they say more than a date. */
  deadlineWords: string;
  state: OldState;
  percent: number | null;
  /** The words of the state cell, if work goes on: they may say what the work waits for. */
  stateWords: string;
  result: string;
  /** For reported, done or withdrawn work: that day. For work that goes on: the day of the last news. */
  reportedOn: Day | null;
};

export type OwnRegister = {
  departments: readonly NamedDepartment[];
  /** By the days on which they may be listed in a sheet. */
  directives: readonly { days: readonly Day[]; text: string; leadId: number | null }[];
  calendar: WorkCalendar;
  people: readonly OfficerPerson[];
};

/** @param own the agency's departments, people, days off, and the directives of its register */
export function checkRegister(
  { rows, from1904 }: ReadSheet,
  columns: ColumnsOf<"register">,
  own: OwnRegister,
  answers: Answers,
  today: Day,
): CheckedRow<OldDirective>[] {
  const there = new Set(
    own.directives.flatMap(({ days, text, leadId }) => days.map((day) => keyOf(day, text, leadId))),
  );
  const seen = new Set<string>();
  const officers = officersByName(own.people);
  const reading = { ...own, from1904, officers, named: new Map(), due: new Map() };
  let above: Day = "";
  return rows.map(({ row, cells }) => {
    const read = new RowReader(cells, columns, answers);
    const value = readDirective(read, reading, { today, above });
    above = value.heldOn || above;
    const key = keyOf(value.heldOn, value.text, value.leadId);
    if (read.problems.length === 0 && there.has(key)) return read.known(row);
    if (value.text !== "" && seen.has(key)) read.fault("text", "twice_in_sheet");
    seen.add(key);
    return read.close(row, value);
  });
}

type Own = OwnRegister & {
  from1904: boolean;
  officers: OfficersByName;
  /** What words were read as before: the rows of a register say the same words often. */
  named: NamedCells;
  due: Map<string, ReturnType<typeof readDeadline>>;
};

function readDirective(
  read: RowReader,
  own: Own,
  { today, above }: { today: Day; above: Day },
): OldDirective {
  const code = read.words("code", 60);
  const text = read.required("text", 4000);
  const heldOn = dayIn(read, "heldOn", own) ?? emptyDay(read, above);
  if (heldOn > today) read.fault("heldOn", "in_future");
  const { leadId, coordinating, coordinatingWords } = departmentsIn(read, own);
  const { officer, officerWords } = officerInCell(read, leadId, own.officers, [heldOn, today]);
  const [deadline, deadlineWords] = deadlineIn(read, heldOn, own);
  if (deadline !== null && deadline < heldOn) read.fault("deadline", "before_meeting");
  const reportDay = dayIn(read, "reportedOn", own);
  const { state, percent, doneOn } = stateIn(read, reportDay);
  const told = reportDay ?? (read.cell("reportedOn").trim() === "" ? doneOn : null);
  const isOwed = (state === "done" || state === "reported") && told === null;
  const isBlank = read.cell("reportedOn").trim() === "";
  const reportedOn = isOwed && isBlank ? reportDayOf(read, state, deadline ?? heldOn) : told;
  if (reportedOn !== null && reportedOn < heldOn) read.fault("reportedOn", "before_meeting");
  if (reportedOn !== null && reportedOn > today) read.fault("reportedOn", "in_future");
  const stateWords = state === "in-progress" && read.has("state") ? read.words("state", STATE_LENGTH) : "";
  const result = read.words("result", 2000);
  const words = {
    coordinatingWords,
    officerWords,
    deadlineWords,
    stateWords: isPlain(stateWords) ? "" : stateWords,
  };
  const given = { code, heldOn, text, leadId, coordinating, officer, deadline };
  return { ...given, state, percent, result, reportedOn, ...words };
}

const STATE_LENGTH = 300;

/** Whether the words say no more than the state itself. */
const isPlain = (words: string): boolean => fold(words) === "dang thuc hien";

const NO_DAY = /^(-+|–|—|khong( co han)?)$/;

function dayIn(read: RowReader, field: FieldOf<"register">, { from1904 }: Own): Day | null {
  const cell = read.cell(field).trim();
  if (cell === "" || NO_DAY.test(fold(cell))) return null;
  const day = from1904 && isBareDay(cell) ? null : dayInWords(cell);
  if (day !== null && dayOfCell(cell) === null) read.note({ field, words: cell, as: "day", day });
  if (day !== null) return day;
  const wrong = wrongDay(cell);
  if (wrong) read.fault(field, "no_such_day", wrong);
  else read.fault(field, "not_a_day");
  return null;
}

/** The day of a row whose cell is empty: asked about once for all, if a row above has one. "" while nobody knows it. */
function emptyDay(read: RowReader, above: Day): Day | "" {
  if (read.cell("heldOn").trim() !== "") return "";
  if (above === "") {
    read.fault("heldOn", "missing");
    return "";
  }
  const question = { field: "heldOn", key: questionKey("heldOn", ""), words: "" } as const;
  return read.answer(question) === AS_ABOVE ? above : "";
}

/** If several departments are listed under "chủ trì", the first is the lead and the others coordinate. */
function departmentsIn(
  read: RowReader,
  own: Own,
): Pick<OldDirective, "leadId" | "coordinating" | "coordinatingWords"> {
  const said = departmentsByRole(
    read.cell("lead"),
    (name) => departmentNamed(name, own.departments) !== null,
  );
  const cell = read.required("lead", 500);
  const words = said?.lead ?? read.cell("lead").trim();
  const { ids: leads, outside: besides } = departmentsInCell(read, "lead", words, own);
  if (leads.length === 0 && cell !== "" && read.questions.length === 0)
    read.fault("lead", "no_such_department", { name: cell });
  read.words("coordinating", 1000);
  const besidesLead = [said?.coordinating, read.cell("coordinating").trim()].filter(Boolean).join("; ");
  const { ids: others, outside } = departmentsInCell(read, "coordinating", besidesLead, own);
  const [leadId = 0, ...more] = leads;
  const coordinating = [...new Set([...more, ...others])].filter((id) => id !== leadId);
  return { leadId, coordinating, coordinatingWords: [...besides, ...outside].join("; ") };
}

function deadlineIn(read: RowReader, heldOn: Day, { calendar, from1904, due }: Own): [Day | null, string] {
  const words = read.words("deadline", 300);
  const question = { field: "deadline", key: questionKey("deadline", words), words } as const;
  const answered = words === "" ? undefined : deadlineOfAnswer(read.override(question));
  if (answered !== undefined) {
    read.note(answered === null ? undatedBy(words) : { field: "deadline", words, as: "day", day: answered });
    return [answered, words];
  }
  if (from1904 && isBareDay(words)) {
    read.fault("deadline", "not_a_day");
    return [null, ""];
  }
  if (heldOn === "") return [null, ""];
  const asked = `${heldOn} ${words}`;
  const reading = due.has(asked) ? (due.get(asked) ?? null) : readDeadline(words, heldOn, calendar);
  due.set(asked, reading);
  if (reading === null) {
    read.answer(question);
    return [null, ""];
  }
  if ("problem" in reading) {
    read.fault("deadline", reading.problem, reading.values);
    return [null, ""];
  }
  if (reading.words !== "" && reading.day === null) read.note(undatedBy(words));
  if (reading.words !== "" && reading.day !== null) {
    read.note({ field: "deadline", words, as: "day", day: reading.day });
  }
  return [reading.day, reading.words];
}

const undatedBy = (words: string) => ({ field: "deadline", words, as: "undated" }) as const;

/**
 * The day on which done work was reported, if the register does not say it: asked once for all rows with the same words
 * of state, because "quá hạn" and "đúng hạn" have different days.
 */
function reportDayOf(read: RowReader, state: OldState, atDeadline: Day): Day | null {
  const words = read.words(read.has("state") ? "state" : "result", STATE_LENGTH);
  const asked = { field: "reportedOn", key: questionKey("reportedOn", `${state} ${words}`), words } as const;
  const answer = read.answer(asked);
  return answer === AT_DEADLINE ? atDeadline || null : answer === null ? null : parseDay(answer);
}

/**
 * An empty cell is new work. If a report day is given, a person is asked whether the work is done. A register without
 * a column of states says them among the results.
 */
function stateIn(read: RowReader, reportedOn: Day | null): StateReading {
  const words = read.words(read.has("state") ? "state" : "result", STATE_LENGTH);
  const question = { field: "state", key: questionKey("state", words), words } as const;
  const nothing = { state: "assigned", percent: null, doneOn: null } as const;
  const isBlank = words === "" && reportedOn === null;
  const answered = isBlank ? "assigned" : stateOfAnswer(read.override(question));
  const reading = answered ? { ...nothing, state: answered } : words === "" ? null : readState(words);
  if (reading) {
    read.note({ field: "state", words, as: "state", state: reading.state, percent: reading.percent });
    return reading;
  }
  read.answer(question);
  return nothing;
}

/** The same words for two departments are two directives: each has its own deadline and state. */
const keyOf = (day: Day, text: string, leadId: number | null): string =>
  `${day} ${leadId ?? ""} ${foldWords(withoutOldWords(text)).join(" ")}`;
