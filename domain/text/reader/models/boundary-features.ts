import { calendarOf } from "../../../calendar/working-days";
import { findDeadlines } from "../../dates-in-words";
import type { DeadlineBasis } from "../../deadline-days";
import { isOfMatter, WORDS_BEFORE } from "../deadlines/day-of-matter";
import { withoutCitations } from "../legal-references";
import type { Clause } from "./clauses";

/** Whether words give a deadline, and one that recurs. */
export type Due = "none" | "periodic" | "day";

/** Whether words give a deadline; which day it is does not matter. */
export function dueOf(text: string): Due {
  const plain = withoutCitations(text);
  const found = findDeadlines(plain, NO_DAY).filter(
    (one) => !isOfMatter(plain.slice(Math.max(0, one.from - WORDS_BEFORE), one.from), one, NO_DAY),
  );
  if (found.length === 0) return "none";
  return found.every(({ periodic }) => periodic) ? "periodic" : "day";
}
const NO_DAY: DeadlineBasis = { meeting: null, year: null, calendar: calendarOf([]) };

/**
 * What tells whether an order of its own begins with a clause, as names of features: which of it and the clause before
 * has a deadline, and whether it only adds to that clause.
 * @param features what the clause looks like (clause-features); the one of its beginning is used
 */
export function boundaryFeatures(
  before: Clause | undefined,
  clause: Clause,
  features: readonly string[],
): string[] {
  if (before?.paragraph !== clause.paragraph) return [];
  const place = clause.part > 0 ? "part" : "sentence";
  const begin = features.find((name) => name.startsWith("begin:"))?.split(" ", 1)[0] ?? "";
  const due = `${dueOf(before.text)} ${dueOf(clause.text)}`;
  const adds = additionOf(clause.text) ?? begin;
  return [
    `place+${place} ${begin}`,
    `due:${due}`,
    `due+place:${due} ${place}`,
    `due+begin:${due} ${begin}`,
    `adds:${adds}`,
    `adds+place:${adds} ${place}`,
    `due+adds:${due} ${adds}`,
    `due+adds+place:${due} ${adds} ${place}`,
  ];
}

/** What a clause adds to the one before it, by its words; null if they say nothing of it. */
const additionOf = (text: string): string | null =>
  ADDITIONS.find(([, words]) => words.test(text))?.[0] ?? null;

const ADDITIONS: readonly [string, RegExp][] = [
  // "hoàn thành trong quý I", "báo cáo kết quả trước 15/7": when the same task is done.
  [
    "done",
    /^(?:và\s)?(?:báo cáo|b\/c|bc|gửi|nộp|trình|xong|hoàn thành|hoàn tất|kết thúc|thời hạn|thời gian|hạn|chậm nhất|trước|hết|kết quả|danh sách|công bố|phê duyệt|ban hành|cập nhật|tổng hợp|định kỳ|việc này)(?!\p{L})/iu,
  ],
  // "trường hợp vượt thẩm quyền thì …", "hộ nào vắng …"
  ["case", /^(?:(?:nếu|trường hợp|ai|khi|quá|riêng)\s|(?:\S+\s){1,3}nào\s)/iu],
  ["ban", /^(?:không|ko|tuyệt đối|kiên quyết|nghiêm cấm|cấm)\s/iu],
  ["duty", /(?<!\p{L})phải(?!\p{L})/u],
];
