import type { DeadlineBasis } from "../deadline-days";
import { fold } from "../fold";
import { PUT_OFF } from "../reader/everyday";
import type { FoundDirective } from "../reader/found-directive";
import { readDoers, readUnitList } from "./doers";
import { readDue } from "./task-tables";

type Label = "task" | "lead" | "coordinating" | "deadline";

/** A task written as lines of a label and its value, and the place of those lines. */
export type LabelBlock = { from: number; to: number; task: FoundDirective };

const LABELS: readonly [Label, RegExp][] = [
  [
    "task",
    /^(?:giai phap|huong xu ly|bien phap|viec can lam|cong viec|nhiem vu|yeu cau|hanh dong|action|task|viec)$/,
  ],
  [
    "lead",
    /^(?:(?:don vi |nguoi |bo phan |ca nhan |ai )?(?:thuc hien|chu tri|phu trach|duoc giao|nhan viec|lam)|giao(?: cho)?|owner|trach nhiem|dau moi)$/,
  ],
  ["coordinating", /^(?:(?:don vi )?phoi hop(?: thuc hien)?|ho tro)$/],
  [
    "deadline",
    /^(?:han|han chot|thoi han|(?:han|thoi han|thoi gian|ngay) (?:hoan thanh|xong)|deadline|due|hoan thanh)$/,
  ],
];

type Line = {
  label: Label;
  /** "Người nhận việc: …" may come before the task; "Chủ trì: …" there may be the chair of the meeting. */
  first: boolean;
  from: number;
  to: number;
  text: string;
};

/**
 * Tasks in blocks of labelled lines, one block below the other: "Giải pháp: …", "Thực hiện: …", "Hạn: …". A block
 * needs a task and an actor or a deadline.
 */
export function findLabelBlocks(source: string, on: DeadlineBasis): LabelBlock[] {
  const blocks: LabelBlock[] = [];
  let open: Line[] = [];
  let at = 0;
  const close = () => {
    const block = blockOf(open, on);
    if (block) blocks.push(block);
    open = [];
  };
  for (const line of source.split("\n")) {
    const read = labelled(line, at);
    if (!read || begins(read, open)) close();
    if (read && (read.label === "task" || read.first || open.length > 0)) open.push(read);
    at += line.length + 1;
  }
  close();
  return blocks;
}

/** Whether a line begins another block: by its task, or by its actor if the block above began so. */
const begins = ({ label }: Line, open: readonly Line[]): boolean =>
  open.some((one) => one.label === label) && (label === "task" || open[0]?.label === label);

function labelled(line: string, at: number): Line | null {
  // A label is short: the pattern is not tried on lines without one.
  const colon = line.indexOf(":");
  if (colon < 0 || line.slice(0, colon).trimStart().length > LONGEST_LABEL) return null;
  const [whole = "", words = "", number = "", value = ""] =
    /^\s*[-•+*]?\s*(\p{L}[\p{L} ]{1,28}?)\s*(\d{1,2})?\s*:\s*(.*)$/u.exec(line) ?? [];
  // "Nội dung 2: …" is a task; "Nội dung: …" may be what the meeting is about.
  const counted = number !== "" && /^(?:noi dung|cong viec|nhiem vu|viec)$/.test(fold(words));
  const label = counted
    ? "task"
    : LABELS.find(([, pattern]) => number === "" && pattern.test(fold(words)))?.[0];
  if (whole === "" || !label) return null;
  const text = value.trim();
  const from = at + line.length - value.length;
  const first = label === "lead" && /(?:giao|nhan viec|thuc hien)/.test(fold(words));
  return { label, first, from, to: from + text.length, text };
}

/** A bullet, the label's words, and its number. */
const LONGEST_LABEL = 48;

function blockOf(lines: readonly Line[], on: DeadlineBasis): LabelBlock | null {
  const of = (label: Label) => lines.find((one) => one.label === label && one.text !== "");
  const [task, lead, due] = [of("task"), of("lead"), of("deadline")];
  if (!task || !(lead || due) || PUT_OFF.test(task.text)) return null;
  const doers = readDoers(lead?.text ?? "");
  return {
    from: task.from,
    to: Math.max(...lines.map(({ to }) => to)),
    task: {
      from: task.from,
      to: task.to,
      text: task.text,
      number: "",
      heading: "",
      lead: doers.lead,
      coordinating: [...doers.coordinating, ...readUnitList(of("coordinating")?.text ?? "")],
      deadline: due ? readDue(due, on) : null,
    },
  };
}
