import type { Day } from "../calendar/day";
import {
  isOfAnotherBody,
  type MatchedDepartments,
  matchDepartments,
  type NamedDepartment,
} from "../departments/match";
import type { Period } from "../directives/periods";
import { repetitionIn } from "../directives/repetition";
import { fold, foldWords } from "../text/fold";
import type { FoundDirective } from "../text/reader/found-directive";
import { namesUnit } from "../text/reader/units/names-unit";
import { summaryOf } from "./summary";

/** A directive that was read, matched to the agency's departments. */
export type MatchedDirective = {
  text: string;
  summary: string;
  heading: string;
  /** As written, to compare with the match. */
  leadWords: string;
  leadId: number | null;
  coordinatingIds: number[];
  /** Units named as partners that are no department of the agency, as written: "Công an tỉnh". */
  outsidePartners: string[];
  toAll: boolean;
  deadlineWords: string;
  deadline: Day | null;
  period: Period | null;
};

/** Matches the units of a directive that was read to the agency's departments. */
export function matchDirective(
  found: FoundDirective,
  departments: readonly NamedDepartment[],
): MatchedDirective {
  const one = withWholeNames(found, departments);
  const lead = matchDepartments(leadOf(one), departments);
  const others = one.coordinating.map((words) => ({ words, ...matchDepartments(words, departments) }));
  const [leadId = null, ...jointly] = lead.ids;
  const coordinating = [...jointly, ...others.flatMap(({ ids }) => ids)].filter((id) => id !== leadId);
  return {
    text: one.text.trim(),
    heading: one.heading,
    leadWords: one.lead,
    leadId,
    summary: summaryOf(actOf(one)),
    coordinatingIds: [...new Set(coordinating)],
    outsidePartners: others.filter(isOutside).map(({ words }) => words),
    toAll: lead.all,
    ...deadlineOf(one),
  };
}

/**
 * The reader ends a unit's name at a word that also begins a place or an act: "Phòng Đại diện" of "Phòng Đại diện tại Cát
 * Hải". Where the text goes on with the name of a department, that is the unit.
 */
function withWholeNames(one: FoundDirective, departments: readonly NamedDepartment[]): FoundDirective {
  const names = departments.flatMap((department) => department.names);
  const whole = (words: string): string => {
    const at = words === "" ? -1 : one.text.indexOf(words);
    if (at < 0) return words;
    const longer = names
      .filter((name) => name.length > words.length && isNamedAt(one.text, at, name))
      .sort((a, b) => b.length - a.length)[0];
    return longer === undefined ? words : one.text.slice(at, at + longer.length);
  };
  return { ...one, lead: whole(one.lead), coordinating: one.coordinating.map(whole) };
}

const isNamedAt = (text: string, at: number, name: string): boolean =>
  fold(text.slice(at, at + name.length)) === fold(name) && !/^\p{L}/u.test(text.slice(at + name.length));

/** "Hằng tháng, trước ngày 25" is due in each month, not on one day. */
function deadlineOf({
  text,
  deadline,
}: FoundDirective): Pick<MatchedDirective, "deadlineWords" | "deadline" | "period"> {
  const repeated = deadline === null ? null : repetitionIn(text);
  if (repeated?.period) return { deadlineWords: repeated.words, deadline: null, period: repeated.period };
  return {
    deadlineWords: deadline?.words ?? "",
    deadline: deadline?.day ?? null,
    period: deadline?.period ?? null,
  };
}

/** The lead's words, with those behind it: "Thanh tra" is no department in "Thanh tra tỉnh". */
function leadOf({ text, lead }: FoundDirective): string {
  const at = lead === "" ? -1 : text.indexOf(lead);
  const behind = at < 0 ? "" : text.slice(at + lead.length);
  return isOfAnotherBody(foldWords(lead).join(" "), foldWords(behind.slice(0, 60)).join(" ")) ? "" : lead;
}

/** Whether the words name a unit and no department: "các đơn vị liên quan" names none. */
const isOutside = ({ words, ids, all }: MatchedDepartments & { words: string }): boolean =>
  ids.length === 0 && !all && namesUnit(words);

/** A lead that stands behind its task: "Việc X do Phòng Y chủ trì, …" */
const LEAD_BEHIND = /^(.{8,}?),?\s+(?:do|giao(?:\s+cho)?)\s+$/u;
const IN_CHARGE = /^[\s,]*(?:chủ trì|phụ trách|thực hiện|đảm nhiệm|đảm nhận|làm|lo)(?!\p{L})/iu;

/** The task without the department: the text before a lead that stands behind it, else the text after the units. */
function actOf({ text, lead, coordinating }: FoundDirective): string {
  const leadAt = lead === "" ? -1 : text.indexOf(lead);
  const matter = leadAt > 0 && IN_CHARGE.test(text.slice(leadAt + lead.length));
  const [, before] = (matter && LEAD_BEHIND.exec(text.slice(0, leadAt))) || [];
  if (before !== undefined) return before.trim();
  const last = coordinating.at(-1) ?? "";
  // A unit that the introduction of a list names does not stand in the item.
  const lastAt = last === "" ? -1 : text.indexOf(last);
  const together = lastAt + last.length;
  if (lastAt >= 0 && together < text.length - 12 && /phối hợp|cùng/iu.test(text.slice(0, together))) {
    return text.slice(together).replace(/^[\s,;:]+/, "");
  }
  const behind = text.slice(leadAt + lead.length).replace(/^[\s,;:]+/, "");
  return leadAt >= 0 && leadAt < 40 && behind.length > 12 ? behind : text;
}
