import type { Paragraph } from "../reader/layout";
import type { Span } from "../reader/sentences";

/** A line under a photo, with the words that mark it as one ("Ảnh 1:") left out of `text`. */
export type FoundCaption = Span & { text: string };

const LONGEST = 240;
const OPENS =
  /^\(?(?:(?:hình\s+)?ảnh(?:\s+(?:minh\s+họa|\d{1,3}))?|hình\s+\d{1,3}|trong\s+ảnh|chú\s+thích(?:\s+ảnh)?)\s*[:.–-]\s*/iu;
const CREDIT = /\s*\(?\s*(?:nguồn\s+)?ảnh\s*:\s*[^)]{1,60}\)?\s*$/iu;
/** What a photo of a meeting shows. */
const SCENE =
  /(?<!\p{L})(?:toàn cảnh|quang cảnh|phát biểu|báo cáo|trình bày|kết luận|chủ trì|chào cờ|nghi lễ|nghi thức|hát quốc ca|cử hành|trao|tặng|nhận|chúc mừng|giới thiệu|phổ biến|quán triệt|chụp ảnh|tham dự|tham gia|dự lễ|dự buổi|kể chuyện|tuyên dương|khen thưởng|biểu diễn|thảo luận)(?!\p{L})/iu;

/**
 * The lines of an article that stand under its photos: those that say so, and those without a full stop that show
 * somebody doing what the paragraphs around them tell in whole sentences.
 * @param paragraphs with their regions; official minutes, which have a letterhead, have no photos
 */
export function findCaptions(paragraphs: readonly Paragraph[]): FoundCaption[] {
  const article = isArticle(paragraphs);
  return paragraphs.flatMap((paragraph, n) => {
    const { from, to, text } = paragraph;
    const said = OPENS.test(text) || (CREDIT.test(text) && !/[.:]\s*$/.test(text.replace(CREDIT, "")));
    if (n === 0 || text.length > LONGEST || !(said || (article && isScene(paragraphs, n)))) return [];
    const words = captionOf(text);
    return words === "" ? [] : [{ from, to, text: words }];
  });
}

/** Has the text neither a letterhead nor signatures? */
export const isArticle = (paragraphs: readonly Paragraph[]): boolean =>
  !paragraphs.some(({ region }) => region === "head" || region === "tail");

function isScene(paragraphs: readonly Paragraph[], n: number): boolean {
  const [before, paragraph, after] = [paragraphs[n - 1], paragraphs[n], paragraphs[n + 1]];
  if (!paragraph || !before || !after) return false;
  const { text, marker, apart } = paragraph;
  // A line that introduces or belongs to a list has neighbours like it.
  const stands = marker === null && apart && after.apart && !/[.:;,!?…]$/.test(text);
  const ended = /[.!?…”":;)]$/.test(before.text) || n === 1 || !/[.:;,!?…]$/.test(before.text);
  return stands && ended && /^[\p{Lu}“"]/u.test(text) && !/[.;:]\s/.test(text) && SCENE.test(text);
}

function captionOf(text: string): string {
  const bracketed = /^\((.*)\)$/u.exec(text)?.[1] ?? text;
  return bracketed
    .replace(OPENS, "")
    .replace(CREDIT, "")
    .replace(/^[\s"“]+|[\s"”.]+$/g, "")
    .trim();
}
