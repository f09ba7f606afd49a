import directives from "@/messages/vi/directives.json";
import papers from "@/messages/vi/papers.json";

/** The words of official papers: Vietnamese by law, whatever the reader's language. */
export const WORDS = papers;

/** The labels of a directive's properties, in the language of the papers. */
export const TOLD = { properties: directives.properties, choices: directives.choices };

type Words = { readonly [key: string]: string | Words };

/** The word at a key such as "period.month"; the key itself if there is none. */
export function wordAt(words: Words, place: string): string {
  const found = place
    .split(".")
    .reduce<string | Words | undefined>((at, key) => (typeof at === "object" ? at[key] : undefined), words);
  return typeof found === "string" ? found : place;
}

/** A sentence with its placeholders filled; values are inserted unchanged, including braces. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name) => String(values[name] ?? place));
}

/** Upper case independent of the machine's locale. */
export const capitals = (text: string): string => text.normalize("NFC").toUpperCase();

/** "07 giờ 30" for "07:30"; a blank to fill in by hand if the time is unknown. */
export function clockInWords(time: string): string {
  const [hour, minute] = time.split(":");
  return fill(WORDS.clock, { hour: hour || WORDS.blank, minute: minute || WORDS.blank });
}
