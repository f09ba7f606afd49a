import { textOf } from "../token-range";
import type { Token } from "../tokens";
import { readUnits } from "../units/read-units";

/** The role of the person who writes down what others say. */
export const SECRETARY = "thư ký";

/** "Thư ký: bà Triệu Mùi Pham", "bà Sầm Thị Lụa ghi biên bản" */
export function keepsMinutes(text: string, tokens: readonly Token[], from: number, to: number): boolean {
  const [start, end] = [tokens[from]?.from ?? 0, tokens[to - 1]?.to ?? 0];
  return (
    /(?:thư ký|ghi biên bản|người ghi|(?<!\p{L})ghi(?: chép| bảng)?(?=\s*:))(?:[^.;,\n]|(?<=DS|BS|CN|ThS|TS|KS|GV)\.){0,24}$/iu.test(
      text.slice(Math.max(0, start - 44), start),
    ) ||
    /^[\s,–-]*(?:[^,.;\n]{0,40},\s*)?(?:là |làm )?(?:thư ký(?!\s+\p{L})|ghi biên bản)/iu.test(
      text.slice(end, end + 80),
    )
  );
}

/** "Thư ký: Viên Thị Hảo - Phòng Hành chính": the secretary's department. */
export function unitAfter(text: string, tokens: readonly Token[], at: number): string {
  const units = /^[,(–-]$/.test(tokens[at]?.raw ?? "") ? readUnits(tokens, at + 1) : null;
  if (units) return (textOf(text, tokens, units.items[0] ?? units).split("\n")[0] ?? "").trim();
  // "Ghi biên bản: Trần Khánh Chi - Thống kê viên"
  const rest = text.slice(tokens[at]?.from ?? text.length).split("\n", 1)[0] ?? "";
  return /^[,(–-]\s*([^,.;:()\d]{3,40})\)?\.?\s*$/u.exec(rest)?.[1]?.trim() ?? "";
}
