import type { Role } from "../roles";

/** The requirements of Nghị định 30/2020/NĐ-CP, Phụ lục I, written down independently of the writers. */
export const MM = 72 / 25.4;
type Range = readonly [number, number];

export const SHEET = {
  width: 210,
  height: 297,
  top: [20, 25],
  bottom: [20, 25],
  left: [30, 35],
  right: [15, 20],
} as const;

export const PAGE_NUMBER: Range = [13, 14];

type Component = { size: Range; bold: boolean; italic: boolean; capitals?: true; rule?: Range };
const upright = { bold: false, italic: false };
const bold = { bold: true, italic: false };
const text = { size: [13, 14], ...upright } as const;
const title = { size: [13, 14], ...bold } as const;

export const COMPONENTS: Record<Exclude<Role, "gap">, Component> = {
  nation: { size: [12, 13], ...bold, capitals: true },
  motto: { size: [13, 14], ...bold, rule: [0.98, 1.02] },
  parentBody: { size: [12, 13], ...upright, capitals: true },
  issuer: { size: [12, 13], ...bold, capitals: true, rule: [1 / 3, 1 / 2] },
  number: { size: [13, 13], ...upright },
  about: { size: [12, 13], ...upright },
  placeDate: { size: [13, 14], bold: false, italic: true },
  typeName: { ...title, capitals: true },
  subject: { ...title, rule: [1 / 3, 1 / 2] },
  addressee: text,
  body: text,
  intro: text,
  closing: text,
  section: { ...title, capitals: true },
  heading: title,
  item: title,
  cellHead: title,
  cell: text,
  cellNumber: text,
  // The decree sets no type for tables on a sheet on its side; these are the agency's own.
  denseHead: { size: [10, 10], ...bold },
  denseCell: { size: [10, 10], ...upright },
  denseNumber: { size: [10, 10], ...upright },
  appendix: { ...title, capitals: true },
  caption: { size: [13, 14], bold: false, italic: true },
  // News is not an official paper: the decree does not cover it, so the agency's own look is checked here.
  headline: { size: [16, 16], ...bold },
  lead: { size: [14, 14], ...bold },
  byline: { size: [14, 14], ...bold },
  authority: { ...title, capitals: true },
  signer: title,
  recipientsLead: { size: [12, 12], bold: true, italic: true },
  recipient: { size: [11, 11], ...upright },
};

export const within = (value: number, [from, to]: Range, slack = 0.01): boolean =>
  value >= from - slack && value <= to + slack;

/** How a measured text deviates from its component's line in the table. */
export function problemsOf(
  role: Exclude<Role, "gap">,
  found: { text: string; size: number; bold: boolean; italic: boolean },
): string[] {
  const demanded = COMPONENTS[role];
  const problems = [
    within(found.size, demanded.size) ? "" : `size ${found.size}`,
    found.bold === demanded.bold ? "" : `bold ${found.bold}`,
    found.italic === demanded.italic ? "" : `italic ${found.italic}`,
    demanded.capitals && found.text !== found.text.toUpperCase() ? "not in capitals" : "",
  ];
  return problems.filter(Boolean).map((problem) => `${role} "${found.text.slice(0, 40)}": ${problem}`);
}
