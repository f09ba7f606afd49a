import type { FoundDirective } from "../found-directive";
import type { Paragraph } from "../layout";

/** An item that gave a directive, and the points below it so far. */
export type OpenItem = {
  paragraph: Paragraph;
  /** The index of its last directive among those found. */
  at: number;
  points: { paragraph: Paragraph; directives: readonly FoundDirective[] }[];
};

/** Whether the paragraph is a point of the item: "a)" below "1.", "+" below "-". */
export function isPointOf(item: OpenItem | null, paragraph: Paragraph): boolean {
  const { marker } = paragraph;
  if (item === null || (marker?.kind !== "letter" && marker?.kind !== "bullet")) return false;
  return depthOf(paragraph) > depthOf(item.paragraph);
}

function depthOf({ marker, text }: Paragraph): number {
  if (marker?.kind === "letter") return 1;
  if (marker?.kind !== "bullet") return 0;
  const sign = text.trim().charAt(0);
  return /[+○▪◦·]/.test(sign) ? 4 : /[-–—]/.test(sign) ? 3 : 2;
}

/**
 * Adds the points to their item's directive, which takes their common deadline if it has none. A point with
 * another lead or another deadline is a directive of its own.
 * @param found the directives so far; the item's own is replaced in it
 * @returns the directives that count on their own
 */
export function withPoints(found: FoundDirective[], { at, points }: OpenItem): FoundDirective[] {
  const own = found[at];
  if (!own) return [];
  const said = points.flatMap(({ directives }) => directives);
  const days = new Set(said.map(({ deadline }) => deadline?.day ?? deadline?.words).filter(Boolean));
  const [shared] = days.size === 1 ? said.filter(({ deadline }) => deadline !== null) : [];
  const deadline = own.deadline ?? shared?.deadline ?? null;
  const apart: FoundDirective[] = [];
  let whole: FoundDirective = { ...own, deadline };
  for (const { paragraph, directives } of points) {
    const others = directives.filter((one) => isApart(one, whole));
    if (others.length > 0) {
      apart.push(...directives);
      continue;
    }
    whole = {
      ...whole,
      to: paragraph.to,
      text: `${whole.text}\n${paragraph.text.trim()}`,
      coordinating: [...new Set([...whole.coordinating, ...directives.flatMap((one) => one.coordinating)])],
    };
  }
  found[at] = whole;
  return apart;
}

const isApart = (point: FoundDirective, { lead, deadline }: FoundDirective): boolean =>
  (point.lead !== "" && point.lead !== lead) ||
  (point.deadline !== null &&
    (point.deadline.day ?? point.deadline.words) !== (deadline?.day ?? deadline?.words));
