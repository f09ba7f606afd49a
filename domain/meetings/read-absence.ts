import { fold } from "../text/fold";

/** A department with all its names: current, abbreviated and former. */
type NamedDepartment = { id: number; names: readonly string[] };

/** Absences of one department, to be added to those counted so far; a negative count takes some back. */
export type Absence = { departmentId: number; count: number; kind: "excused" | "absent" };

const WITHOUT_LEAVE = /\b(?:kp|khong phep|k phep)\b/;
const WITH_LEAVE = /\b(?:cp|co phep|phep|p)\s*$/;

/** More digits are no number of people. */
const MOST_ABSENT = 999;

/**
 * Reads what a clerk types for absences: a department by its abbreviation or parts of its name, with or without
 * accents, and if not one person, how many; "kp" for without leave.
 * @param typed "đầu tư", "tnmt 2", "thanh tra kp", "văn phòng -1"
 * @returns null if no department is meant
 */
export function readAbsence(typed: string, departments: readonly NamedDepartment[]): Absence | null {
  const words = plain(typed);
  const kind = WITHOUT_LEAVE.test(words) ? "absent" : "excused";
  const [, sign = "", digits] = /(-?)\s?(\d+)/.exec(typed) ?? [];
  const count = digits === undefined ? 1 : Number(`${sign}${digits}`);
  const name = words
    .replace(/\d+/g, "")
    .replace(WITHOUT_LEAVE, "")
    .replace(WITH_LEAVE, "")
    .replace(/\s+/g, " ")
    .trim();
  if (name === "" || count === 0 || Math.abs(count) > MOST_ABSENT) return null;
  const [best] = departments
    .map(({ id, names }) => ({ id, fit: Math.max(...names.map((one) => fitOf(name, plain(one)))) }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit);
  return best ? { departmentId: best.id, count, kind } : null;
}

/** How well typed words fit a name: 4 if they are it, down to 1 if its words begin with them, in order; else 0. */
function fitOf(typed: string, name: string): number {
  const short = name.replace(/^(?:phong|ban|trung tam) /, "");
  if (typed === name || typed === short) return 4;
  if (name.startsWith(typed) || short.startsWith(typed)) return 3;
  if (` ${name}`.includes(` ${typed}`)) return 2;
  const words = name.split(" ");
  let at = 0;
  const isInOrder = typed.split(" ").every((word) => {
    const found = words.findIndex((one, index) => index >= at && one.startsWith(word));
    at = found + 1;
    return found >= 0;
  });
  return isInOrder ? 1 : 0;
}

/** Folded words with single spaces. */
const plain = (text: string): string =>
  fold(text)
    .replaceAll(/[^a-z0-9]+/g, " ")
    .trim();
