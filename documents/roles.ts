import { FIRST_LINE } from "./page-size";

/** The look of a paragraph; sizes and spaces in points. */
export type Look = {
  size: number;
  bold?: true;
  italic?: true;
  align: "left" | "center" | "right" | "both";
  firstLine?: number;
  before?: number;
  after?: number;
  /** Times the font's own line height: 1 is single. */
  spacing?: number;
  /** A rule below, as a share of the width of the longest line of text. */
  rule?: number;
  /** Whether its lines are made about equally long. */
  balanced?: true;
  /** Whether it begins a page. */
  newPage?: true;
  /** Whether it stays on the page of what follows. */
  keepNext?: true;
  /** Its level among the headings in Word and for a screen reader. */
  outline?: 1 | 2 | 3;
};

const body = { size: 14, align: "both", firstLine: FIRST_LINE, after: 6, spacing: 1.15 } as const;
const centred = { align: "center" } as const;
const balanced = { align: "center", balanced: true } as const;

/**
 * The components of an official paper and their type. Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, mục IV (mẫu chữ
 * và chi tiết trình bày thể thức).
 */
export const ROLES = {
  nation: { size: 12, bold: true, ...centred },
  motto: { size: 13, bold: true, ...centred, rule: 1 },
  parentBody: { size: 12, ...balanced },
  issuer: { size: 12, bold: true, ...balanced, rule: 0.42 },
  number: { size: 13, ...centred, before: 6 },
  about: { size: 12, ...balanced, before: 3 },
  placeDate: { size: 13, italic: true, ...centred, before: 6 },
  typeName: { size: 14, bold: true, ...centred, before: 18, after: 3, keepNext: true, outline: 1 },
  subject: { size: 14, bold: true, ...balanced, rule: 0.4, after: 12 },
  addressee: { size: 14, ...balanced, before: 18, after: 12 },
  body,
  /** A sentence before a list or table: "Thành phần tham dự:". */
  intro: { ...body, keepNext: true },
  /** The last paragraph, with the signatures after it on the same page. */
  closing: { ...body, keepNext: true },
  section: { ...body, bold: true, before: 6, keepNext: true, outline: 2 },
  heading: { ...body, bold: true, keepNext: true, outline: 3 },
  item: { ...body, bold: true, keepNext: true },
  cellHead: { size: 13, bold: true, ...centred },
  cell: { size: 13, align: "left" },
  cellNumber: { size: 13, ...centred },
  /** In tables with more columns than the usual type leaves room for. */
  denseHead: { size: 10, bold: true, ...centred },
  denseCell: { size: 10, align: "left" },
  denseNumber: { size: 10, ...centred },
  authority: { size: 13, bold: true, ...balanced },
  signer: { size: 14, bold: true, ...centred, before: 64 },
  recipientsLead: { size: 12, bold: true, italic: true, align: "left", keepNext: true },
  recipient: { size: 11, align: "left" },
  /** For photos, after what is signed. Source: Phụ lục I, mục III (phụ lục văn bản). */
  appendix: { size: 14, bold: true, ...centred, after: 12, newPage: true, keepNext: true, outline: 2 },
  caption: { size: 13, italic: true, ...centred, before: 3, after: 12 },
  /** In news instead of a letterhead and a signature. */
  headline: { size: 16, bold: true, ...balanced, after: 12, keepNext: true, outline: 1 },
  lead: { ...body, bold: true },
  byline: { size: 14, bold: true, align: "right", before: 12 },
  /** A gap between blocks that have none of their own: what is above a signature stays on its page. */
  gap: { size: 6, align: "left", keepNext: true },
} as const satisfies Record<string, Look>;

export type Role = keyof typeof ROLES;

/** The look of a role. */
export const lookOf = (role: Role): Look => ROLES[role];
