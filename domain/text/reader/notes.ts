import { findDeadlines } from "../dates-in-words";
import { type Actors, actorsAt } from "./actors/actors-at";
import { actsAt } from "./actors/acts-at";
import { findCoordinating } from "./actors/coordination";
import { deadlineOfNote } from "./deadlines/deadline-of-note";
import type { Context } from "./directives/context";
import { at, NAMES_PRESENT } from "./directives/lists";
import { EVERYDAY_VERBS, OPENS_NO_TASK, PUT_OFF, STATES } from "./everyday";
import type { FoundDirective } from "./found-directive";
import type { Paragraph } from "./layout";
import { phraseAt, phrases } from "./phrases";
import { type Range, textOf } from "./token-range";
import { endsSentence, type Token, tokenize } from "./tokens";
import { isVerb } from "./verbs";

/** One task of a note: its tokens, its lead and its helpers. */
type Task = Range & { leads: Range | null; helpers: Range[] };

/** An actor may be named behind these words. */
const BEHIND_WORD = /^(?:giao|nhờ|do|thì|để|và|nhưng|riêng|còn)$/iu;
const ARROW = /^(?:[-–=]+>|→|⇒)$/;
/** A clause may begin after these. */
const OPENING = /^(?:[;:,.(@–-]|…|[-–=]+>|→|⇒)$/;

/**
 * The tasks of one line of notes: "task: who does what", "task -> who", "who: what", "what (who, until when)".
 * Statements, praise, promises, questions and postponed items are not tasks.
 * @param listed whether the line is in a list of tasks, where a verb alone is a task
 */
export function readNote(
  paragraph: Paragraph,
  plain: string,
  context: Context,
  listed: boolean,
): FoundDirective[] {
  const { text, bodyAt } = paragraph;
  const tokens = tokenize(text).map((token) =>
    context.people?.has(token.raw) ? { ...token, person: true } : token,
  );
  const first = tokens.findIndex(({ from }) => from >= bodyAt);
  if (first < 0 || /\?\s*$/.test(text)) return [];
  if (/^(?:các )?ý kiến[^:]{0,20}:/iu.test(text.slice(bodyAt))) return [];
  const line = { from: first, to: tokens.length };
  const colon = tokens.findIndex(({ raw }, k) => k > first && raw === ":");
  const turns =
    saysArrow(tokens, line) || (colon > 0 && actorWithin(tokens, { from: colon + 1, to: line.to }));
  if (phraseAt(OPENS_NO_TASK, tokens, first) > 0 && !turns) return [];
  // "Trực lãnh đạo b/c (BS. A): tổng số …"
  if (/^[^:;(]{2,60}(?<!\p{L})(?:b\/c|báo cáo)\s*[(:]/iu.test(text.slice(bodyAt))) return [];
  const clauses = clausesOf(tokens, line).filter((clause) => {
    const said = textOf(text, tokens, clause);
    return !PUT_OFF.test(said) && !NAMES_PRESENT.test(said) && !isQuestion(tokens, clause);
  });
  const tasks = clauses.flatMap((clause) => tasksOf(tokens, behindGiver(tokens, clause)));
  // "Sổ đoàn viên điện tử: nt, hết q.I", "nt: kiểm định dây đai": the same actors as above.
  const ditto = [colon > 0 ? colon + 1 : first, first].some((k) => /^nt$/iu.test(tokens[k]?.raw ?? ""));
  if (ditto && context.lastLead !== "")
    return [
      directive(
        paragraph,
        plain,
        tokens,
        { ...line, leads: null, helpers: [] },
        { ...context, lead: context.lastLead },
      ),
    ];
  const told = tasks.length > 0 ? tasks : withoutActor(tokens, text, clauses, plain, context, listed);
  return told.map((task) => directive(paragraph, plain, tokens, task, context));
}

const saysArrow = (tokens: readonly Token[], { from, to }: Range): boolean =>
  tokens.slice(from, to).some(({ raw }) => ARROW.test(raw));

const isQuestion = (tokens: readonly Token[], { to }: Range): boolean => tokens[to - 1]?.raw === "?";

/**
 * The parts of a line between semicolons and full stops; a part that only names actors is added to the previous
 * one.
 */
function clausesOf(tokens: readonly Token[], { from, to }: Range): Range[] {
  const clauses: Range[] = [];
  let start = from;
  let depth = 0;
  for (let k = from; k <= to; k++) {
    const raw = tokens[k]?.raw;
    if (raw === "(") depth += 1;
    if (raw === ")") depth = Math.max(0, depth - 1);
    // "(P.KTCN chủ trì; XN2 phối hợp)"
    if (raw === ";" && depth > 0) continue;
    const ends = k === to || raw === ";" || (raw === "." && (k + 1 === to || isSentence(tokens, k)));
    if (!ends) continue;
    if (k > start) {
      const last = clauses.at(-1);
      if (last && onlyAdds(tokens, { from: start, to: k }, tokens[start - 1]?.raw === ";")) last.to = k;
      else clauses.push({ from: start, to: k });
    }
    start = k + 1;
  }
  return clauses;
}

/** Whether a full stop is between sentences, not inside "P. TNMT" or "c. Nga". */
const isSentence = (tokens: readonly Token[], k: number): boolean =>
  tokens[k + 1]?.spaced === true && (tokens[k - 1]?.raw.length ?? 0) > 2 && tokens[k - 1]?.raw !== ".";

/** "Ban Nữ công.", "Hạn 30/5", "xong trước thứ 6" add to the previous part. */
function onlyAdds(tokens: readonly Token[], { from: start, to }: Range, joined: boolean): boolean {
  // "…, có số liệu. – HTQT"
  const from = /^[-–]$/.test(tokens[start]?.raw ?? "") ? start + 1 : start;
  const actors = actorsAt(tokens, from, to);
  if (actors?.to === to) return true;
  // "…; đ/c Lả giúp phần tài liệu"
  if (joined && actors && tokens[actors.to]?.raw === "giúp") return true;
  if (joined && !actorWithin(tokens, { from, to }) && phraseAt(OPENS_NO_TASK, tokens, from) === 0) {
    return actsAt(tokens, from, to) !== "tells";
  }
  return /^(?:hạn|xong|hoàn|trước|deadline|dl|thời|chậm|muộn|phối|ph|sáng|trưa|chiều|tối|mai|nay)$/iu.test(
    tokens[from]?.raw ?? "",
  ) && to - from < 10
    ? !actorWithin(tokens, { from, to })
    : false;
}

const actorWithin = (tokens: readonly Token[], { from, to }: Range): boolean => {
  for (let k = from; k < to; k++) {
    const actors = actorsAt(tokens, k, to);
    if (actors && actsAt(tokens, actors.to, to) === "order") return true;
  }
  return false;
};

/** "Anh Dương chốt là các ki-ốt phải …": the clause behind the words of the one who decides. */
function behindGiver(tokens: readonly Token[], { from, to }: Range): Range {
  for (let k = from; k < Math.min(to, from + 14); k++) {
    const actors = actorsAt(tokens, k, to);
    if (!actors) continue;
    let at = actors.to + phraseAt(DECIDING, tokens, actors.to);
    if (at === actors.to) return { from, to };
    if (/^(?:thêm|lại|luôn)$/.test(tokens[at]?.raw ?? "")) at += 1;
    return /^(?:là|rằng|:)$/.test(tokens[at]?.raw ?? "") && at + 1 < to ? { from: at + 1, to } : { from, to };
  }
  return { from, to };
}
const DECIDING = phrases("chốt|nhắc|dặn|nói|bảo|lưu ý|yêu cầu|quyết|kết luận");

function tasksOf(tokens: readonly Token[], clause: Range): Task[] {
  const tasks: Task[] = [];
  let open: Task | null = null;
  for (let k = clause.from; k < clause.to; k++) {
    const before = tokens[k - 1]?.raw ?? "";
    if (before === "." && !endsSentence(tokens, k - 1)) continue;
    const timed =
      k > clause.from &&
      k < clause.from + 5 &&
      /^(?:sau|trước|khi|sáng|chiều|tối|mai|tuần|từ|hôm)$/i.test(tokens[clause.from]?.raw ?? "");
    if (k > clause.from && !timed && !OPENING.test(before) && !BEHIND_WORD.test(before)) continue;
    // "nợ quá hạn 3 hộ (bà Tẹo, chị Hường)": those it is about.
    if (before === "(" && /^(?:hộ|người|em|cháu|ca|hợp|bạn|sinh)$/.test(tokens[k - 2]?.raw ?? "")) {
      while (k + 1 < clause.to && tokens[k]?.raw !== ")") k += 1;
      continue;
    }
    const actors = actorsAt(tokens, k, clause.to);
    // "chị Ngoạn phối hợp công an xã, trưởng bản đến hòa giải"
    if (actors && before === "," && open?.leads && endsPartners(tokens, open.leads.to, k - 1)) {
      k = actors.to - 1;
      continue;
    }
    if (!actors) {
      if (ARROW.test(before) && !open && isAct(tokens, k)) open = task(clause.from, null);
      continue;
    }
    const act = actsAt(tokens, actors.to, clause.to);
    // "(TS Hoa phụ trách)": a remark on the task, not another one.
    if (before === "(" && open?.leads && act === "order") {
      while (k + 1 < clause.to && tokens[k]?.raw !== ")") k += 1;
      continue;
    }
    if (k === clause.from && chairs(tokens, actors.to, clause.to)) return [];
    if (act === "tells" && !ARROW.test(before)) {
      // "Cô Xoan đề nghị mua ghế": the rest of the clause, up to a colon or an arrow, is what she said.
      if (phraseAt(STATES, tokens, actors.to) > 0 && !open) continue;
      const turn = tokens.findIndex(
        ({ raw }, n) => n > k && n < clause.to && (raw === ":" || ARROW.test(raw)),
      );
      if (open || turn < 0) break;
      k = turn;
      continue;
    }
    const helps = open?.leads && isHelp(tokens, actors.to);
    if (helps && open) open.helpers.push(...actors.items);
    else if (act === "order" || isNamed(tokens, k, actors, clause)) {
      if (open?.leads && act !== "order") continue;
      if (open && !open.leads) open.leads = actors;
      else {
        if (open) tasks.push({ ...open, to: trimmed(tokens, open.from, k) });
        open = task(tasks.length === 0 && !open ? clause.from : k, actors);
      }
    } else continue;
    k = actors.to - 1;
  }
  if (open) tasks.push({ ...open, to: trimmed(tokens, open.from, clause.to) });
  return tasks;
}

/** Whether "phối hợp" and those with whom the lead works are right before a place. */
function endsPartners(tokens: readonly Token[], from: number, to: number): boolean {
  for (let k = from; k < to; k++) {
    const short = tokens[k]?.raw === "p" && tokens[k + 1]?.raw === "/" && tokens[k + 2]?.raw === "h";
    if (!short && !/^(?:phối|cùng|ph)$/.test(tokens[k]?.raw ?? "")) continue;
    let at = short ? k + 3 : k + 1;
    while (/^(?:hợp|với|cùng)$/.test(tokens[at]?.raw ?? "")) at += 1;
    if (actorsAt(tokens, at, to)?.to === to) return true;
  }
  return false;
}

/** "HT Nông Thị Bích Thảo chủ trì": names the chair of the meeting, without a task after it. */
const chairs = (tokens: readonly Token[], k: number, to: number): boolean =>
  tokens[k]?.raw === "chủ" && /^(?:trì|tọa)$/.test(tokens[k + 1]?.raw ?? "") && k + 2 >= to;

const task = (from: number, leads: Range | null): Task => ({ from, to: from, leads, helpers: [] });

const isAct = (tokens: readonly Token[], k: number): boolean =>
  isVerb(tokens, k) || phraseAt(EVERYDAY_VERBS, tokens, k) > 0;

/** "a Toàn đi cùng", "IT hỗ trợ" */
const isHelp = (tokens: readonly Token[], k: number): boolean =>
  /^(?:hỗ|phối|giúp|cùng|support)$/.test(tokens[k]?.raw ?? "") ||
  (tokens[k + 1]?.raw === "cùng" && tokens[k]?.kind === "word");

/** Whether actors are named on their own: after an arrow, before a colon, alone in brackets or between marks. */
function isNamed(tokens: readonly Token[], k: number, actors: Actors, clause: Range): boolean {
  const before = tokens[k - 1]?.raw ?? "";
  const after = actors.to >= clause.to ? "" : (tokens[actors.to]?.raw ?? "");
  if (ARROW.test(before)) return true;
  if (after === ":")
    return (
      k === clause.from &&
      isAct(tokens, actors.to + 1) &&
      actsAt(tokens, actors.to + 1, clause.to) !== "tells"
    );
  if (k === clause.from) return false;
  return /^(?:[(,.:–-]|do|giao|nhờ)$/iu.test(before) && /^(?:|[),;.–-]|thực|phụ|chủ|lo|làm)$/u.test(after);
}

function trimmed(tokens: readonly Token[], from: number, to: number): number {
  let end = to;
  while (end > from + 1 && /^(?:[,;+–-]|và|thì|giao|nhờ|đồng|thời)$/.test(tokens[end - 1]?.raw ?? ""))
    end -= 1;
  return end;
}

/** "Rà lại danh sách, xong trước 15/9": a verb that a list of tasks or a deadline makes a task. */
function withoutActor(
  tokens: readonly Token[],
  text: string,
  clauses: readonly Range[],
  plain: string,
  { on, lead }: Context,
  listed: boolean,
): Task[] {
  const [clause] = clauses;
  if (!clause) return [];
  const colon = tokens.findIndex(({ raw }, k) => k > clause.from && k < clause.to && raw === ":");
  const acts = isAct(tokens, clause.from) || (colon > 0 && isAct(tokens, colon + 1));
  const told = actsAt(tokens, clause.from, clause.to) === "tells";
  if (!acts || told) return [];
  const words = plain.slice(tokens[clause.from]?.from ?? 0);
  if (!listed && lead === "" && findDeadlines(words, on, "note").length === 0) return [];
  if (textOf(text, tokens, clause).length < 8) return [];
  return [{ from: clause.from, to: clauses.at(-1)?.to ?? clause.to, leads: null, helpers: [] }];
}

function directive(
  paragraph: Paragraph,
  plain: string,
  tokens: readonly Token[],
  { leads, helpers, from, to }: Task,
  context: Context,
): FoundDirective {
  const { text } = paragraph;
  const [start, end] = [tokens[from]?.from ?? 0, tokens[to - 1]?.to ?? 0];
  const behind = leads ? leads.to : from;
  const coordinating = [...findCoordinating(tokens, { from: behind, to }), ...helpers].map((one) =>
    textOf(text, tokens, one),
  );
  const deadline = deadlineOfNote(plain.slice(start, end), context.on);
  return {
    from: paragraph.from + start,
    to: paragraph.from + end,
    text: text.slice(start, end),
    number: context.number,
    heading: context.heading,
    lead: leads ? textOf(text, tokens, leads) : context.lead,
    coordinating: [...new Set(coordinating)],
    deadline: deadline ? at(deadline, paragraph.from + start) : context.deadline,
  };
}
