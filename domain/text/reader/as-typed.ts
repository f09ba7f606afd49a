import { type Restored, withoutAccents } from "./accents";
import type { ReadMinutes } from "./findings";
import type { Span } from "./sentences";
import { spanSet } from "./span-set";

type Found = Omit<ReadMinutes, "source">;

/**
 * Gives the findings in lines typed without accents the words that were typed: restored accents may be wrong, so they
 * help to read and are never shown.
 */
export function asTyped(read: Found, typed: string, { lines, whole }: Restored): Found {
  const restored = spanSet<Span>(lines);
  const wordsAt = (span: Span) => (words: string) => {
    if (!whole && !restored.overlaps(span)) return words;
    const plain = withoutAccents(words);
    // In a text that is partly typed with accents, words may come from another line.
    return whole || typed.includes(plain) ? plain : words;
  };
  const named = <One extends Span & { text: string }>(one: One | null): One | null =>
    one && { ...one, text: wordsAt(one)(one.text) };
  return {
    date: read.date,
    title: named(read.title),
    organization: named(read.organization),
    speakers: read.speakers.map((one) => {
      const words = wordsAt(one);
      return { ...one, name: words(one.name), position: words(one.position) };
    }),
    reports: read.reports.map((one) => {
      const words = wordsAt(one);
      return {
        ...one,
        title: words(one.title),
        presenter: words(one.presenter),
        legalRefs: one.legalRefs.map(words),
      };
    }),
    references: read.references.map((one) => ({ ...one, text: wordsAt(one)(one.text) })),
    directives: read.directives.map((one) => {
      const words = wordsAt(one);
      return {
        ...one,
        text: words(one.text),
        heading: words(one.heading),
        lead: words(one.lead),
        coordinating: one.coordinating.map(words),
        deadline: one.deadline && { ...one.deadline, words: words(one.deadline.words) },
      };
    }),
  };
}
