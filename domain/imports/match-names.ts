import { matchDepartments, type NamedDepartment } from "../departments/match";
import { fold, foldWords } from "../text/fold";

/**
 * The departments that a cell names, by current names, abbreviations and former names, with or without accents.
 * @returns their keys in the order named, and the words that name none
 */
export function departmentsOfCell(
  cell: string,
  departments: readonly NamedDepartment[],
): { ids: number[]; unknown: string[] } {
  if (NOBODY.test(fold(cell).trim())) return { ids: [], unknown: [] };
  const whole = departmentNamed(cell, departments);
  if (whole !== null) return { ids: [whole], unknown: [] };
  if (EVERYBODY.test(keyOf(cell))) return { ids: departments.map(({ id }) => id), unknown: [] };
  // "1. Phòng Một\n2. Phòng Hai", "- Phòng Một": a list in a cell.
  const parts = cell
    .split(/[;,\n+]+|\s\/\s|\s(?=\d[.)]\s*\p{L})/u)
    .map((part) => part.replace(/^\s*(?:\d{1,2}[.)]|[-–+•*])\s*/, "").trim())
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

const NOBODY = /^(?:[-–—/.\s]*|khong|khong co|0)$/;
/** "Tất cả các phòng", "Các phòng, ban, đơn vị": but not "các đơn vị liên quan", which are not all. */
const EVERYBODY =
  /^(?:(?:tat ca|toan the|toan bo) (?:cac )?|cac )(?:phong|ban|don vi|phong ban|phong don vi|phong ban don vi|phong chuyen mon|don vi truc thuoc|phong don vi truc thuoc)$/;

/** What a department is, before its name. */
const KIND = /^(?:phong|ban|so|trung tam|chi cuc|bo phan|to|khoa) /;

/** The department whose whole name these words are. */
function departmentNamed(words: string, departments: readonly NamedDepartment[]): number | null {
  const asked = keyOf(words);
  const whole = departments.find(({ names }) => names.some((name) => keyOf(name) === asked));
  if (whole) return whole.id;
  // A list of staff says "Tài nguyên và Môi trường" for the department of that name, if only one has it.
  const bare = departments.filter(({ names }) =>
    names.some((name) => keyOf(name).replace(KIND, "") === asked),
  );
  if (asked.includes(" ") && bare.length === 1) return bare[0]?.id ?? null;
  return departmentAbbreviated(words, departments);
}

/** The one department with these initials: "Phòng TN&MT", "LĐ-TB&XH" for "Phòng Lao động - Thương binh và Xã hội". */
function departmentAbbreviated(words: string, departments: readonly NamedDepartment[]): number | null {
  const [, capitals] = /^(?:(?:phòng|p\.|ban|sở)\s*)?(\p{Lu}[\p{Lu}&.\s-]+)$/iu.exec(words.trim()) ?? [];
  if (capitals === undefined || capitals !== capitals.toUpperCase()) return null;
  const letters = fold(capitals).replace(/[^a-z]/g, "");
  if (letters.length < 2) return null;
  const found = departments.filter(({ names }) => names.some((name) => initialsOf(name) === letters));
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}

const initialsOf = (name: string): string =>
  keyOf(name)
    .replace(KIND, "")
    .split(" ")
    .filter((word) => word !== "va")
    .map((word) => word.slice(0, 1))
    .join("");

/** "P. TNMT" is "Phòng TNMT". */
const keyOf = (name: string): string =>
  foldWords(name.replace(/^\s*P\.\s*/, "Phòng ").replace(/^\s*TT\.\s*/, "Trung tâm ")).join(" ");
