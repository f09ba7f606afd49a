import { MODALS, NAME_VERBS, ORDER_VERBS } from "../lexicon";
import { phraseAt } from "../phrases";
import type { Token } from "../tokens";
import { isVerb } from "../verbs";
import { isCompound } from "./name-end";
import { readUnits, type Units } from "./read-units";

/** "Văn phòng cùng Tổ Công nghệ khảo sát": the verb is after the units that help the subject. */
export function behindHelpers(tokens: readonly Token[], k: number, to: number): number {
  // "Trung tâm Khuyến nông thì chuẩn bị giống"
  if (tokens[k]?.raw === "thì") return k + 1;
  if (tokens[k]?.raw === "với") {
    const partner = readUnits(tokens, k + 1, to);
    return partner && isVerb(tokens, partner.to) ? partner.to : k;
  }
  if (tokens[k]?.raw !== "cùng") return k;
  const helpers = readUnits(tokens, tokens[k + 1]?.raw === "với" ? k + 2 : k + 1, to);
  if (!helpers) return k;
  // "Cục A cùng 5 địa phương chưa kết nối dữ liệu hoàn thành …"
  if (!/^(?:chưa|còn|có|đang|thuộc)$/.test(tokens[helpers.to]?.raw ?? "")) return helpers.to;
  for (let at = helpers.to + 1; at < Math.min(to, helpers.to + 9); at++)
    if (phraseAt(ORDER_VERBS, tokens, at) > 0) return at;
  return helpers.to;
}

/** "Phòng Tuyên truyền hỗ trợ người nộp thuế chủ trì": a name with a verb in it extends up to "chủ trì". */
export function upToLead(tokens: readonly Token[], units: Units, to: number): Units {
  if (units.items.length > 1) return units;
  // "Ban Chỉ đạo đổi mới, phát triển kinh tế tập thể, hợp tác xã chủ trì": a board is named by its whole purpose.
  const board = /^(?:ban|hội|tổ|ủy|uỷ)$/iu.test(tokens[units.from]?.raw ?? "");
  for (let k = units.to; k < Math.min(to, units.to + (board ? 14 : 7)); k++) {
    if (board && tokens[k]?.raw === ",") continue;
    if (tokens[k]?.raw === "đã") return units;
    if (tokens[k]?.kind === "mark" || phraseAt(MODALS, tokens, k) > 0) {
      const leads = tokens[k]?.raw === "chủ" && k > units.to;
      return leads ? { from: units.from, to: k, items: [{ from: units.from, to: k }] } : units;
    }
  }
  return units;
}

/**
 * The unit in a name that includes an everyday verb: "Đoàn xã" of "Đoàn xã lo cây giống".
 * @param acts whether a word is a verb of a task
 */
export function upToAct(
  tokens: readonly Token[],
  { from, items }: Units,
  acts: (k: number) => boolean,
): Units | null {
  const last = items.at(-1);
  if (!last) return null;
  for (let k = last.from + 2; k < last.to; k++) {
    if (tokens[k]?.capital || tokens[k]?.kind !== "word" || !acts(k)) continue;
    if (isCompound(tokens, k) || phraseAt(NAME_VERBS, tokens, k) > 0) continue;
    if (phraseAt(NAME_VERBS, tokens, k - 1) > 1) continue;
    return { from, to: k, items: [...items.slice(0, -1), { from: last.from, to: k }] };
  }
  return null;
}
