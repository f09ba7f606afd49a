import type { Day } from "../calendar/day";
import { parseDecimal } from "../figures/decimal";
import { dayOfCell } from "../imports/day-cell";
import type { SheetCells } from "../imports/sheet-cells";
import { foldWords, normalizeText } from "../text/fold";
import { MOST_COEFFICIENT } from "./limits";

/** Rows of a sheet of products; the suggested lists have some 200. */
export const MOST_PRODUCTS = 1000;
/** How many rows above the table are searched for its heading. */
const MOST_TITLES = 15;
const GROUPS = 5;
const NAME_LENGTH = 200;
const DECISION_LENGTH = 120;

/** The columns of a list of products, and what offices write above them: folded words, the usual ones first. */
const HEADS = {
  name: /^(?:ten |danh muc )?(?:san pham|nhiem vu|cong viec|product)(?: |$)|^(?:product|name|ten)$/,
  coefficient: /he so|coefficient/,
  complexity: /nhom|phuc tap|complexity|group/,
  fromDay: /hieu luc|ap dung|tu ngay|from/,
  decision: /quyet dinh|can cu|decision/,
} as const;
export type ProductField = keyof typeof HEADS;
/** The columns of a list of products, in display order. */
export const PRODUCT_FIELDS = Object.keys(HEADS) as ProductField[];
/** Which column takes a heading that says two things: "Hệ số áp dụng" is a coefficient. */
const ORDER: readonly ProductField[] = ["coefficient", "decision", "fromDay", "complexity", "name"];

/** What keeps a row from being stored. The sentences are in messages/<locale>/evaluation.json. */
export const PRODUCT_PROBLEMS = [
  "name_missing",
  "name_too_long",
  "coefficient_missing",
  "coefficient_not_a_number",
  "coefficient_not_positive",
  "coefficient_too_big",
  "complexity_missing",
  "complexity_not_a_group",
  "complexity_differs",
  "not_a_day",
  "day_missing",
  "day_taken",
  "twice_in_sheet",
] as const;
export type ProductProblem = (typeof PRODUCT_PROBLEMS)[number];

/** A row as it was read; its number is that of the spreadsheet, from 1. */
export type ProductRow = Record<ProductField, string> & { row: number };

/**
 * The rows of the first table of products in a file, and null if no sheet has a column of names and one of
 * coefficients. Rows with nothing but a name are headings inside the list, and are left out.
 */
export function readProductRows(sheets: readonly SheetCells[]): ProductRow[] | null {
  for (const { rows } of sheets) {
    for (const [top, cells] of rows.slice(0, MOST_TITLES).entries()) {
      const columns = columnsOf(cells);
      if (columns.name === undefined || columns.coefficient === undefined) continue;
      return rows.slice(top + 1).flatMap((row, index) => {
        const read = Object.fromEntries(
          PRODUCT_FIELDS.map((field) => [field, tidy(row[columns[field] ?? -1] ?? "")]),
        ) as Record<ProductField, string>;
        const isHeading = read.coefficient === "" && read.complexity === "" && read.fromDay === "";
        return isHeading || isNumbered(row) ? [] : [{ ...read, row: top + 2 + index }];
      });
    }
  }
  return null;
}

function columnsOf(heads: readonly string[]): Partial<Record<ProductField, number>> {
  const found: Partial<Record<ProductField, number>> = {};
  heads.forEach((head, column) => {
    const words = foldWords(head).join(" ");
    const field = ORDER.find((one) => found[one] === undefined && HEADS[one].test(words));
    if (field) found[field] = column;
  });
  return found;
}

/** "(1) (2) (3)", which an office prints under a heading. */
const isNumbered = (cells: readonly string[]): boolean =>
  cells.filter(Boolean).length > 1 &&
  cells.filter(Boolean).every((cell) => /^\(\d{1,2}\)$/.test(cell.trim()));

const tidy = (cell: string): string => normalizeText(cell).replace(/\s+/g, " ").trim();

/** A product as the agency has it; its coefficients are the newest first. */
type Known = {
  id: number;
  name: string;
  complexity: number;
  coefficients: readonly { coefficient: number; fromDay: Day }[];
};

/** What a good row does, and what a wrong one lacks. */
export type PlannedProduct = { row: number; name: string } & (
  | {
      does: "add" | "change" | "nothing";
      /** Null for a product that the list does not have yet. */
      itemId: number | null;
      complexity: number;
      coefficient: number;
      /** In force on the day before the change; null if none was. */
      before: number | null;
      fromDay: Day;
      decision: string;
    }
  | { does: "refused"; problems: ProductProblem[] }
);

/**
 * What each row of a sheet would change in the agency's list, in the order of the sheet: a new product, another
 * coefficient from a day on, nothing, or the reasons why it cannot be stored.
 * @param shared the day and the decision of rows that name none
 */
export function planProducts(
  rows: readonly ProductRow[],
  known: readonly Known[],
  shared: { fromDay: Day | null; decision: string },
): PlannedProduct[] {
  const list = new Map(
    known.map((item) => [productKey(item.name), { ...item, id: item.id as number | null }]),
  );
  const seen = new Set<string>();
  const read = rows.map((row) => {
    const problems: ProductProblem[] = [];
    const name = row.name;
    const there = list.get(productKey(name));
    if (name === "") problems.push("name_missing");
    if (name.length > NAME_LENGTH) problems.push("name_too_long");
    const coefficient = readCoefficient(row.coefficient, problems);
    const complexity = readComplexity(row.complexity, there?.complexity ?? null, problems);
    const fromDay = row.fromDay === "" ? shared.fromDay : dayOfCell(row.fromDay);
    if (fromDay === null) problems.push(row.fromDay === "" ? "day_missing" : "not_a_day");
    if (seen.has(`${productKey(name)} ${fromDay}`)) problems.push("twice_in_sheet");
    seen.add(`${productKey(name)} ${fromDay}`);
    const same = there?.coefficients.find((one) => one.fromDay === fromDay);
    if (same && same.coefficient !== coefficient && !problems.includes("twice_in_sheet")) {
      problems.push("day_taken");
    }
    if (problems.length > 0 || fromDay === null) {
      return { refused: { row: row.row, name, does: "refused" as const, problems } };
    }
    const coefficients = [{ coefficient, fromDay }, ...(there?.coefficients ?? [])].sort((a, b) =>
      a.fromDay < b.fromDay ? 1 : -1,
    );
    if (!same) list.set(productKey(name), { id: there?.id ?? null, name, complexity, coefficients });
    const decision = (row.decision || shared.decision).slice(0, DECISION_LENGTH);
    const itemId = there?.id ?? null;
    return {
      good: { row: row.row, name, itemId, complexity, coefficient, fromDay, decision },
      isKnown: same !== undefined,
    };
  });
  const added = new Set<string>();
  return read.map(({ refused, good, isKnown }): PlannedProduct => {
    if (refused) return refused;
    const key = productKey(good.name);
    // Known only now: the row with the coefficient before this one may be further down in the sheet.
    const earlier = list.get(key)?.coefficients.find(({ fromDay }) => fromDay < good.fromDay);
    const before = earlier?.coefficient ?? null;
    if (isKnown || before === good.coefficient) return { ...good, before, does: "nothing" };
    const does = good.itemId !== null || added.has(key) ? "change" : "add";
    added.add(key);
    return { ...good, before, does };
  });
}

/** Two products with the same words are one. */
export const productKey = (name: string): string => foldWords(name).join(" ");

function readCoefficient(cell: string, problems: ProductProblem[]): number {
  const value = parseDecimal(cell);
  if (cell === "") problems.push("coefficient_missing");
  else if (value === null) problems.push("coefficient_not_a_number");
  else if (value <= 0) problems.push("coefficient_not_positive");
  else if (value > MOST_COEFFICIENT) problems.push("coefficient_too_big");
  return value ?? 0;
}

/** "2", "Nhóm 2" or "II"; a product that the list has keeps its group. */
function readComplexity(cell: string, known: number | null, problems: ProductProblem[]): number {
  const word = /(?:^|[^\d.,])(\d+|[IV]+)\s*$/.exec(cell)?.[1] ?? "";
  const value = ROMAN.indexOf(word) > 0 ? ROMAN.indexOf(word) : Number(word);
  if (cell === "") {
    if (known === null) problems.push("complexity_missing");
    return known ?? 0;
  }
  if (!Number.isInteger(value) || value < 1 || value > GROUPS) problems.push("complexity_not_a_group");
  else if (known !== null && value !== known) problems.push("complexity_differs");
  return value;
}

const ROMAN = ["", "I", "II", "III", "IV", "V"];
