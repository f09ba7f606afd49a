import { matchDepartments, type NamedDepartment } from "../departments/match";
import { foldWords } from "../text/fold";

/**
 * The departments that a cell names, by current names, abbreviations and former names, with or without accents.
 * @returns their keys in the order named, and the words that name none
 */
export function departmentsOfCell(
  cell: string,
  departments: readonly NamedDepartment[],
): { ids: number[]; unknown: string[] } {
  const whole = departmentNamed(cell, departments);
  if (whole !== null) return { ids: [whole], unknown: [] };
  const parts = cell
    .split(/[;,\n]+/)
    .map((part) => part.trim())
    .filter(Boolean);
  const ids: number[] = [];
  const unknown: string[] = [];
  for (const part of parts) {
    const exact = departmentNamed(part, departments);
    // "Phòng Một và Văn phòng": names inside running text.
    const named = exact === null ? matchDepartments(part, departments).ids : [exact];
    if (named.length === 0) unknown.push(part);
    ids.push(...named);
  }
  return { ids: [...new Set(ids)], unknown };
}

/** The department whose whole name these words are. */
function departmentNamed(words: string, departments: readonly NamedDepartment[]): number | null {
  const asked = keyOf(words);
  return departments.find(({ names }) => names.some((name) => keyOf(name) === asked))?.id ?? null;
}

const keyOf = (name: string): string => foldWords(name).join(" ");
