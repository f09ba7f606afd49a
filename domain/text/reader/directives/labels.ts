import { actorsIn } from "../actors/actors-at";

const LEAD =
  /(?:\(|;\s*|–\s*|-\s*|\.\s*|^)\s*(?:đơn vị|cơ quan|bộ phận)?\s*(?:chủ trì|thực hiện chính|thực hiện|đầu mối|phụ trách|người thực hiện)(?:\s+thực hiện)?\s*:\s*([^;.()\n]{2,160})/iu;
const WITH = /(?:đơn vị|cơ quan)?\s*(?:phối hợp|hỗ trợ)(?:\s+thực hiện)?\s*:\s*([^;.()\n]{2,300})/iu;
const BRACKET =
  /\(\s*(?:giao\s+)?([^();]{2,120}?)\s+(?:chủ trì|thực hiện|phụ trách|làm đầu mối)(?:\s*[,;]\s*(?:phối hợp (?:với\s+)?)?([^()]{2,200}?)(?:\s+phối hợp)?)?\s*\)/iu;

/** Characters in an actor's name: names contain dashes and full stops ("Phòng Tài chính - Kế hoạch", "P.TCHC"). */
const WHO = String.raw`(?:[^–.;:()-]|(?<=\p{L}\s)[-–](?=\s\p{Lu})|(?<=\p{L})-(?=\p{L})|(?<=\p{Lu}|TT|Tr)\.(?=\s?\p{Lu}))`;
const LEADS =
  "chủ trì|thực hiện|phụ trách|đảm nhiệm|đảm trách|đảm nhận|chịu trách nhiệm|làm đầu mối|lo liệu|theo dõi";

/** "… – Văn phòng chủ trì." */
const BEHIND = new RegExp(
  String.raw`(?:\s[–-]|[,;:])\s*(?:giao\s+|do\s+)?(${WHO}{2,90}?)\s+(?:${LEADS})(?:\s*[,;]\s*(?:phối hợp (?:với\s+)?)?([^();.]{2,200}?)(?:\s+phối hợp)?)?\s*[.;]?\s*$`,
  "iu",
);
/** "… do Phòng A và các thôn thực hiện" */
const DONE_BY = new RegExp(String.raw`(?:^|\s)do\s+(${WHO}{2,90}?)\s+(?:${LEADS})(?!\p{L})`, "iu");
const ASIDE = /\(\s*([^();]{3,160}?)\s+(?:cùng\s+)?phối hợp\s*\)/iu;
/** "… (Trạm Y tế, Công an xã)", "… (a Long, xong 15/9)" */
const IN_BRACKETS = /\(\s*(?:giao\s+)?([^()]{2,120})\)\s*[.;,]?\s*(?:[^().]{0,50})$/u;
/** "…: Trạm Y tế, phối hợp Công an xã", "… – Trạm Y tế." */
const AT_END =
  /(?:[:]|\s[–-]|\.)\s+((?:(?!\s[–-]\s)[^:.;])*?)(?:\s*[,;(]\s*(?:phối hợp|PH|cùng)(?:\s+với)?\s*:?\s*([^;.()–]*?)\)?)?(?:\s+[–-]\s+[^:;]{4,50}|\s*[;,.]\s*(?:xong|hoàn thành|trước|hạn|thời hạn|chậm nhất)[^:;]{3,50})?\s*[.;]?\s*$/u;

/** "Trách nhiệm của Sở A", "việc này giao Sở A", "việc này Sở A làm, cùng Sở B" */
const CHARGED = new RegExp(
  String.raw`(?:trách nhiệm(?: chính)?(?: của| thuộc(?: về)?|:)|việc (?:này|đó) (?:thuộc trách nhiệm(?: của)?|do|giao(?: cho)?))\s+(${WHO}{2,90}?)\s*(?:[.;]|$|,\s|\s(?:${LEADS}|làm|lo)(?!\p{L}))`,
  "iu",
);
const TAKES = new RegExp(
  String.raw`việc (?:này|đó)\s+((?!,)${WHO}{2,90}?)\s+(?:${LEADS}|làm|lo)(?!\p{L})(?:\s*,\s*(?:cùng|phối hợp)(?:\s+với)?\s+(${WHO}{2,160}?)\s*[.;]?\s*$)?`,
  "iu",
);
/** "…, tất cả các sở, ngành phải làm xong trước ngày 30/11" */
const OBLIGED =
  /[,;]\s+((?:tất cả |toàn bộ )?(?:các|từng|mọi)\s[^.;:()]{2,60}?)\s+(?:phải|có trách nhiệm)\s/iu;

/** The lead and coordinating units of an item, if both are written as a note after, around or below it. */
export function readLabels(text: string): { lead: string; coordinating: string[] } {
  const bracket = BRACKET.exec(text);
  if (bracket) return { lead: jointly(bracket[1] ?? ""), coordinating: actorsIn(bracket[2] ?? "") };
  const behind = BEHIND.exec(text);
  const last = jointly(behind?.[1] ?? "");
  if (last !== "") return { lead: last, coordinating: actorsIn(behind?.[2] ?? "") };
  const doneBy = jointly(DONE_BY.exec(text)?.[1] ?? "");
  if (doneBy !== "") return { lead: doneBy, coordinating: [] };
  const together = ASIDE.exec(text)?.[1];
  if (together) return { lead: "", coordinating: actorsIn(together) };
  const lead = LEAD.exec(text)?.[1] ?? "";
  const coordinating = WITH.exec(text)?.[1] ?? "";
  return { lead: jointly(lead), coordinating: actorsIn(coordinating) };
}

/** The lead of an item that names it only after the task; "" if it does not. */
export function leadBehind(text: string): { lead: string; coordinating: string[] } {
  const charged = jointly(CHARGED.exec(text)?.[1] ?? "");
  if (charged !== "") return { lead: charged, coordinating: [] };
  const takes = TAKES.exec(text);
  const taken = jointly(takes?.[1] ?? "");
  if (taken !== "") return { lead: taken, coordinating: actorsIn(takes?.[2] ?? "") };
  const obliged = jointly(OBLIGED.exec(text)?.[1] ?? "");
  if (obliged !== "") return { lead: obliged, coordinating: [] };
  const bracket = IN_BRACKETS.exec(text)?.[1];
  const [named = "", ...rest] = (bracket ?? "").split(
    /\s*[;,–-]\s*(?=(?:xong|trước|hạn|hoàn thành|thời hạn|chậm nhất|phối hợp|\d{1,2}\/))/u,
  );
  const inside = jointly(named);
  if (inside !== "") {
    const helpers = rest.find((part) => /^phối hợp/iu.test(part))?.replace(/^phối hợp(?: với)?:?\s*/iu, "");
    return { lead: inside, coordinating: actorsIn(helpers ?? "") };
  }
  const parted = behindDashes(text);
  if (parted !== "") return { lead: parted, coordinating: [] };
  const end = AT_END.exec(text);
  const lead = jointly(end?.[1] ?? "");
  return { lead, coordinating: lead === "" ? [] : actorsIn(end?.[2] ?? "") };
}

/** "task – actor", "task – actor – until when": the last or the second last part, if it names actors. */
function behindDashes(text: string): string {
  const parts = text
    .trim()
    .replace(/[.;]$/u, "")
    .split(/\s[–-]\s/u);
  if (parts.length < 2) return "";
  const last = jointly(parts.at(-1) ?? "");
  if (last !== "") return last;
  return parts.length > 2 && UNTIL_WHEN.test(parts.at(-1) ?? "") ? jointly(parts.at(-2) ?? "") : "";
}
const UNTIL_WHEN = /^(?:xong|trước|hạn|hết|trong|cuối|chậm|thứ|tuần|tháng|quý|\d{1,2}\/)/iu;

/** The words, if they name actors and nothing else. */
const jointly = (words: string): string => {
  const named = words.trim().replace(/^(?:giao|do)\s+/iu, "");
  return named !== "" && actorsIn(named).length > 0 ? named : "";
};

/** Whether the whole line is such a note on the item above it. */
export const isNote = (line: string): boolean =>
  /^(?:(?:đơn vị|cơ quan|bộ phận|người)\s+)?(?:chủ trì|phối hợp|thực hiện|đầu mối|phụ trách)(?:\s+(?:thực hiện|chính))?\s*:|^(?:thời\s+(?:hạn|gian)(?:\s+\p{L}+){0,3}|hạn(?:\s+\p{L}+){0,2}|hoàn thành|deadline)\s*:|^(?:sản phẩm|kết quả đầu ra)\s*:/iu.test(
    line.trim(),
  );
