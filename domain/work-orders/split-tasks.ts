import type { NamedDepartment } from "../departments/match";
import { type Mention, mentionsOf, type Word, wordsOf } from "./department-mentions";
import { withoutFrame } from "./frame";
import { onlyHelps } from "./helps";

/** Words of command before a department: "giao cho Phòng A". */
const COMMANDS: ReadonlySet<string> = new Set(["giao", "cho", "yeu", "cau", "de", "nghi", "phan", "cong"]);
/** Words that join two tasks: "…, còn Văn phòng …". */
const JOINING: ReadonlySet<string> = new Set(["va", "con"]);
/** After a department: it helps with the task before it, or the words belong to that task. */
const NO_TASK: ReadonlySet<string> = new Set(
  "biet va voi cung phoi truoc trong den de theo cua hoac tai vao sau".split(" "),
);
/** Words around departments that are no task of their own. */
const NO_MATTER: ReadonlySet<string> = new Set([
  ...COMMANDS,
  ...JOINING,
  ..."cung voi chu tri phoi hop".split(" "),
]);
/** Fewer words are no task. */
const LEAST_WORDS = 2;

/**
 * Splits "Giao Phòng A làm X, Phòng B làm Y trước 30/9" where another department gets a task of its own. A department
 * that only helps, or one more in a list of departments, begins no task.
 * @returns the text itself if it gives one task
 */
export function splitTasks(text: string, departments: readonly NamedDepartment[]): string[] {
  const words = wordsOf(text);
  const mentions = mentionsOf(words, departments);
  const begins = [0];
  let [first] = mentions;
  for (const [index, mention] of mentions.entries()) {
    if (first === undefined || index === 0) continue;
    const begin = beginOfTask(text, words, mention, mentions[index - 1]);
    if (begin === null || !hasTask(text, words, mention, mentions[index + 1])) continue;
    const { end } = first;
    const between = words
      .slice(end, begin)
      .filter((_, at) => !mentions.some((one) => end + at >= one.first && end + at < one.end));
    if (between.filter(isMatter).length < LEAST_WORDS) continue;
    begins.push(words[begin]?.from ?? 0);
    first = mention;
  }
  return begins.map((from, index) => tidy(text.slice(from, begins[index + 1]))).filter(Boolean);
}

/** "họp" is a task; without its accent it is a part of "phối hợp". */
const isMatter = ({ folded, written }: Word): boolean =>
  !NO_MATTER.has(folded) || written.normalize("NFC") === "họp";

/** The first word of a task that begins with a department, with its words of command; null if none begins there. */
function beginOfTask(
  text: string,
  words: readonly Word[],
  { first }: Mention,
  before: Mention | undefined,
): number | null {
  const endsBefore = (word: number) => /[,;.:\n]/.test(text.slice(words[word - 1]?.to, words[word]?.from));
  let begin = first;
  // "… việc được giao, Văn phòng …": that word of command belongs to the clause before.
  while (begin > 0 && !endsBefore(begin) && COMMANDS.has(words[begin - 1]?.folded ?? "")) begin--;
  const previous = words[begin - 1];
  if (!previous) return null;
  if (endsBefore(begin)) return begin;
  // "… cây xanh. Tuần sau Phòng B …"
  const sentence = words.findLastIndex(
    (_, at) => at < begin && /[.;\n]/.test(text.slice(words[at - 1]?.to, words[at]?.from)),
  );
  if (sentence > 0 && withoutFrame(text.slice(words[sentence]?.from, words[begin]?.from)).trim() === "")
    return sentence;
  // "Phòng A và Phòng B" lists departments.
  return JOINING.has(previous.folded) && before?.end !== begin - 1 ? begin : null;
}

/** Whether a task follows the department, before the next one is named. */
function hasTask(text: string, words: readonly Word[], { end }: Mention, next: Mention | undefined): boolean {
  const own = words.slice(end, next?.first);
  const [head] = own;
  if (!head || own.length < LEAST_WORDS) return false;
  const leads = head.folded === "phoi" && !onlyHelps(text.slice(head.from, own.at(-1)?.to));
  if (NO_TASK.has(head.folded) && !leads) return false;
  return !/[,;.]/.test(text.slice(words[end - 1]?.to, head.from));
}

/** One task as a sentence of its own. */
function tidy(text: string): string {
  // A list's mark stands before the department of the next task.
  const unmarked = text.trim().replace(/\s+[-–•+*]$/u, "");
  const plain = unmarked.replace(/(?:[,;]\s*(?:và|còn)?|\s+(?:và|còn))$/iu, "");
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}
