import { parseDay } from "../../domain/calendar/day";

/** What a careful clerk takes out of a text for the whole record; the form is told in corpus/README.md. */
export type RecordFacts = {
  title: string;
  items: { kind: string; speaker: string; begins: string; cites: string }[];
  captions: string[];
  figures: { words: string; value: number; unit: string }[];
  author: string | null;
  horizon: { words: string; day: string } | null;
  headings: { task: string; heading: string }[];
};

/**
 * Reads a text annotated for its whole record: the text, a line "=====", one fact a line.
 * @throws where a line is no fact
 */
export function parseRecordFacts(file: string): { text: string; facts: RecordFacts } {
  const [text = "", notes] = file.normalize("NFC").split(/^=====\n/m);
  if (notes === undefined) throw new Error("The line ===== is missing.");
  const facts: RecordFacts = {
    title: "",
    items: [],
    captions: [],
    figures: [],
    author: null,
    horizon: null,
    headings: [],
  };
  for (const line of notes.split("\n").filter((one) => one.trim() !== "")) {
    const [, key = "", rest = ""] = /^(\S+)\s+(.*)$/u.exec(line.trim()) ?? [];
    const [first = "", second = "", third = "", fourth = ""] = rest.split("|").map((part) => part.trim());
    if (key === "title") facts.title = rest;
    else if (key === "item") {
      facts.items.push({ kind: first, speaker: second, begins: third, cites: fourth.replace(/^cites /, "") });
    } else if (key === "caption") facts.captions.push(rest);
    else if (key === "figure") facts.figures.push({ words: first, value: Number(second), unit: third });
    else if (key === "author") facts.author = rest;
    else if (key === "horizon") {
      const [words = "", day = ""] = rest.split(" = ");
      const [year, month, date] = day.split("-");
      facts.horizon = { words, day: parseDay(`${date}/${month}/${year}`) ?? "" };
    } else if (key === "heading") facts.headings.push({ task: first, heading: second });
    else throw new Error(`No such fact: ${line}`);
  }
  return { text, facts };
}
