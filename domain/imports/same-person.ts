import { compareNamesakes, type KnownPerson } from "../people/namesakes";
import { foldWords } from "../text/fold";
import { spellingOf } from "../text/spelling";
import type { RowReader } from "./check";
import { type Question, SAME_PERSON } from "./questions";

/** A person of the same spelling: of the agency, or of an earlier row. */
export type Namesake = { known: KnownPerson; row: number | null };

/** The namesake who is this person, or null. If it is not certain, a person is asked, and the row waits. */
export function findSame(
  read: RowReader,
  person: KnownPerson,
  namesakes: readonly Namesake[],
): Namesake | null {
  const spelling = spellingOf(person.fullName);
  const compared = namesakes.map((other) => ({ ...other, is: compareNamesakes(other.known, person) }));
  const same = compared.find(({ is }) => is === "same");
  if (same) return same;
  const unsure = compared.find(({ is }) => is === "unsure");
  if (!unsure) return null;
  const [post = { title: "", departmentId: null }] = unsure.known.posts;
  const [own] = person.posts;
  const key = `fullName ${spelling}, ${own?.departmentId ?? ""}, ${foldWords(own?.title ?? "").join(" ")}`;
  const question: Question = {
    field: "fullName",
    key,
    words: person.fullName,
    namesake: { ...post, row: unsure.row, knownAs: null },
  };
  return read.answer(question) === SAME_PERSON ? unsure : null;
}

/**
 * The person of the agency whom a row may have under a new name, if a person said so; asked about each that it may
 * be, never decided here.
 * @param unlisted people of the agency whose own name is in no row
 */
export function findRenamed(
  read: RowReader,
  person: KnownPerson,
  unlisted: readonly KnownPerson[],
): KnownPerson | null {
  for (const known of unlisted) {
    if (!mayBeRenamed(known, person)) continue;
    const [post = { title: "", departmentId: null }] = known.posts;
    const question: Question = {
      field: "fullName",
      key: `renamed ${spellingOf(person.fullName)} ${spellingOf(known.fullName)}`,
      words: person.fullName,
      namesake: { ...post, row: null, knownAs: known.fullName },
    };
    if (read.answer(question) === SAME_PERSON) return known;
  }
  return null;
}

/**
 * The day of birth is the same; or, where one of the two has none, family and given name and the department are,
 * since it is mostly the middle name that changes.
 */
function mayBeRenamed(known: KnownPerson, person: KnownPerson): boolean {
  if (known.birthYear !== null && person.birthYear !== null && known.birthYear !== person.birthYear)
    return false;
  if (known.birthDay !== null && person.birthDay !== null) {
    return (
      known.birthYear !== null &&
      person.birthYear !== null &&
      known.birthMonth === person.birthMonth &&
      known.birthDay === person.birthDay
    );
  }
  const [a, b] = [known, person].map(({ fullName }) => spellingOf(fullName).split(" "));
  const departments = person.posts.flatMap(({ departmentId }) => departmentId ?? []);
  return (
    a?.[0] === b?.[0] &&
    a?.at(-1) === b?.at(-1) &&
    known.posts.some(({ departmentId }) => departmentId !== null && departments.includes(departmentId))
  );
}
