import { matchDepartments, type NamedDepartment } from "../departments/match";
import { fold, foldWords } from "../text/fold";

/**
 * The departments that a cell names, by current names, abbreviations and former names, with or without accents.
 * @returns the parts of the cell in order, each with the ids of what it names; without ids if it names none
 */
export function departmentsOfCell(
  cell: string,
  departments: readonly NamedDepartment[],
): { words: string; ids: number[] }[] {
  if (NO_NAME.test(fold(cell).trim())) return [];
  const whole = departmentNamed(cell, departments);
  if (whole !== null) return [{ words: cell, ids: [whole] }];
  if (isEverybody(cell)) return [{ words: cell, ids: departments.map(({ id }) => id) }];
  // "1. Phòng Một\n2. Phòng Hai", "- Phòng Một": a list in a cell. A line may also break within a name.
  const lists = cell.split(/[;,+]+|\s\/\s|\s(?=\d[.)]\s*\p{L})/u);
  const parts = lists
    .flatMap((part) => (departmentNamed(part, departments) === null ? part.split(/\n+/) : [part]))
    .flatMap((part) => listedBy("/", part, departments))
    .flatMap((part) => listedBy(AND, part, departments))
    .map((part) =>
      part
        .replace(/^\s*(?:\d{1,2}[.)]|[-–+•*])\s*/, "")
        .replace(/\s+/g, " ")
        .trim(),
    )
    .filter(Boolean);
  return parts.map((part) => {
    // "Tổ Nghiệp vụ (tổng hợp)": what stands in brackets is no part of a name, unless the agency has it so.
    const bare = part.replace(/\s*\([^()]*\)$/, "");
    const words = departmentNamed(part, departments) === null && bare !== "" ? bare : part;
    const exact = departmentNamed(words, departments);
    return { words, ids: exact === null ? namedWithin(words, departments) : [exact] };
  });
}

/** "Phòng Một và Phòng Hai": not within a name, "Phòng Văn hóa và Thông tin". */
const AND =
  /\s+và\s+(?=(?:phòng|ban|sở|văn phòng|thanh tra|trung tâm|chi cục|bộ phận|tổ|khoa|trạm|đội|VP)(?:\s|$))/iu;

/** "Tổ Một/Tổ Hai", where one of them is the agency's; the mark may also stand within a name. */
function listedBy(mark: string | RegExp, words: string, departments: readonly NamedDepartment[]): string[] {
  const parts = words.split(mark);
  const isList = parts.length > 1 && departmentNamed(words, departments) === null;
  return isList && parts.some((part) => departmentNamed(part, departments) !== null) ? parts : [words];
}

/** "Phòng Một và Văn phòng": names inside running text. None if the text names somebody else besides. */
function namedWithin(words: string, departments: readonly NamedDepartment[]): number[] {
  const { ids } = matchDepartments(words, departments);
  const names = departments
    .filter(({ id }) => ids.includes(id))
    .flatMap((one) => one.names.map(keyOf))
    .sort((a, b) => b.length - a.length);
  const rest = names.reduce((text, name) => text.replaceAll(` ${name} `, " "), ` ${keyOf(words)} `);
  return OTHERS.test(rest) ? [] : ids;
}

/** What stands before the name of a body. */
const OTHERS =
  / (?:phong|ban|so|chi cuc|cuc|cong doan|doan|hoi|ubnd|hdnd|trung tam|truong|benh vien|cong ty|tram|doi|to|khoa|thon|xa|phuong|huyen|cong an|kho bac|dien luc|nha thau|don vi) /;

const NO_NAME = /^(?:[-–—/.\s]*|khong|khong co|0)$/;
/** "Tất cả các phòng", "Các phòng, ban, đơn vị", "Toàn cơ quan": but not "các đơn vị liên quan", which are not all. */
const EVERYBODY =
  /^(?:(?:(?:tat ca|toan the|toan bo|moi) (?:cac )?|cac )(?:(?:phong|ban|don vi|bo phan|to|khoa|doi|trung tam|chuyen mon|truc thuoc) ?)+|toan (?:co quan|so|truong|vien|benh vien|xa|phuong|huyen|don vi|nganh|cuc|chi cuc|ban))$/;

/** Whether words mean all departments, so that nobody can say which of them leads. */
export const isEverybody = (words: string): boolean => EVERYBODY.test(keyOf(words));

/** What a department is, before its name. */
const KIND = /^(?:phong|ban|so|trung tam|chi cuc|bo phan|to|khoa) /;

/** The department whose whole name these words are, or null. */
export function departmentNamed(words: string, departments: readonly NamedDepartment[]): number | null {
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
