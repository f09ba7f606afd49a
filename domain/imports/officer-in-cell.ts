import type { Day } from "../calendar/day";
import { fold, hasAccents } from "../text/fold";
import { spellingOf } from "../text/spelling";
import type { RowReader } from "./check";
import { idOfAnswer, questionKey } from "./questions";
import { withoutAddress } from "./without-address";

/** A person of the agency with the titles that they hold or held in departments. */
export type OfficerPerson = {
  id: number;
  fullName: string;
  posts: readonly { departmentId: number | null; fromDay: Day; toDay: Day | null }[];
};

/** People by their name without its marks: a register of 5,000 rows names the same few again and again. */
export type OfficersByName = ReadonlyMap<string, readonly OfficerPerson[]>;

/** The people of the agency by folded name, for officerInCell. */
export function officersByName(people: readonly OfficerPerson[]): OfficersByName {
  const found = new Map<string, OfficerPerson[]>();
  for (const one of people) {
    const name = fold(one.fullName);
    found.set(name, [...(found.get(name) ?? []), one]);
  }
  return found;
}

/** The officer in charge, and a day on which they hold a title in the lead department. */
export type OldOfficer = { personId: number; on: Day };

const NO_OFFICER = /^(?:[-–—/.\s]*|khong|khong co|chua (?:co|phan cong|giao))$/;
/** What stands behind a name: a title, a telephone number, a note in brackets. */
const BEHIND_NAME = /\s*(?:[,;(/]|\s[-–—]\s|\s(?:sđt|đt|tel)\b|\d).*$/iu;

/**
 * The person of the lead department whom a cell names as the officer in charge. A person is asked about other words, and
 * whom they choose must hold a title there on one of the days.
 * @param days the days of the old meeting and of the import, the first of which counts
 * @returns the words too, if a person said that they name nobody
 */
export function officerInCell(
  read: RowReader,
  leadId: number,
  people: OfficersByName,
  days: readonly Day[],
): { officer: OldOfficer | null; officerWords: string } {
  const words = read.words("officer", 200);
  const nobody = { officer: null, officerWords: "" };
  if (NO_OFFICER.test(fold(words))) return nobody;
  const question = { field: "officer", key: questionKey("officer", words), words } as const;
  const answer = idOfAnswer(read.override(question));
  if (answer === null) return { officer: null, officerWords: words };
  const chosen = answer === undefined ? personNamed(words, leadId, people, days) : personOf(people, answer);
  if (chosen === null) {
    // While the department is not known, only a name that nobody has can be asked about.
    if (leadId !== 0 || !isNameOfAnybody(words, people)) read.ask(question);
    return nobody;
  }
  const on = dayInDepartment(chosen, leadId, days);
  if (on === null) {
    if (leadId !== 0) read.fault("officer", "not_of_department", { name: chosen.fullName });
    return nobody;
  }
  if (spellingOf(words) !== spellingOf(chosen.fullName))
    read.note({ field: "officer", words, as: "name", name: chosen.fullName });
  return { officer: { personId: chosen.id, on }, officerWords: "" };
}

const personOf = (people: OfficersByName, id: number): OfficerPerson | null =>
  [...people.values()].flat().find((one) => one.id === id) ?? null;

/** Whether somebody of the agency has the name, in whichever department. */
const isNameOfAnybody = (words: string, people: OfficersByName): boolean =>
  namesIn(words).some((name) => people.has(fold(name)));

/** What of the words may be the name. "Ông Ích Dũng" may be a whole one. */
function namesIn(words: string): string[] {
  const bare = withoutAddress(words);
  return [words, bare, bare.replace(BEHIND_NAME, "")];
}

/** The only person of the department with the name, which may be typed without its marks. */
function personNamed(
  words: string,
  leadId: number,
  people: OfficersByName,
  days: readonly Day[],
): OfficerPerson | null {
  for (const name of namesIn(words)) {
    const own = (people.get(fold(name)) ?? []).filter((one) => dayInDepartment(one, leadId, days) !== null);
    const same = own.filter(({ fullName }) => spellingOf(fullName) === spellingOf(name));
    const alike = hasAccents(name) ? [] : own;
    const [found, ...others] = same.length > 0 ? same : alike;
    if (found) return others.length === 0 ? found : null;
  }
  return null;
}

function dayInDepartment({ posts }: OfficerPerson, leadId: number, days: readonly Day[]): Day | null {
  const own = posts.filter(({ departmentId }) => departmentId === leadId);
  const held = (day: Day) =>
    own.some(({ fromDay, toDay }) => fromDay <= day && (toDay === null || toDay >= day));
  return days.find(held) ?? null;
}
