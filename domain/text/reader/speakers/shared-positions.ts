import type { Token } from "../tokens";
import { isAddressWord } from "./address-words";
import type { Mention } from "./mentions";

/** "các Phó Giám đốc A và B", "các ông A, B - Phó Giám đốc Sở": one position for all who are named together. */
export function withSharedPositions(tokens: readonly Token[], list: readonly Mention[]): Mention[] {
  const all = list.map((one) => ({ ...one }));
  for (let n = 0; n < all.length; n++) {
    const first = all[n];
    if (!first || !isManyBefore(tokens, first.from)) continue;
    const group = [first];
    for (
      let next = all[n + 1];
      next && joins(tokens, group.at(-1)?.to ?? 0, next.from);
      next = all[n + group.length]
    )
      group.push(next);
    const last = group.at(-1);
    if (group.length < 2 || !last) continue;
    for (const one of group) {
      if (first.before !== "" && one.before === "") one.before = first.before;
      else if (first.before === "" && one.before === "" && one.after === "") one.after = last.after;
      one.sure = one.sure || one === last;
    }
  }
  return all;
}

/** Only a comma or "và", and the next form of address. */
function joins(tokens: readonly Token[], from: number, to: number): boolean {
  const between = tokens.slice(from, to);
  return (
    between.length > 0 &&
    between.length <= 4 &&
    /^(?:,|;|và)$/.test(between[0]?.raw ?? "") &&
    between.slice(1).every((token, n) => token.raw === "và" || isAddressWord(tokens, from + 1 + n))
  );
}

/** "các", "hai" shortly before a name, with only a position or a form of address between them. */
function isManyBefore(tokens: readonly Token[], i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - 12); k--) {
    const token = tokens[k];
    if (/^(?:các|hai|ba|02|03|những)$/iu.test(token?.raw ?? "")) return true;
    if (token?.kind !== "word" && !/^[:/.]$/.test(token?.raw ?? "")) return false;
  }
  return false;
}
