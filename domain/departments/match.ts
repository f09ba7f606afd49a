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
  /^(?:cac|tat ca|toan the|moi|tung|toan bo)\b.*\b(?:phong|don vi|ban|can bo|cong chuc|vien chuc|dong chi|nguoi lao dong|co quan)\b/;

/**
 * The agency's own departments that a text names, old names and abbreviations included ("P. Lao động", "PLĐ").
 * @param words as written: "Phòng Đầu tư và Văn phòng"
 */
export function matchDepartments(words: string, departments: readonly NamedDepartment[]): MatchedDepartments {
  const text = ` ${plain(words)} `;
  const hits = departments.flatMap(({ id, names }) =>
    names
      .flatMap(departmentVariants)
      .flatMap((name) => placesOf(name, text).map((at) => ({ id, at, length: name.length }))),
  );
  // "Phòng Đầu tư" inside "Phòng Đầu tư và Hợp tác": the longer name wins.
  const named = hits
    .filter((hit) => !hits.some((other) => other !== hit && covers(other, hit)))
    .sort((a, b) => a.at - b.at);
  return {
    ids: [...new Set(named.map(({ id }) => id))],
    all: named.length === 0 && EVERYBODY.test(plain(words)),
    opening: named[0]?.at === 0 ? named[0].id : null,
  };
}

/** Where a name stands as whole words, in order. */
function placesOf(name: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(` ${name} `); at >= 0; at = text.indexOf(` ${name} `, at + 1)) places.push(at);
  return places;
}

type Hit = { at: number; length: number };
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
  const short = words.replace(/^phong /, "p ");
  const joined = words.replaceAll(" va ", " ");
  return [...new Set([words, short, joined])];
}
