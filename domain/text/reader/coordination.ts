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
    const words = phraseAt(TOGETHER, tokens, k);
    if (words === 0) continue;
    let at = k + words;
    while (at < to && LINKING.test(tokens[at]?.raw ?? "")) at += 1;
    const units = readUnits(tokens, at, to) ?? actorsAt(tokens, at, to, "sentences");
    if (!units) continue;
    found.push(...units.items.filter((item) => !found.some((other) => other.from === item.from)));
    k = units.to - 1;
  }
  return found;
}
