import { foldWords } from "../text/fold";
import { type CheckedRow, RowReader } from "./check";
import type { ColumnsOf } from "./import-kinds";
import type { ReadSheet } from "./match-columns";

export type DepartmentRow = { name: string; abbreviation: string; sortOrder: number };

/** @param known the current departments @param next the position after the last of them */
export function checkDepartments(
  { rows }: ReadSheet,
  columns: ColumnsOf<"departments">,
  known: readonly { name: string }[],
  next: number,
): CheckedRow<DepartmentRow>[] {
  const there = new Set(known.map(({ name }) => keyOf(name)));
  const seen = new Set<string>();
  return rows.map(({ row, cells }, index) => {
    const read = new RowReader(cells, columns);
    const name = read.required("name", 150);
    const abbreviation = read.words("abbreviation", 20);
    const place = read.cell("sortOrder").trim();
    const sortOrder = place === "" ? Math.min(999, next + index) : Number(place);
    if (!Number.isInteger(sortOrder) || sortOrder < 0 || sortOrder > 999)
      read.fault("sortOrder", "not_a_number");
    const key = keyOf(name);
    if (read.problems.length === 0 && there.has(key)) return read.known(row);
    if (name !== "" && seen.has(key)) read.fault("name", "twice_in_sheet");
    seen.add(key);
    return read.close(row, { name, abbreviation, sortOrder });
  });
}

const keyOf = (name: string): string => foldWords(name).join(" ");
