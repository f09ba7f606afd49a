import { TITLES } from "../lexicon";
import { phraseAt, phrases } from "../phrases";
import type { Range } from "../token-range";
import { endsSentence, type Token } from "../tokens";
import { readUnits } from "../units/read-units";
import { quantifierAt } from "../units/unit-nouns";
import { isVerb } from "../verbs";
import { actorsAt } from "./actors-at";

const TOGETHER = phrases(`
  phối hợp|phối hợp chặt chẽ|phối hợp đồng bộ|phối kết hợp|cùng|cùng với|phối hợp tốt|chủ động phối hợp|làm việc với
  thống nhất với|trao đổi với|trao đổi , thống nhất với|p / h|p/h|đi cùng có|cùng đi có|làm việc cụ thể , thống nhất với|ph|kết hợp|kết hợp với`);
const LINKING =
  /^(?:thêm|với|cùng|giữa|:|chặt|chẽ|tốt|đồng|bộ|hiệu|quả|trực|tiếp|cụ|thể|kịp|thời|thường|xuyên)$/;

/** The units with which the lead works, each separately: those after "phối hợp với" and "cùng". */
export function findCoordinating(tokens: readonly Token[], { from, to }: Range): Range[] {
  const found: Range[] = [];
  for (let k = from; k < to; k++) {
    const words = Math.max(
      phraseAt(TOGETHER, tokens, k),
      phraseAt(TAKING_PART, tokens, k),
      goesWith(tokens, from, k) || invites(tokens, k, to) || includes(tokens, k, to) ? 1 : 0,
    );
    if (words === 0) {
      const apart = /^[,;(]$/.test(tokens[k]?.raw ?? "") || endsSentence(tokens, k);
      const beside = apart ? helpersAt(tokens, k + 1, to) : null;
      if (beside) found.push(...beside);
      continue;
    }
    let at = k + words;
    while (at < to && LINKING.test(tokens[at]?.raw ?? "")) at += 1;
    const units =
      readUnits(tokens, at, to) ??
      actorsAt(tokens, at, to, "sentences") ??
      personAt(tokens, at) ??
      partnerAt(tokens, at, to);
    if (!units) continue;
    found.push(...units.items.filter((item) => !found.some((other) => other.from === item.from)));
    k = units.to - 1;
  }
  return found;
}

/** "với sự hỗ trợ của lực lượng tham gia bảo vệ an ninh": they help the lead. */
const TAKING_PART = phrases(`
  có sự tham gia của|có sự phối hợp của|có sự hỗ trợ của|có sự giúp đỡ của|có sự giám sát của|có sự chứng kiến của
  với sự tham gia của|với sự phối hợp của|với sự hỗ trợ của|với sự giúp đỡ của|với sự giám sát của`);

/** "có kỹ thuật an toàn nhà máy tham gia", "việc sửa có Ban Thanh tra giám sát" */
function includes(tokens: readonly Token[], k: number, to: number): boolean {
  if (!/^có$/i.test(tokens[k]?.raw ?? "")) return false;
  const named = readUnits(tokens, k + 1, to) ?? actorsAt(tokens, k + 1, to, "sentences");
  return named !== null && phraseAt(BESIDE, tokens, named.to) > 0;
}
const BESIDE = phrases(
  "cung cấp|tham gia|cùng tham gia|giám sát|cùng|phối hợp|hỗ trợ|chứng kiến|cùng dự|đi cùng|giúp",
);

/** "đi kiểm tra kè với Chi cục Thủy lợi, xã Tân Phú Trung" */
const goesWith = (tokens: readonly Token[], from: number, k: number): boolean =>
  /^(?:với|vs)$/.test(tokens[k]?.raw ?? "") &&
  !/^(?:đối|hợp|cùng|so|phù|liên|hệ|ứng|tương)$/.test(tokens[k - 1]?.raw ?? "") &&
  tokens
    .slice(Math.max(from, k - 12), k)
    .some(
      (_, n, before) =>
        phraseAt(MEETING_WITH, before, n) > 0 && !/^(?:cuộc|buổi)$/.test(before[n - 1]?.raw ?? ""),
    );
/** Verbs for what is done together with those behind "với". */
const MEETING_WITH = phrases("đi|họp|chốt|đối chiếu|bàn|rà soát|kiểm tra|kiểm đếm|xác minh");

/** ", Đội trật tự phối hợp" */
function helpersAt(tokens: readonly Token[], k: number, to: number): Range[] | null {
  const helped = actorsAt(tokens, k, to, "sentences");
  if (helped && tokens[helped.to]?.raw === "giúp") return helped.items;
  const named = [readUnits(tokens, k, to), actorsAt(tokens, k, to, "sentences")];
  for (const units of named) {
    if (!units) continue;
    // "Trung tâm Kiểm soát bệnh tật (phối hợp)"
    if (/^\( phối hợp \)$/.test(said(tokens, units.to))) return units.items;
    const end = units.to + phraseAt(HELPING, tokens, units.to);
    const beside = end > units.to && (end >= to || /^[,;.)]$/.test(tokens[end]?.raw ?? ""));
    // "K'Brêu đi cùng phiên dịch"
    if (beside || (/^(?:đi|làm|cùng) cùng$/.test(said(tokens, end, 2)) && isVerb(tokens, end)))
      return units.items;
  }
  return null;
}
/** A participant of the chat, by a given name. */
const personAt = (tokens: readonly Token[], k: number): { to: number; items: Range[] } | null =>
  tokens[k]?.person ? { to: k + 1, items: [{ from: k, to: k + 1 }] } : null;

/** "cùng với các xóm trưởng", "phối hợp với chuyên gia kỹ thuật": people named by what they do, up to the verb. */
function partnerAt(tokens: readonly Token[], k: number, to: number): { to: number; items: Range[] } | null {
  if (tokens[k - 1]?.raw !== "với") return null;
  const group = quantifierAt(tokens, k);
  // "phối hợp với VNPT"
  if (/^\p{Lu}{3,}$/u.test(tokens[k]?.raw ?? "")) return { to: k + 1, items: [{ from: k, to: k + 1 }] };
  const words = Math.max(phraseAt(TITLES, tokens, k + group), phraseAt(PARTNERS, tokens, k + group));
  if (words === 0) return null;
  let end = k + group + words;
  while (
    end < Math.min(to, k + MOST_WORDS) &&
    tokens[end]?.kind === "word" &&
    !GOES.test(tokens[end]?.raw ?? "") &&
    !isVerb(tokens, end)
  )
    end += 1;
  return { to: end, items: [{ from: k, to: end }] };
}
const PARTNERS = phrases(
  "chuyên gia|nhà thầu|tư vấn|đơn vị tư vấn|chủ đầu tư|nhà cung cấp|phụ huynh|cha mẹ học sinh|gia đình|chủ hộ|xóm trưởng|ấp trưởng|bản trưởng|khối trưởng|già làng|người có uy tín|bên bảo trì",
);
const GOES = /^(?:đi|về|ra|xuống|lên|đến|tới)$/;
const MOST_WORDS = 9;

/** The last tokens before a place. */
const said = (tokens: readonly Token[], to: number, count = 4): string =>
  tokens
    .slice(Math.max(0, to - count), to)
    .map(({ raw }) => raw)
    .join(" ");
const HELPING = phrases(`
  phối hợp|tham gia|hỗ trợ|cùng thực hiện|cùng tham gia|cùng phối hợp|cùng làm|đi cùng|làm cùng|xuống làm cùng|đi theo
  cung cấp số liệu|cung cấp dữ liệu|phối hợp thực hiện|tham gia phối hợp|hỗ trợ thực hiện`);

/** "mời phòng Điều dưỡng và khoa Lão học cùng tham gia" */
const invites = (tokens: readonly Token[], k: number, to: number): boolean =>
  /^(?:mời|thuê|kéo|rủ|nhờ)$/i.test(tokens[k]?.raw ?? "") &&
  tokens
    .slice(k, Math.min(to, k + 14))
    .some(({ raw }, n, words) => JOINS.test(raw) && words[n + 1]?.raw !== "thầu");
/** "mời … tham gia", "kéo thêm … vào làm" */
const JOINS = /^(?:cùng|tham|về|vào|dự|giám|chứng|hỗ)$/;
