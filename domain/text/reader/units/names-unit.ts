import { tokenize } from "../tokens";
import { headAt } from "./unit-nouns";

/** A short name of a unit: "KBNN". */
const ABBREVIATION = /^\p{Lu}{2,6}$/u;
/** "các sở", "toàn cơ quan", "đơn vị liên quan": no name. */
const GENERAL = /^(?:các|những|mọi|toàn|toàn thể|tất cả)(?!\p{L})|(?<!\p{L})liên quan(?!\p{L})/iu;
/** Nouns of people: they work for a unit, and are none. */
const PEOPLE = /^(?:đồng chí|đ\/c|cán bộ|nhân viên|lãnh đạo|chuyên viên)(?!\p{L})/iu;

/** Whether words are the name of a unit, such as "Công an tỉnh" or "UBND phường Châu Sơn". */
export function namesUnit(words: string): boolean {
  if (GENERAL.test(words) || PEOPLE.test(words)) return false;
  if (ABBREVIATION.test(words.trim())) return true;
  const tokens = tokenize(words.trim());
  const head = headAt(tokens, 0);
  return head > 0 && tokens.length > head;
}
