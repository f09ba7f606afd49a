import { actorsAt } from "./actors";
import { phraseAt, phrases } from "./phrases";
import type { Token } from "./tokens";
import { type Range, readUnits } from "./units";

const TOGETHER = phrases(`
  phối hợp|phối hợp chặt chẽ|phối hợp đồng bộ|phối kết hợp|cùng|cùng với|phối hợp tốt|chủ động phối hợp|làm việc với
  thống nhất với|trao đổi với|trao đổi , thống nhất với|làm việc cụ thể , thống nhất với|ph|kết hợp|kết hợp với`);
const LINKING = /^(?:với|cùng|giữa|:|chặt|chẽ|tốt|đồng|bộ|hiệu|quả|trực|tiếp|cụ|thể|kịp|thời|thường|xuyên)$/;

/** The units with which the lead works, each separately: those after "phối hợp với" and "cùng". */
export function findCoordinating(tokens: readonly Token[], { from, to }: Range): Range[] {
  const found: Range[] = [];
  for (let k = from; k < to; k++) {
    const words = Math.max(
      phraseAt(TOGETHER, tokens, k),
      goesWith(tokens, from, k) || invites(tokens, k, to) ? 1 : 0,
    );
    if (words === 0) {
      const beside = /^[,;(]$/.test(tokens[k]?.raw ?? "") ? helpersAt(tokens, k + 1, to) : null;
      if (beside) found.push(...beside);
      continue;
    }
    let at = k + words;
    while (at < to && LINKING.test(tokens[at]?.raw ?? "")) at += 1;
    const units = readUnits(tokens, at, to) ?? actorsAt(tokens, at, to, "sentences");
    if (!units) continue;
    found.push(...units.items.filter((item) => !found.some((other) => other.from === item.from)));
    k = units.to - 1;
  }
  return found;
}

/** "đi kiểm tra kè với Chi cục Thủy lợi, xã Tân Phú Trung" */
const goesWith = (tokens: readonly Token[], from: number, k: number): boolean =>
  tokens[k]?.raw === "với" &&
  !/^(?:đối|hợp|cùng|so|phù)$/.test(tokens[k - 1]?.raw ?? "") &&
  tokens.slice(Math.max(from, k - 12), k).some(({ raw }) => raw === "đi");

/** ", Đội trật tự phối hợp" */
function helpersAt(tokens: readonly Token[], k: number, to: number): Range[] | null {
  const helped = actorsAt(tokens, k, to, "sentences");
  if (helped && tokens[helped.to]?.raw === "giúp") return helped.items;
  const helps = (named: { to: number } | null) =>
    /^(?:phối|tham|hỗ)$/.test(tokens[named?.to ?? to]?.raw ?? "");
  const units = [readUnits(tokens, k, to), actorsAt(tokens, k, to, "sentences")].find(helps);
  if (!units) return null;
  return units.to + 2 >= to || /^[,;.)]$/.test(tokens[units.to + 2]?.raw ?? "") ? units.items : null;
}

/** "mời phòng Điều dưỡng và khoa Lão học cùng tham gia" */
const invites = (tokens: readonly Token[], k: number, to: number): boolean =>
  tokens[k]?.raw === "mời" && tokens.slice(k, Math.min(to, k + 14)).some(({ raw }) => raw === "cùng");
