import { fold } from "../text/fold";

/** A department with all its names: current, abbreviated and former. */
export type NamedDepartment = { id: number; names: readonly string[] };

export type MatchedDepartments = {
  /** In the order in which the text names them. */
  ids: number[];
  /** "các phòng, đơn vị", "toàn thể cán bộ": all departments. */
  all: boolean;
  /** The department with whose name the text begins. */
  opening: number | null;
};

const EVERYBODY =
  /^(?:cac|tat ca|toan|moi|tung)\b.*\b(?:phong|don vi|ban|can bo|cong chuc|vien chuc|dong chi|nguoi lao dong|co quan)\b/;

/**
 * The agency's own departments that a text names, old names and abbreviations included ("P. Lao động", "PLĐ").
 * @param words as written: "Phòng Đầu tư và Văn phòng"
 */
export function matchDepartments(words: string, departments: readonly NamedDepartment[]): MatchedDepartments {
  const text = ` ${plain(words)} `;
  const hits = formsOf(departments).flatMap(({ words: name, ...form }) =>
    placesOf(name, text).map((at) => ({ ...form, at, length: name.length })),
  );
  // "Phòng Đầu tư" inside "Phòng Đầu tư và Hợp tác": the longer name wins.
  const named = hits
    // "Phòng KT" of an agency with "Phòng Kinh tế" and "Phòng Kế toán" names neither.
    .filter((hit) => !hit.initials || !hits.some((other) => other.id !== hit.id && isSame(other, hit)))
    .filter(
      ({ at, length }) =>
        !isOfAnotherBody(text.slice(at, at + length + 1).trim(), text.slice(at + length + 2)),
    )
    .filter((hit) => !hits.some((other) => other !== hit && covers(other, hit)))
    .sort((a, b) => a.at - b.at);
  return {
    ids: [...new Set(named.map(({ id }) => id))],
    all: named.length === 0 && EVERYBODY.test(plain(words)),
    opening: named[0]?.at === 0 ? named[0].id : null,
  };
}

/** What follows the name of an office or an inspectorate that is not the agency's own. */
const OTHER_BODIES: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^(?:van phong|vp)$/,
    /^(?:tinh uy|thanh uy|huyen uy|quan uy|trung uong|chinh phu|quoc hoi|chu tich nuoc|dang ky|cong chung|luat su|dai dien|(?:ubnd|hdnd|uy ban nhan dan|hoi dong nhan dan|doan dbqh|doan dai bieu quoc hoi)(?: va \S+)? (?:tinh|thanh pho|tp))\b/,
  ],
  [/^thanh tra$/, /^(?:tinh|thanh pho|tp|chinh phu|bo|nha nuoc|nhan dan)\b/],
];

/**
 * Whether a department's name belongs to another body: "Văn phòng Tỉnh ủy", "Thanh tra tỉnh".
 * @param name folded
 * @param behind the folded words after it
 */
export const isOfAnotherBody = (name: string, behind: string): boolean =>
  OTHER_BODIES.some(([names, bodies]) => names.test(name) && bodies.test(behind));

/** One way in which a department is written. */
type WrittenForm = { id: number; words: string; initials: boolean };
/** A text names departments in many places: their forms are made once for a list of them. */
const writtenForms = new WeakMap<readonly NamedDepartment[], readonly WrittenForm[]>();

function formsOf(departments: readonly NamedDepartment[]): readonly WrittenForm[] {
  const known = writtenForms.get(departments);
  if (known) return known;
  const forms = departments.flatMap(({ id, names }) => [
    ...names.flatMap(departmentVariants).map((words) => ({ id, words, initials: false })),
    ...names.flatMap(departmentInitials).map((words) => ({ id, words, initials: true })),
  ]);
  writtenForms.set(departments, forms);
  return forms;
}

/** Where a name stands as whole words, in order. */
function placesOf(name: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(` ${name} `); at >= 0; at = text.indexOf(` ${name} `, at + 1)) places.push(at);
  return places;
}

type Hit = { id: number; at: number; length: number; initials: boolean };
const isSame = (a: Hit, b: Hit): boolean => a.at === b.at && a.length === b.length;
const covers = (a: Hit, b: Hit): boolean =>
  a.length > b.length && a.at <= b.at && b.at + b.length <= a.at + a.length;

/** Folded words with single spaces: "Phòng Quy hoạch – Xây dựng" is "phong quy hoach xay dung". */
const plain = (text: string): string =>
  fold(text)
    .replaceAll(/[^a-z0-9]+/g, " ")
    .trim();

/** The ways in which a department's name is written, folded, with single spaces: "p lao dong" beside "phong lao dong". */
export function departmentVariants(name: string): string[] {
  const words = plain(name);
  if (words.length < 2) return [];
  const joined = words.replaceAll(" va ", " ");
  const short = words.replace(/^phong /, "p ").replace(/^trung tam /, "tt ");
  return [...new Set([words, short, joined])];
}

/** The nouns with which names begin, and how they are abbreviated. */
const HEADS: readonly (readonly [string, string])[] = [
  ["phong", "p"],
  ["trung tam", "tt"],
  ["ban", "b"],
  ["tram", "t"],
];

/**
 * The ways in which a department is written by the first letters of its name, folded: "phong vhxh", "phong vh xh", "p vhxh" and
 * "pvhxh" for "Phòng Văn hóa - Xã hội".
 */
export function departmentInitials(name: string): string[] {
  const words = plain(name);
  const [head, short] = HEADS.find(([noun]) => words.startsWith(`${noun} `)) ?? [];
  if (head === undefined || short === undefined) return [];
  const parts = fold(name)
    .split(/[-–,&]|\sva\s/)
    .map((part) => plain(part).replace(new RegExp(`^${head} `), ""))
    .filter((part) => part !== "")
    .map((part) =>
      part
        .split(" ")
        .map((word) => word.charAt(0))
        .join(""),
    );
  const together = parts.join("");
  // A single letter, or two without a noun before them, mean anything.
  if (together.length < 2) return [];
  return [...new Set([together, parts.join(" ")])].flatMap((letters) => [
    `${head} ${letters}`,
    `${short} ${letters}`,
    ...(letters === together ? [`${short}${letters}`] : []),
  ]);
}
