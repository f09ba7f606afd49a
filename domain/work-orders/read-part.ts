import type { Day } from "../calendar/day";
import type { WorkCalendar } from "../calendar/working-days";
import { guessLead } from "../departments/guess-lead";
import { matchDepartments, type NamedDepartment } from "../departments/match";
import type { Period } from "../directives/periods";
import { repetitionIn } from "../directives/repetition";
import { matchDirective } from "../meetings/match-directive";
import { summaryOf } from "../meetings/summary";
import type { FoundDirective } from "../text/reader/found-directive";
import { readDirectiveLine } from "../text/reader/read-line";
import { namesUnit } from "../text/reader/units/names-unit";
import { beginsWithAnotherBody, mentionsOf, wordsOf } from "./department-mentions";
import { withoutFrame } from "./frame";
import { onlyHelps } from "./helps";
import type { TaskText } from "./join-tasks";
import type { LabelledOrder } from "./labelled-order";
import { basisOf, NO_DEADLINE, type OrderDeadline, orderDeadline } from "./order-deadline";

/** What the words of one task say, to be mended before the work is given. */
export type WorkPart = {
  text: string;
  summary: string;
  leadId: number | null;
  /** The words that led to a department that the text does not name; null if it names one, or none was guessed. */
  guessedFrom: string | null;
  coordinatingIds: number[];
  /** Units that the text names and that are no department of the agency, as written. */
  outside: string[];
  toAll: boolean;
  deadlineWords: string;
  deadline: Day | null;
  period: Period | null;
};

/** The agency whose departments are named, and the day from which deadlines are counted. */
export type Agency = { departments: readonly NamedDepartment[]; on: Day; calendar: WorkCalendar };

/** The directives that the reader finds in a line. */
export const findDirectives = (line: string, { on, calendar }: Agency): FoundDirective[] =>
  readDirectiveLine(line, basisOf(on, calendar));

/** When the work that the words give is to be done. */
export const deadlineOf = (text: string, agency: Agency): OrderDeadline =>
  orderDeadline(text, findDirectives(text, agency), basisOf(agency.on, agency.calendar));

/** "Tất cả các phòng, Thanh tra và Văn phòng …" */
export const isForAll = (text: string, departments: readonly NamedDepartment[]): boolean =>
  matchDepartments(withoutFrame(text).replace(COMMAND, "").split(/[,;]/, 1)[0] ?? "", departments).all;

/** "Thanh tra tỉnh sẽ về kiểm tra, Phòng A chuẩn bị …": without what another body does. */
function fromOwnDepartment(text: string, departments: readonly NamedDepartment[]): string {
  const words = wordsOf(text);
  const [mention] = mentionsOf(words, departments);
  const from = words[mention?.first ?? 0]?.from ?? 0;
  const isLater = /[,;.]\s*$/.test(text.slice(0, from));
  return isLater && beginsWithAnotherBody(words, departments) ? text.slice(from) : text;
}

/** "Hỏa tốc: Phòng A …": without words in front of a colon that name no department. */
function withoutIntroduction(text: string, departments: readonly NamedDepartment[]): string {
  const [whole = "", introduction = ""] = /^([^:]{3,150}):\s+/u.exec(text) ?? [];
  const isNamed = (words: string) => matchDepartments(words, departments).ids.length > 0;
  return !isNamed(introduction) && isNamed(text.slice(whole.length)) ? text.slice(whole.length) : text;
}

/** Behind such words a department gets something, or is asked or helps. */
const NOT_ITS_WORK =
  /(?<!\p{L})(?:gửi|nộp|về|của|với|cùng|tại|từ|trình|báo cáo|phối hợp|hỏi|gặp|xin|qua|theo)\s+(?:cho\s+)?$/iu;

/** "Khi nào rảnh Văn phòng tìm hiểu …": the one department that the words name. */
function onlyNamed(text: string, departments: readonly NamedDepartment[]): number | null {
  const words = wordsOf(text);
  const [mention] = mentionsOf(words, departments);
  const [id = null, ...others] = matchDepartments(text, departments).ids;
  if (mention === undefined || others.length > 0) return null;
  const from = words[mention.first]?.from ?? 0;
  // "kế hoạch thanh tra" is work, "Thanh tra" a department.
  const isName = /^\p{Lu}/u.test(text.slice(from));
  const isAsked = NOT_ITS_WORK.test(text.slice(0, from)) || onlyHelps(text.slice(words[mention.end - 1]?.to));
  return isName && !isAsked ? id : null;
}

const COMMAND = /^(?:giao|yêu cầu|đề nghị|phân công)(?:\s+cho)?\s+/iu;

/** What the words of one task say. */
export function partOf({ text, order }: TaskText, agency: Agency): WorkPart {
  const { departments } = agency;
  const words = fromOwnDepartment(withoutFrame(withoutIntroduction(order, departments)), departments);
  const all = findDirectives(words, agency).map((one) => matchDirective(one, departments));
  const [first] = all;
  const led = all.find(({ leadId }) => leadId !== null);
  const opening = matchDepartments(words.replace(COMMAND, ""), departments).opening;
  const toAll = isForAll(order, departments) || (!led && opening === null && all.some((one) => one.toAll));
  const named = toAll ? null : (opening ?? led?.leadId ?? onlyNamed(words, departments));
  const outside = [
    ...(named === null && !toAll ? all.map(({ leadWords }) => leadWords).filter(isOutside(departments)) : []),
    ...all.flatMap(({ outsidePartners }) => outsidePartners),
  ];
  const isLeadOutside = named === null && outside.length > 0;
  const guess = named === null && !toAll && !isLeadOutside ? guessLead(text, departments) : null;
  const leadId = named ?? guess?.id ?? null;
  const coordinating = [...namedAtHead(words, departments), ...all.flatMap((one) => one.coordinatingIds)];
  const partners = coordinating.length > 0 ? coordinating : helpersOf(words, departments);
  const partnerIds = toAll ? [] : [...new Set(partners)].filter((id) => id !== leadId);
  return {
    text,
    summary: first?.summary ?? summaryOf(text),
    leadId,
    guessedFrom: guess?.words ?? null,
    coordinatingIds: partnerIds,
    outside: [...new Set(outside)],
    toAll,
    ...ownDeadline(text, words, agency),
  };
}

/** "Sở A yêu cầu gửi trước 20/10; Phòng B trình chậm nhất 17/10": the day behind the department counts before others. */
function ownDeadline(text: string, words: string, agency: Agency): OrderDeadline {
  if (repetitionIn(text)) return deadlineOf(text, agency);
  const [mention] = mentionsOf(wordsOf(words), agency.departments);
  const behind = mention ? words.slice(wordsOf(words)[mention.first]?.from) : words;
  const own = deadlineOf(behind, agency);
  return own === NO_DEADLINE ? deadlineOf(text, agency) : own;
}

const isOutside = (departments: readonly NamedDepartment[]) => (words: string) =>
  namesUnit(words) && matchDepartments(words, departments).ids.length === 0;

/** "Phòng A + Phòng B: …": departments in front of the colon, without words between them. */
function namedAtHead(text: string, departments: readonly NamedDepartment[]): readonly number[] {
  const [, head = ""] = /^((?:P\.|[^:.;]){3,120}):\s/u.exec(text) ?? [];
  return /\+|&/.test(head) ? matchDepartments(head, departments).ids : [];
}

/** "…, Phòng B và Phòng C phối hợp …": the departments before these words help, if the reader names no others. */
const HELPERS =
  /(?:^|[,;.])([^,;.]+?)\s+(?:(?:cử|bố trí|phân công)\s+[^,.;]{2,30}?\s+)?(?:cùng\s+)?(?:(?:phối hợp|phoi hop)(?!\s+(?:với|cùng|chặt|voi|cung\s+(?:phong|vp|van)))|hỗ trợ)(?!\p{L})/giu;

const helpersOf = (text: string, departments: readonly NamedDepartment[]): readonly number[] =>
  [...text.replace(/\bP\.\s?/g, "P ").matchAll(HELPERS)].flatMap(
    ([, words = ""]) => matchDepartments(words, departments).ids,
  );

/** An order that is typed as a form is one piece of work, whatever departments its fields name. */
export function partOfLabels(
  text: string,
  { lead, partners, deadline }: LabelledOrder,
  agency: Agency,
): WorkPart {
  const { departments } = agency;
  const [leadId = null, ...jointly] = matchDepartments(lead, departments).ids;
  const outside = [lead, ...partners.split(/[,;]/)]
    .map((words) => words.trim())
    .filter(isOutside(departments));
  const coordinating = [...jointly, ...matchDepartments(partners, departments).ids];
  return {
    ...partOf({ text, order: text }, agency),
    leadId,
    guessedFrom: null,
    coordinatingIds: [...new Set(coordinating)].filter((id) => id !== leadId),
    outside,
    toAll: leadId === null && matchDepartments(lead, departments).all,
    ...deadlineOf(deadline === "" ? text : `Hạn: ${deadline}`, agency),
  };
}
