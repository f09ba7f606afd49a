import { tokenize } from "./tokens";
import { readUnits, textOf } from "./units";

const LEAD =
  /(?:\(|;\s*|–\s*|-\s*|\.\s*|^)\s*(?:đơn vị|cơ quan|bộ phận)?\s*(?:chủ trì|thực hiện chính|đầu mối)(?:\s+thực hiện)?\s*:\s*([^;.()\n]{2,160})/iu;
const WITH = /(?:đơn vị|cơ quan)?\s*phối hợp(?:\s+thực hiện)?\s*:\s*([^;.()\n]{2,300})/iu;
const BRACKET =
  /\(\s*(?:giao\s+)?([^();]{3,120}?)\s+chủ trì(?:\s*[,;]\s*(?:phối hợp (?:với\s+)?)?([^()]{3,200}?)(?:\s+phối hợp)?)?\s*\)/iu;

/** "… – Văn phòng chủ trì." */
const BEHIND = /\s[–-]\s*(?:giao\s+)?([^–.;:()-]{3,80}?)\s+(?:chủ trì|thực hiện)\s*[.;]?\s*$/iu;
const ASIDE = /\(\s*([^();]{3,160}?)\s+(?:cùng\s+)?phối hợp\s*\)/iu;

/** "(Phòng X chủ trì, Phòng Y phối hợp)", "Đơn vị chủ trì: X; phối hợp: Y": leads that are written as a note. */
export function readLabels(text: string): { lead: string; coordinating: string[] } {
  const bracket = BRACKET.exec(text);
  if (bracket) return { lead: namesIn(bracket[1] ?? "")[0] ?? "", coordinating: namesIn(bracket[2] ?? "") };
  const last = BEHIND.exec(text)?.[1];
  const behind = last ? namesIn(last)[0] : undefined;
  if (behind) return { lead: behind, coordinating: [] };
  const together = ASIDE.exec(text)?.[1];
  if (together) return { lead: "", coordinating: namesIn(together) };
  const lead = LEAD.exec(text)?.[1] ?? "";
  const coordinating = WITH.exec(text)?.[1] ?? "";
  return { lead: namesIn(lead)[0] ?? "", coordinating: namesIn(coordinating) };
}

/** Is the whole line such a note on the item above it? */
export const isNote = (line: string): boolean =>
  /^(?:(?:đơn vị|cơ quan|bộ phận)\s+)?(?:chủ trì|phối hợp|thực hiện|đầu mối)\s*:|^(?:thời\s+(?:hạn|gian)(?:\s+\p{L}+){0,3}|hạn(?:\s+\p{L}+){0,2})\s*:|^(?:sản phẩm|kết quả đầu ra)\s*:/iu.test(
    line.trim(),
  );

function namesIn(text: string): string[] {
  const tokens = tokenize(text);
  const units = readUnits(tokens, 0);
  return units ? units.items.map((item) => textOf(text, tokens, item)) : [];
}
