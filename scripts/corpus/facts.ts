import { parseDay } from "../../domain/calendar/day";

/** What a careful clerk extracts from a text; corpus/README.md describes the format. */
export type Facts = {
  /** "2025-09-08"; null if the text does not say it. */
  date: string | null;
  speakers: { name: string; position: string }[];
  reports: { title: string; presenter: string }[];
  references: string[];
  directives: ExpectedDirective[];
};

export type ExpectedDirective = {
  text: string;
  lead: string;
  coordinating: string[];
  /** The words; "" if the text gives no deadline. */
  deadline: string;
  /** Null if no day follows from the words. */
  day: string | null;
};

export type AnnotatedText = { text: string; facts: Facts };

/** Only letters and digits: the form in which words are compared and places are counted. */
export const bare = (text: string): string => text.normalize("NFC").replace(/[^\p{L}\p{N}]+/gu, "");

/**
 * Parses an annotated text: the text, a line "=====", one fact a line.
 * @throws if a line is not a fact, or its words are not in the text
 */
export function parseAnnotated(file: string): AnnotatedText {
  const [text = "", notes] = file.normalize("NFC").split(/^=====\n/m);
  if (notes === undefined) throw new Error("The line ===== is missing.");
  const facts: Facts = { date: null, speakers: [], reports: [], references: [], directives: [] };
  let from = 0;
  for (const line of notes.split("\n").filter((one) => one.trim() !== "")) {
    const [, kind = "", rest = ""] = /^(\S+)\s+(.*)$/u.exec(line.trim()) ?? [];
    const parts = rest.split(" | ").map((part) => part.trim());
    if (kind === "date") facts.date = dayOrFail(rest);
    else if (kind === "speaker") facts.speakers.push({ name: parts[0] ?? "", position: parts[1] ?? "" });
    else if (kind === "report") facts.reports.push({ title: parts[0] ?? "", presenter: parts[1] ?? "" });
    else if (kind === "ref") facts.references.push(rest);
    else if (kind === "do") {
      const found = locate(text, parts[0] ?? "", from);
      from = found.from + 1;
      facts.directives.push({ ...readNotes(parts.slice(1)), text: found.words });
    } else throw new Error(`No such fact: ${line}`);
  }
  return { text, facts };
}

/** Finds "first words … last words", or all of them, at or after a place in the text. */
function locate(text: string, words: string, after: number): { from: number; words: string } {
  const [first = "", last] = words.split(" … ");
  const from = [text.indexOf(first, after), text.indexOf(first)].find((at) => at >= 0) ?? -1;
  const end = last === undefined ? from + first.length : text.indexOf(last, from + first.length);
  if (from < 0 || end < 0) throw new Error(`Not in the text: ${words}`);
  return { from, words: text.slice(from, last === undefined ? end : end + last.length) };
}

function readNotes(parts: readonly string[]): Omit<ExpectedDirective, "text"> {
  const notes: Omit<ExpectedDirective, "text"> = { lead: "", coordinating: [], deadline: "", day: null };
  for (const part of parts) {
    const [, key = "", value = ""] = /^(\S+)\s+(.*)$/u.exec(part) ?? [];
    if (key === "lead") notes.lead = value;
    else if (key === "with") notes.coordinating = value.split(" + ");
    else if (key === "by") {
      const [words = "", day] = value.split(" = ");
      notes.deadline = words;
      notes.day = day === undefined ? null : dayOrFail(day);
    } else throw new Error(`No such note: ${part}`);
  }
  return notes;
}

function dayOrFail(text: string): string {
  const [year = "", month = "", day = ""] = text.trim().split("-");
  const parsed = parseDay(`${day}/${month}/${year}`);
  if (parsed === null) throw new Error(`No day: ${text}`);
  return parsed;
}
