import type { MeetingRecord } from "@/domain/meetings/record";
import { type Block, line, photo } from "./paper";
import { fill, WORDS } from "./words";

/** Photos with their captions, numbered, on pages after the signatures; nothing if there are none. */
export function drawPhotos({ photos }: MeetingRecord): Block[] {
  const words = WORDS.minutes;
  if (photos.length === 0) return [];
  const blocks = photos.flatMap(({ sha256, alt, caption }, index) => {
    const sentence = caption ? words.photo : words.photo_uncaptioned;
    return photo(sha256, alt || caption, fill(sentence, { number: index + 1, caption }));
  });
  return [line("appendix", words.photos), ...blocks];
}
