import type { Paragraph } from "../layout";
import { withoutCitations } from "../legal-references";
import { splitSentences } from "../sentences";

/** The year of the text: from its first words, else the year on which its full dates agree. */
export function yearAround(source: string, body: readonly Paragraph[], month: number): number | null {
  const [title = "", next = ""] = body.map(({ text }) => text);
  const opening = `${title} ${splitSentences(next)
    .slice(0, 3)
    .map(({ from, to }) => next.slice(from, to))
    .join(" ")}`;
  // "(02/9/1945 - 02/9/2025)": an anniversary is no day of a meeting.
  const said = [...withoutCitations(opening).matchAll(/[/-]((?:19|20)\d{2})(?![\d/])/gu)].map(([, year]) =>
    Number(year),
  );
  if (said.length > 1 && Math.max(...said) - Math.min(...said) > 9) return Math.max(...said);
  const early = /(?:năm\s+|[/-]|\p{L}\s)((?:19|20)\d{2})(?![\d/-])/u.exec(withoutCitations(opening))?.[1];
  if (early && !/năm\s+(?:vừa\s+)?qua/iu.test(opening)) return Number(early);
  const school = /năm học\s+(20\d{2})\s*[-–]\s*(20\d{2})/iu.exec(source);
  if (school) return Number(month >= 7 ? school[1] : school[2]);
  const years = new Map<number, number>();
  for (const match of withoutCitations(source).matchAll(/\b\d{1,2}\/(\d{1,2})\/((?:19|20)\d{2})\b/g)) {
    const near = Math.abs(Number(match[1]) - month) <= 3;
    if (near) years.set(Number(match[2]), (years.get(Number(match[2])) ?? 0) + 1);
  }
  return years.size === 1 ? ([...years.keys()][0] ?? null) : null;
}
