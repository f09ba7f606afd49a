import { CONNECTORS } from "../lexicon";
import { phraseAt, phrases } from "../phrases";
import type { Token } from "../tokens";

/** "Các trưởng thôn đề nghị …", "Phòng A đề nghị …": subordinates ask for something. */
export function isProposal(tokens: readonly Token[], k: number, from: number): boolean {
  const start = clauseStart(tokens, k, from);
  if (speaksForItself(tokens, start, k)) return true;
  // "Anh Lò Mạnh Quý đề nghị Công ty cho trả chậm"
  if (/^(?:anh|chị)$/i.test(tokens[start]?.raw ?? "") && tokens[start + 1]?.capital && k - start < 6)
    return true;
  const asking =
    /^(?:xí|trung|chi|hợp|nhà|các|nhiều|một|đại|cử|phòng|khoa|trạm|đội|thôn|bản|người|hộ|doanh|công|tổ|nhân)$/i.test(
      tokens[start]?.raw ?? "",
    ) &&
    k - start < 14 &&
    k > start;
  if (asksSuperior(tokens, start, k) || goesOnAsking(tokens, start, k)) return true;
  if (!asking) return speaksForOthers(tokens.slice(start, k));
  const between = tokens.slice(start, k);
  return (
    speaksForOthers(between) ||
    !between.some(({ raw }) => /^(?:[,;:.]|chủ|giám|bí|trưởng)$/iu.test(raw)) ||
    /^(?:trưởng)$/.test(tokens[start + 1]?.raw ?? "")
  );
}

/** "Bệnh viện đề nghị Sở Y tế sớm có hướng dẫn", "Tỉnh cam kết … và đề nghị Bộ sớm có ý kiến": to a higher authority. */
const asksSuperior = (tokens: readonly Token[], start: number, k: number): boolean =>
  /^(?:bệnh|trường|tỉnh|xã|phường|huyện|trạm|công|doanh)$/i.test(tokens[start]?.raw ?? "") &&
  phraseAt(SUPERIORS, tokens, k + 2) > 0;
const SUPERIORS = phrases(
  "sở|bộ|tỉnh|trung ương|chính phủ|thủ tướng|cấp trên|cấp có thẩm quyền|nhà nước|ngành",
);

/** "lãnh đạo xã kiến nghị tỉnh bố trí kinh phí …, đề nghị ngành xây dựng cử cán bộ": one who asks goes on asking. */
function goesOnAsking(tokens: readonly Token[], start: number, k: number): boolean {
  for (let at = start; at < k; at++) if (phraseAt(ASKING, tokens, at) > 0) return true;
  return false;
}
const ASKING = phrases(
  "kiến nghị|băn khoăn|lo ngại|phản ánh|thừa nhận|xin phép|than phiền|mong muốn|bày tỏ mong",
);

/** Behind "…; trong khi", or where the sentence begins. */
function clauseStart(tokens: readonly Token[], k: number, from: number): number {
  for (let at = k - 1; at > Math.max(from, k - 24); at--)
    if (tokens[at]?.raw === "khi" && tokens[at - 1]?.raw === "trong") return at + 1;
  return from + phraseAt(CONNECTORS, tokens, from);
}

/** "Bà Tiết Ngọc Mai (KTT): công nợ 410 triệu, đề nghị …": a participant who does not chair. */
function speaksForItself(tokens: readonly Token[], start: number, k: number): boolean {
  if (!/^(?:ông|bà|anh|chị|thầy|cô|đồng|đ)$/i.test(tokens[start]?.raw ?? "")) return false;
  const colon = tokens.findIndex(({ raw }, n) => n > start && n < Math.min(k, start + 16) && raw === ":");
  if (colon < 0) return false;
  const words = tokens
    .slice(start, colon)
    .map(({ raw }) => raw.toLowerCase())
    .join(" ");
  return !/chủ tịch|giám đốc|bí thư|hiệu trưởng|cục trưởng|chánh|chủ trì|kết luận|chỉ đạo|(?<!\p{L})(?:gđ|ct|bt|ht|tgđ)(?!\p{L})/u.test(
    words,
  );
}

/** "đại diện các hội viên chia sẻ kinh nghiệm, đề nghị …": no leader is named before. */
function speaksForOthers(before: readonly Token[]): boolean {
  const words = before.map(({ raw }) => raw.toLowerCase()).join(" ");
  return (
    /(?:đại diện|các ý kiến|hội viên|cử tri|đại biểu|người dân|doanh nghiệp|phụ huynh)(?!\p{L})/u.test(
      words,
    ) && !/chủ tịch|giám đốc|bí thư|trưởng|thủ tướng|đồng chí|ông |bà |chủ trì|kết luận|lãnh đạo/u.test(words)
  );
}
