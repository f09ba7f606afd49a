import type { Paragraph } from "./layout";

/**
 * How a text is written: in whole sentences, or as notes (hand-written notes, chat, bullets, shorthand) whose
 * lines give tasks without words of command.
 */
export type Manner = "sentences" | "notes";

const SHORTHAND =
  /[-–=]>|→|(?<![\p{L}\p{N}])(?:đ\/c|đc|b\/c|ktra|k\/tra|v\/v|ds|vv|ko|đ\/v|cv|kh|nt|sx|nv|sp|hs|gv|bs)(?![\p{L}\p{N}])|^\s*[+*]\s|(?<![\p{L}\p{N}])(?:VP|BGH|GVCN|TTCM|KT|VT|PHT|HT|PGĐ|TP|PTP|TCHC|KHTH|VHXH|ĐCXD|TCKT|CAX|CSKH|HCNS|BCH|BTV|P\.\p{Lu}{2,})(?![\p{L}\p{N}])|\b(?:action items?|deadline|EOD|meeting|minutes|follow up|update|review|owner)\b/gimu;

/** "a Toàn", "Chị Hảo": people by given name; "anh em" is nobody's name. */
const CALLED_BY_NAME =
  /(?<![\p{L}\p{N}])(?:[ac]|e|ô|b|[Cc]ô|[Tt]hầy|[Aa]nh|[Cc]hị|[Bb]ác|[Cc]hú|[Ee]m)\.? \p{Lu}\p{Ll}+/gu;

const KIND = /^(?:BIÊN BẢN|THÔNG BÁO|KẾT LUẬN|NGHỊ QUYẾT)/u;

/** @param chat whether it is a log of messages */
export function mannerOf(paragraphs: readonly Paragraph[], chat: boolean): Manner {
  if (chat) return "notes";
  const body = paragraphs.filter(({ region }) => region !== "tail");
  const lengths = body.map(({ text }) => text.length);
  const all = lengths.reduce((sum, length) => sum + length, 0);
  if (isBareList(body) || isInLowerCase(body)) return "notes";
  if (body.length < 4 || Math.max(...lengths) > 420 || all / body.length > 190) return "sentences";
  const text = body.map((paragraph) => paragraph.text).join("\n");
  const ended = body.filter((paragraph) => /[.;:!?/]$/.test(paragraph.text.trim())).length / body.length;
  // Minutes of a Party cell write "đ/c" in whole sentences.
  const official = ended >= 0.75 && paragraphs.slice(0, 8).some((paragraph) => KIND.test(paragraph.text));
  const counted = official ? text.replace(/đ\/c|đc/giu, "") : text;
  const short = (counted.match(SHORTHAND)?.length ?? 0) + (counted.match(CALLED_BY_NAME)?.length ?? 0);
  return short >= 3 && short / body.length >= 0.25 + ended * 0.35 ? "notes" : "sentences";
}

/** Whether most items begin with a small letter: no official paper is written like that. */
function isInLowerCase(body: readonly Paragraph[]): boolean {
  const items = body.filter(({ marker }) => marker?.kind === "bullet" || marker?.kind === "number");
  const small = items.filter(
    ({ text, bodyAt }) => /^\p{Ll}/u.test(text.slice(bodyAt)) && !/[;.]$/.test(text),
  );
  return items.length >= 3 && small.length >= items.length * 0.6;
}

/** Whether the items are short, have no word of command and are under no heading that makes them tasks. */
function isBareList(body: readonly Paragraph[]): boolean {
  const items = body.filter(({ marker }) => marker !== null && marker.kind !== "roman");
  const long = body.some(({ text }) => text.length > 320);
  if (items.length < 2 || items.length < body.length * 0.5 || long) return false;
  if (body.some(({ region }) => region === "tasks" || region === "head")) return false;
  // A single "đề nghị" in the discussion does not make an official text.
  return body.filter(({ text }) => COMMAND.test(text)).length <= items.length * 0.2;
}

const COMMAND =
  /yêu cầu|chỉ đạo|đề nghị|kết luận|nhiệm vụ|(?<!\p{L})giao (?:cho|nhiệm|đ\/c|đồng|phòng|ông|bà|các|P\.|khoa|tổ|văn)/iu;
