import { findDeadlines } from "../../dates-in-words";
import type { DeadlineBasis } from "../../deadline-days";
import { fold } from "../../fold";
import { findCoordinating } from "../actors/coordination";
import { isOfMatter, WORDS_BEFORE } from "../deadlines/day-of-matter";
import type { Paragraph } from "../layout";
import { readOrders } from "../orders/read-orders";
import { splitSentences } from "../sentences";
import { textOf } from "../token-range";
import { type Token, tokenize } from "../tokens";
import { readUnits } from "../units/read-units";

import { ENDS_WORK } from "./headings";
import { at, introduces, type List } from "./lists";

const TASKS =
  /nhiem vu|cong viec|hang muc|noi dung|yeu cau|viec (?:sau|ma)|cac viec|cu the|nhu sau|chi dao|ket luan|tap trung|giai phap|phan cong|giao|de nghi|trong tam|phuong huong|can lam|action item|to ?do|\bkl\b/;
/** "Các Chi cục hoàn thành trước ngày 31/3/2026:" */
const DUE =
  /(?:hoan thanh|thuc hien|trien khai|xong)(?: xong)? (?:trong|truoc|cham nhat|den het)(?: \w+){0,4} \d[\d /.-]*(?:thang \d+(?: nam \d+)?)?\W*$/;

/** Whether a line only says until when the items below it are due. */
export const announcesDay = (body: string): boolean => introduces(body) && DUE.test(fold(body));
const POINTS = /thong nhat|y kien|ket luan (?:mot so )?noi dung|quyet nghi/;
const NO_TASKS =
  /(?:to chuc|mo) (?:cuoc |buoi |phien |le )?(?:hop|hoi nghi|hoi thao|chao co)|gom co|thanh phan|bao gom|ket qua (?:dat duoc|sau|nhu|cu the)|ton tai|han che|khan giai|nguyen nhan|diem nghen|tinh hinh|khen thuong cac|danh sach|tham du|uu diem|trao doi|gioi thieu|phuong an|ghi nhan/;

/** What a line that ends with a colon says about the list below it; null if the list has no tasks. */
export function readIntro(
  paragraph: Paragraph,
  plain: string,
  on: DeadlineBasis,
): (Pick<List, "kind" | "lead" | "coordinating" | "deadline"> & { at: number }) | null {
  const sentence = splitSentences(plain).at(-1);
  if (!sentence) return null;
  const words = fold(plain.slice(sentence.from));
  if (!(TASKS.test(words) || DUE.test(words)) || NO_TASKS.test(words.slice(-70))) return null;
  // "… trình bày kết quả hai tháng. Cụ thể:": figures follow.
  if (/^\W*(?:cu the|trong do)(?: nhu sau)?\W*$/.test(words) && tellsResults(plain, sentence.from))
    return null;
  const tokens = tokenize(paragraph.text);
  const first = tokens.findIndex(({ from }) => from >= sentence.from);
  const order = readOrders(
    tokens,
    { from: Math.max(0, first), to: tokens.length },
    { listed: true, ordered: true },
  ).at(-1);
  const governed = governedLead(paragraph.text, tokens, first);
  const lead =
    addresseeBeforeColon(paragraph.text, tokens, first) ||
    (order?.lead ? textOf(paragraph.text, tokens, order.lead) : governed);
  const intro = plain.slice(sentence.from);
  const days = findDeadlines(intro, on).filter(
    ({ words: said, ...found }) =>
      // "nghe báo cáo tình hình xâm nhập mặn đến ngày 01/3": of what was heard.
      !isOfMatter(
        intro.slice(Math.max(0, found.from - WORDS_BEFORE), found.from),
        { words: said, ...found },
        on,
      ) &&
      (ENDS_WORK.test(intro.slice(0, found.from) + said) ||
        (/\d/.test(said) &&
          /ngày|[/.-]/.test(said) &&
          (!/tháng|quý|năm/u.test(said) || /ngày\s\d{1,2}\stháng/u.test(said)))),
  );
  const kind = POINTS.test(words.slice(-60)) && !/nhiem vu|cong viec/.test(words) ? "points" : "tasks";
  const [deadline] = days;
  return {
    kind,
    lead: isAnswerable(lead) ? lead : "",
    coordinating: order?.lead
      ? findCoordinating(tokens, { from: order.lead.to, to: tokens.length }).map((unit) =>
          textOf(paragraph.text, tokens, unit),
        )
      : [],
    deadline: deadline ? at(deadline, paragraph.from + sentence.from) : null,
    at: sentence.from,
  };
}

const tellsResults = (plain: string, to: number): boolean => {
  const before = splitSentences(plain.slice(0, to)).at(-1);
  const said = before ? fold(plain.slice(before.from, before.to)) : "";
  return (
    /(?:bao cao|trinh bay|thong tin|ket qua|tinh hinh|dat duoc)/.test(said) &&
    !/(?:yeu cau|de nghi|chi dao|nhiem vu|phan cong|giao )/.test(said)
  );
};

/** "UBKT Huyện ủy yêu cầu Ban Thường vụ Đảng ủy xã Thanh Lam:": whom a command addresses, up to the colon. */
function addresseeBeforeColon(text: string, tokens: readonly Token[], first: number): string {
  for (let k = tokens.length - 2; k > Math.max(0, first); k--) {
    if (!/^(?:cầu|giao|nghị)$/.test(tokens[k - 1]?.raw ?? "")) continue;
    const units = readUnits(tokens, k);
    return units && tokens[units.to]?.raw === ":" ? textOf(text, tokens, units) : "";
  }
  return "";
}

/** "… đọc các việc mà phòng, ban và UBND các phường phải làm:" */
function governedLead(text: string, tokens: readonly Token[], first: number): string {
  for (let k = Math.max(0, first); k < tokens.length; k++) {
    if (tokens[k - 1]?.raw !== "mà") continue;
    const units = readUnits(tokens, k) ?? readUnits([...tokens.slice(0, k), ...tokens.slice(k)], k);
    if (units) return textOf(text, tokens, units);
    const until = tokens.findIndex(({ raw }, n) => n > k && /^(phải|cần|sẽ)$/.test(raw));
    if (until > k && headLike(tokens, k)) return textOf(text, tokens, { from: k, to: until });
  }
  return "";
}

const headLike = (tokens: readonly Token[], k: number): boolean =>
  /^(phòng|ban|sở|các|đơn)$/i.test(tokens[k]?.raw ?? "");

/** "chúng ta" is not a lead. */
const isAnswerable = (lead: string): boolean =>
  lead !== "" &&
  !/^(?:đồng chí|ông|bà|chủ tịch|giám đốc|trưởng|phó|bí thư|lãnh đạo ban$)(?![^,]*các)/iu.test(lead);
