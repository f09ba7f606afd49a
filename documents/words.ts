import directives from "@/messages/vi/directives.json";
import papers from "@/messages/vi/papers.json";

/** The words of official papers: Vietnamese by law, whatever language the reader has chosen. */
export const WORDS = papers;

/** What the pages call a directive's properties, in the language of the papers. */
export const TOLD = { properties: directives.properties, choices: directives.choices };

type Words = { readonly [key: string]: string | Words };

/** The word at a place such as "period.month"; the place itself where there is none. */
export function wordAt(words: Words, place: string): string {
  const found = place
    .split(".")
    .reduce<string | Words | undefined>((at, key) => (typeof at === "object" ? at[key] : undefined), words);
  return typeof found === "string" ? found : place;
}

/** A sentence with its places filled; what is filled in is taken as it is, braces too. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name) => String(values[name] ?? place));
}

/** Capitals by the letters alone: no machine's language has a say. */
export const capitals = (text: string): string => text.normalize("NFC").toUpperCase();

/** "07 giờ 30" of "07:30"; a blank to be filled by hand where no time is known. */
export function clockInWords(time: string): string {
  const [hour, minute] = time.split(":");
  return fill(WORDS.clock, { hour: hour || WORDS.blank, minute: minute || WORDS.blank });
}
