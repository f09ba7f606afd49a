import { type Day, dayOf } from "../../calendar/day";
import { SHORT_TITLES, TITLES } from "./lexicon";
import { phraseAt } from "./phrases";
import { type Span, splitSentences } from "./sentences";
import { type Token, tokenize } from "./tokens";
import { headAt } from "./units/unit-nouns";

/** One message: the range of its own words, its sender, and the day of its timestamp if that has a year. */
export type Message = Span & { sender: string; day: Day | null };

const STAMP = String.raw`(?<time>\d{1,2}[:h]\d{2}(?::\d{2})?(?:\s?[AP]M)?)`;
const DATE = String.raw`(?<date>\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?)`;
const SENDER = String.raw`(?<sender>[^:\[\]|]{1,40}?)`;
/** How messengers write sender and time, before the words or on a line of their own. */
const HEADS = [
  String.raw`\[(?:${DATE},?\s+${STAMP})\]\s*${SENDER}\s*:\s*`,
  String.raw`\[(?:${STAMP},?\s+${DATE})\]\s*${SENDER}\s*:\s*`,
  String.raw`\[${STAMP}\]\s*${SENDER}\s*:\s*`,
  String.raw`${STAMP},?\s+${DATE}\s*[-–]?\s*${SENDER}\s*:\s*`,
  String.raw`${DATE},?\s+${STAMP}\s*[-–]?\s*${SENDER}\s*:\s*`,
  String.raw`${STAMP}\s*[-–]?\s+${SENDER}\s*:\s*`,
  String.raw`${DATE}[\s,|–-]+${STAMP}[\s,|–-]+${SENDER}\s*:\s+`,
  String.raw`${STAMP}[\s,|–-]+${DATE}[\s,|–-]+${SENDER}\s*:\s+`,
  String.raw`${STAMP}[\s,|–-]+${SENDER}\s*:\s+`,
  String.raw`${SENDER}\s*,?\s*[\[(]\s*(?:${DATE},?\s+)?${STAMP}(?:,?\s+\k<date>)?\s*[\])]\s*:?\s*`,
  String.raw`${SENDER}\s*,?\s+${STAMP}(?:,\s*${DATE})?\s*$`,
].map((source) => new RegExp(`^${source.replace(String.raw`(?:,?\s+\k<date>)?`, "")}`, "u"));
/** A time on a line of its own, above "Sender: words". */
const STAMP_ALONE = new RegExp(
  String.raw`^(?:${DATE},?\s+)?${STAMP}$|^${STAMP.replace("<time>", "<clock>")},?\s+${DATE.replace("<date>", "<day>")}$`,
  "u",
);
const SENDER_BELOW = /^(?<sender>\p{Lu}[^:@[\]|\d]{1,38}?)\s*:\s+/u;
const FEWEST = 3;

/** The messages of a chat log; empty if the text is not a chat log. */
export function findMessages(source: string): Message[] {
  const messages: Message[] = [];
  let from = 0;
  let stamped = 0;
  let above: RegExpExecArray | null = null;
  for (const line of source.split("\n")) {
    const indent = line.length - line.trimStart().length;
    const to = from + line.length;
    const alone = STAMP_ALONE.exec(line.trim());
    if (alone) {
      above = alone;
      from = to + 1;
      continue;
    }
    const below = above === null ? null : SENDER_BELOW.exec(line.trimStart());
    const head = HEADS.map((one) => one.exec(line.trimStart())).find((match) => match !== null) ?? below;
    const stamp = above?.groups?.date ?? above?.groups?.day;
    if (line.trim() !== "") above = null;
    if (head) {
      stamped += 1;
      messages.push({
        from: from + indent + head[0].length,
        to,
        sender: (head.groups?.sender ?? "").trim(),
        day: dayOfStamp(head.groups?.date ?? (head === below ? stamp : undefined) ?? ""),
      });
    } else if (line.trim() !== "" && stamped > 0) {
      const last = messages.at(-1);
      messages.push({ from, to, sender: last?.sender ?? "", day: last?.day ?? null });
    }
    from = to + 1;
  }
  return stamped >= FEWEST ? messages : unstamped(source);
}

/** "Hải Đường CCT: …", without a time: only below a line that says it is a group chat. */
function unstamped(source: string): Message[] {
  const [first = ""] = source.trimStart().split("\n", 1);
  if (!/(?<!\p{L})(?:zalo|viber|nhóm|chat|messenger|telegram|teams|slack|skype|group)(?!\p{L})/iu.test(first))
    return [];
  const messages: Message[] = [];
  const count = new Map<string, number>();
  let from = 0;
  for (const line of source.split("\n")) {
    const head = /^\s*(\p{Lu}[^:@\d]{1,28}?)\s*:\s+/u.exec(line);
    if (head && from > 0) {
      const sender = head[1] ?? "";
      count.set(sender, (count.get(sender) ?? 0) + 1);
      messages.push({ from: from + head[0].length, to: from + line.length, sender, day: null });
    }
    from += line.length + 1;
  }
  const often = [...count.values()].some((times) => times > 2);
  return messages.length >= 4 && count.size > 1 && often ? messages : [];
}

function dayOfStamp(date: string): Day | null {
  const [day, month, year = ""] = date.split(/[/.-]/);
  if (year === "") return null;
  return dayOf(Number(year.length === 2 ? `20${year}` : year), Number(month), Number(day));
}

/** Answers and questions give no orders. */
const REPLY =
  /^(?:d[aạ]\b|dạ|vâng|ok|oke|okie|ừ|ừm|uh|nhận|e nhận|em nhận|noted|rõ|đã rõ|đã nhận|có phải|cho (?:e|em|c|chị|hỏi)|cảm ơn|cám ơn|thanks|báo cáo(?!\s(?:tháng|quý|năm|tuần|tổng kết|sơ kết|nhanh|kết quả|số liệu|thống kê)(?!\p{L}))|xin phép|\+1|(?:e|em|c|chị|a|anh|mình|tôi)\s+(?:đã|làm xong|gửi rồi|sẽ|nhận|xin|đang|vừa))|\?\s*$|(?<!\p{L})(?:ạ|rồi|nhé ạ|hả|à|nhỉ)[\s.!]*$/iu;
/** A sender who leads: by the title in the displayed name. */
const LEADER =
  /(?<!\p{L})(?:CT|BT|GĐ|TGĐ|HT|TP|PCT|PGĐ|PHT|CVP|Trưởng|Giám đốc|Chủ tịch|Bí thư|Hiệu trưởng|Phó|VP|Văn phòng|Thư ký|Sếp|Admin|Chair)(?!\p{L})/u;

/**
 * Whether a message says more than an answer: "ok em. Báo cáo nhanh gửi Sở: anh Quý viết", "Em đang ở trạm y tế. Cô Vân
 * trực đến khi bão tan".
 */
const tellsMore = (words: string): boolean =>
  splitSentences(words).some(({ from, to }) => {
    const said = words
      .slice(from, to)
      .replace(/^(?:ok|oke|okie|ừ|ừm|uh|vâng|tốt|rồi)(?:\s+(?:em|anh|chị|e|a|c))?[\s,.!]+/iu, "");
    // "Bếp không nhận rau không có tem nữa nghe, bữa trước đoàn nhắc rồi"
    const [first = ""] = said.split(/,\s/u);
    const opens = first.length >= LONG_CLAUSE && first.length < said.length && !REPLY.test(first);
    return said.length >= FEWEST_SIGNS && (opens || !REPLY.test(said));
  });
/** A clause of so many characters is no mere answer. */
const LONG_CLAUSE = 30;
/** Less is no order. */
const FEWEST_SIGNS = 12;

/** "Đỗ Hữu Phát (Trưởng Thuế cơ sở 5)" is later shown as "Đỗ Hữu Phát". */
const shownName = (sender: string): string => sender.replace(/\s*(?:[([,]|\s[-–]\s).*$/u, "");

/** The text with timestamps, senders and mere replies blanked out, same length. */
export function withoutChatter(source: string, messages: readonly Message[]): string {
  const [first] = messages;
  if (!first) return source;
  const leaders = new Set(
    [first.sender, ...messages.map(({ sender }) => sender).filter((one) => LEADER.test(one))].map(shownName),
  );
  let text = "";
  let at = 0;
  for (const message of messages) {
    const words = source.slice(message.from, message.to);
    const lineStart = source.lastIndexOf("\n", message.from - 1) + 1;
    const listed = /^\s*(?:\d{1,2}\s*[./)]|[-+*•])\s*\S/.test(words);
    const kept = leaders.has(shownName(message.sender)) && (listed || tellsMore(words));
    // A blank line instead of the timestamp separates messages.
    const stamp = message.from - lineStart;
    text += source.slice(at, lineStart) + (stamp > 0 ? `${" ".repeat(stamp - 1)}\n` : "");
    text += kept ? words : " ".repeat(words.length);
    at = message.to;
  }
  return text + source.slice(at);
}

/**
 * The names by which senders are addressed: "Đạt" for "Lưu Sĩ Đạt (QĐ xưởng)", "Bách" for "Bách QC", "Hạnh" for
 * "Kế toán Hạnh".
 */
export function givenNames(messages: readonly Message[]): Set<string> {
  const names = new Set<string>();
  for (const { sender } of messages) {
    const words = sender
      .replace(/[([].*$/u, "")
      .trim()
      .split(/\s+/);
    const simple = words.filter((word) => /^(?:[HKYR]['’])?\p{Lu}\p{Ll}{1,6}$/u.test(word));
    const whole = simple.length === words.length && words.length > 2;
    const [first] = simple;
    const last = simple.at(-1);
    for (const name of whole ? [last] : [first, last]) if (name !== undefined) names.add(name);
  }
  return names;
}

const CALLED = /^(?:Thầy|Cô|Anh|Chị|Ông|Bà|Chú|Bác|A|C)\.?\s/u;
const CALLED_LEADER =
  /^(?:Thầy|Cô|Anh|Chị|Ông|Bà|A|C)\.?\s((?:\p{Lu}\p{Ll}+\s){0,3}\p{Lu}\p{Ll}+)\s+\(?(CT|BT|GĐ|TGĐ|HT|TP|CVP|CHT)\)?$/u;

/** "HT Vũ Thị Thanh Hà", "Kpă Y Thoan - CT UBND xã", "Doãn Hải Triều (GĐ)": a whole name, and a title beside it. */
function titled(sender: string): { name: string; position: string } | null {
  // "CT Mai Thế Vượng (Chủ tịch UBND xã)"
  const [, shown, inside] = /^([^()]+?)\s*\(([^()]+)\)$/u.exec(sender) ?? [];
  if (shown !== undefined && inside !== undefined && titleAt(tokenize(inside, false), 0) > 0) {
    const named = titled(shown);
    if (named) return { ...named, position: inside.trim() };
  }
  const tokens = tokenize(sender, false);
  const before = titleAt(tokens, 0);
  if (before > 0) {
    let from = tokens.length;
    while (from > before && isNameWord(tokens[from - 1])) from -= 1;
    // "Bí thư Đoàn Nhữ Hải Yến": the unit belongs to the title.
    if (tokens.length - from > 3 && headAt(tokens, from) > 0) from += 1;
    const name = sender.slice(tokens[from]?.from ?? sender.length);
    return tokens.length - from < 2 ? null : { name, position: sender.slice(0, tokens[from]?.from).trim() };
  }
  let to = 0;
  while (to < MOST_NAMES && isNameWord(tokens[to]) && (to < 2 || titleAt(tokens, to) === 0)) to += 1;
  if (to < 2) return null;
  const name = sender.slice(0, tokens[to - 1]?.to);
  const bracketed = tokens[to]?.raw === "(";
  const at = /^[-–,(]$/.test(tokens[to]?.raw ?? "") ? to + 1 : to;
  if (!tokens[at] || (titleAt(tokens, at) === 0 && !bracketed)) return null;
  return { name, position: sender.slice(tokens[at]?.from).replace(/\)$/, "").trim() };
}
const MOST_NAMES = 5;

/** "Phó BT" is a title too. */
const titleAt = (tokens: readonly Token[], k: number): number =>
  Math.max(
    phraseAt(TITLES, tokens, k),
    phraseAt(SHORT_TITLES, tokens, k),
    tokens[k]?.raw === "Phó" && phraseAt(SHORT_TITLES, tokens, k + 1) > 0 ? 2 : 0,
  );

const isNameWord = (token: Token | undefined): boolean =>
  /^\p{Lu}(?:\p{Ll}|['’]\p{L})*$/u.test(token?.raw ?? "");

/**
 * Senders shown with a full name and a title: "Doãn Hải Triều (GĐ)"; the first of them chairs, and may be shown by a
 * given name: "Thầy Quý HT".
 */
export function sendersWithTitle(
  source: string,
  messages: readonly Message[],
): (Span & { name: string; position: string; role: string })[] {
  const found = new Map<string, Span & { name: string; position: string; role: string }>();
  const seen = new Set<string>();
  for (const { sender, from } of messages) {
    if (seen.has(sender)) continue;
    seen.add(sender);
    const called = found.size === 0 ? CALLED_LEADER.exec(sender) : null;
    const { name = "", position = "" } = (CALLED.test(sender) ? null : titled(sender)) ?? {
      name: called?.[1],
      position: called?.[2],
    };
    const at = source.lastIndexOf(sender, from);
    if (name === "" || at < 0 || found.has(name)) continue;
    const role = found.size === 0 ? "chủ trì" : "phát biểu";
    const start = at + sender.indexOf(name);
    found.set(name, { from: start, to: start + name.length, name, position, role });
  }
  return [...found.values()];
}
