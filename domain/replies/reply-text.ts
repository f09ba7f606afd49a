import {
  isAttribution,
  isClosing,
  isDeviceLine,
  isHeader,
  isRule,
  isSeparator,
  isSignatureMark,
  startsHeaders,
} from "./quoting";

/** Longer texts are cut before they are read, letters and lines. */
const MAX_LETTERS = 200_000;
const MAX_LINES = 5000;
/** Lines over which a program wraps its "On … wrote:". */
const ATTRIBUTION_LINES = 4;
/** A signature after a closing formula has at most so many lines, of at most so many letters. */
const SIGNATURE_LINES = 10;
const SIGNATURE_LETTERS = 90;
/** A quotation's "From: … Subject: …" ends within so many lines. */
const HEADER_LINES = 8;

/**
 * What a person wrote in reply to a mail: without quotations and signatures, whether they wrote above, between or
 * below the quoted lines.
 * @param text the reply's plain text
 * @param original the text of the mail replied to. Some programs quote without marks; then its own words tell quoted
 * lines from those written between or below them
 */
export function readReplyText(text: string, original: string): string {
  const lines = tidyLines(text);
  const said: string[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] ?? "";
    const attribution = attributionLines(lines, at);
    if (attribution > 0) {
      at += attribution;
      if (nextWords(lines, at).startsWith(">")) continue;
      said.push("", ...readUnmarked(lines.slice(at), original));
      break;
    }
    if (isSeparator(line) || beginsHeaders(lines, at)) {
      said.push("", ...readUnmarked(lines.slice(at + 1), original));
      break;
    }
    if (isSignatureMark(line) || (isClosing(line) && isSignature(lines, at))) {
      at = endOfSignature(lines, at);
      continue;
    }
    if (line.startsWith(">")) said.push("");
    else if (!isRule(line) && !isDeviceLine(line)) said.push(line);
    at += 1;
  }
  return said
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

function tidyLines(text: string): string[] {
  return text
    .slice(0, MAX_LETTERS)
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(/[\u00a0\u2007\u202f]/g, " ")
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, "")
    .split("\n")
    .slice(0, MAX_LINES)
    .map((line) => line.trim());
}

/** How many lines an "On … wrote:" takes that begins here; 0 if none does. */
function attributionLines(lines: readonly string[], at: number): number {
  let joined = "";
  for (let count = 1; count <= ATTRIBUTION_LINES; count += 1) {
    const line = lines[at + count - 1];
    if (!line) return 0;
    joined = `${joined} ${line.replace(/^>+ ?/, "")}`.trim();
    if (isAttribution(joined)) return count;
  }
  return 0;
}

const nextWords = (lines: readonly string[], at: number): string => lines.slice(at).find(Boolean) ?? "";

/** Whether "From:" with at least two more headers stands here, and not a sentence that begins with such a word. */
function beginsHeaders(lines: readonly string[], at: number): boolean {
  if (!startsHeaders(lines[at] ?? "")) return false;
  return lines.slice(at + 1, at + HEADER_LINES).filter(isHeader).length >= 2;
}

/** Whether what follows a closing formula, up to the next quotation, is short enough for a signature. */
function isSignature(lines: readonly string[], at: number): boolean {
  const after = lines.slice(at + 1, endOfSignature(lines, at)).filter(Boolean);
  return after.length <= SIGNATURE_LINES && after.every(({ length }) => length <= SIGNATURE_LETTERS);
}

/** The line of the next quotation, or the end. */
function endOfSignature(lines: readonly string[], from: number): number {
  let at = from + 1;
  while (at < lines.length) {
    const line = lines[at] ?? "";
    if (line.startsWith(">") || isSeparator(line) || isRule(line)) return at;
    if (attributionLines(lines, at) > 0 || beginsHeaders(lines, at)) return at;
    at += 1;
  }
  return at;
}

/** What was written between or below the lines of a quotation without marks. */
function readUnmarked(lines: readonly string[], original: string): string[] {
  const known = condense(original);
  const said: string[] = [];
  let headers = HEADER_LINES;
  for (const line of lines) {
    if (said.length > 0 && (isSignatureMark(line) || isClosing(line))) break;
    headers -= 1;
    const isQuoted =
      line.startsWith(">") ||
      (headers >= 0 && isHeader(line)) ||
      isRule(line) ||
      isDeviceLine(line) ||
      known.includes(condense(line));
    if (!isQuoted) said.push(line);
    else if (said.length > 0) said.push("");
  }
  return said;
}

/** Letters and digits alone: programs wrap lines, draw bullets and show addresses of links each in their own way. */
const condense = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/[<[(]?https?:\/\/[^\s>\])]*[>\])]?/gi, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
