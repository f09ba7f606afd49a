import { TITLES } from "../lexicon";
import { phraseAt } from "../phrases";
import { tokenize } from "../tokens";

/** Of a position before and one after the same name, the one with more titles; the one before if equal. */
export const fullerPosition = (before: string, after: string): string =>
  titlesIn(after) > titlesIn(before) || (after !== "" && DEGREE.test(before)) ? after : before;
/** A person's training or part in the meeting, not a position in the agency. */
const DEGREE =
  /^(?:thư ký|đại biểu(?:\s.*)?|thẩm phán|kiểm sát viên|giáo viên|giảng viên|bác sĩ|dược sĩ|thạc sĩ|tiến sĩ|kỹ sư|luật sư|điều dưỡng|cử nhân)$/iu;

/** How many titles a position names: 2 in "Bí thư Đảng ủy, Giám đốc Sở". */
export function titlesIn(position: string): number {
  if (position === "") return 0;
  const tokens = tokenize(position);
  return tokens.filter((token, k) => token.raw === "," && phraseAt(TITLES, tokens, k + 1) > 0).length + 1;
}
