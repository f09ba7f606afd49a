import type { Span } from "../reader/sentences";

/** A time of day in a text. */
export type FoundTime = Span & {
  /** "07:30" */
  time: string;
};

const CLOCK =
  /(?<![\d/.,])(?<!\d:)(\d{1,2})(?:\s*(?:giờ|h)\s*(?:(\d{1,2})(?:\s*(?:phút|p|['’′]))?|(rưỡi)|kém\s+(\d{1,2})(?:\s*phút)?)?|[g:](\d{2}))(?![\p{L}\d/])(?:\s+(sáng|trưa|chiều|tối))?/giu;

/**
 * Times of day as offices write them: "7 giờ 30 phút", "07h30", "7g30", "7:30", "7 giờ rưỡi", "2 giờ chiều". A part of
 * the day that stands before the first ("Chiều ngày 5/6, lúc 2 giờ") counts for all.
 */
export function findTimes(text: string): FoundTime[] {
  const afternoon = /^\s*(?:vào\s+)?(?:buổi\s+)?(?:chiều|tối)(?!\p{L})/iu.test(text);
  return [...text.matchAll(CLOCK)].flatMap((match) => {
    const [whole, hour = "", minute, half, before, after, part = ""] = match;
    const minutes = before ? 60 - Number(before) : half ? 30 : Number(minute ?? after ?? 0);
    const typed = Number(hour) - (before ? 1 : 0);
    const later = part === "" ? afternoon : /chiều|tối/iu.test(part);
    const hours = later && typed < 12 ? typed + 12 : typed;
    if (hours > 23 || minutes > 59) return [];
    const time = `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
    return [{ from: match.index, to: match.index + whole.trimEnd().length, time }];
  });
}
