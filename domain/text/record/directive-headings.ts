import type { Paragraph } from "../reader/layout";
import type { Span } from "../reader/sentences";
import { spanSet } from "../reader/span-set";

/** A line that introduces a group of tasks, and what the group is called. */
export type FoundHeading = Span & { title: string };

const LONGEST = 200;
const TAIL = /\s*(?:,?\s*(?:cụ thể(?:\s+là)?|gồm|bao gồm|như sau|sau đây|dưới đây|sau|là))*\s*:\s*$/iu;
/** From the last word that names a group of things: "các hạng mục công việc cần thiết". */
const GROUP =
  /(?:^|\s)((?:các|những|một số|\d{1,2}|hai|ba|bốn|năm)\s+(?!đồng chí|phòng|ban|đơn vị|sở|ngành|khoa)\p{L}[^,;:.]*)$/iu;

/**
 * Lines that end in a colon with tasks right below: each names the group of those tasks, where the text has several.
 * A single one says only that tasks follow.
 * @param tasks the directives' places, in order
 */
export function findDirectiveHeadings(
  paragraphs: readonly Paragraph[],
  tasks: readonly Span[],
): FoundHeading[] {
  const given = spanSet(tasks);
  const found = paragraphs.flatMap((paragraph, n) => {
    const { from, to, text, bodyAt } = paragraph;
    const next = paragraphs[n + 1];
    if (!/:\s*$/.test(text) || text.length > LONGEST || given.overlaps(paragraph)) return [];
    if (!next || !given.overlaps(next)) return [];
    const title = titleOf(text.slice(bodyAt));
    return title === "" ? [] : [{ from, to, title }];
  });
  return found.length > 1 ? found : [];
}

function titleOf(intro: string): string {
  const plain = intro.replace(TAIL, "").trim();
  const group = GROUP.exec(plain)?.[1] ?? (/,/.test(plain) || plain.length > 80 ? "" : plain);
  return group.charAt(0).toUpperCase() + group.slice(1);
}

/**
 * The headings of tasks: each the last one before it, with nothing but tasks between.
 * @returns the heading over a task, "" where it stands under none
 */
export function headingsOver(
  headings: readonly FoundHeading[],
  paragraphs: readonly Paragraph[],
  tasks: readonly Span[],
): (task: Span) => string {
  const given = spanSet(tasks);
  const opened = new Map(headings.map(({ from, title }) => [from, title]));
  const under: (Span & { title: string })[] = [];
  let title = "";
  for (const { from, to } of paragraphs) {
    title = opened.get(from) ?? (given.overlaps({ from, to }) ? title : "");
    if (title !== "") under.push({ from, to, title });
  }
  const places = spanSet(under);
  return (task) => places.at(task.from)?.title ?? "";
}
