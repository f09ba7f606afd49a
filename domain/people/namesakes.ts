import { foldWords } from "../text/fold";

/** What distinguishes a person from namesakes. */
export type KnownPerson = {
  fullName: string;
  birthDay: number | null;
  birthMonth: number | null;
  birthYear: number | null;
  posts: readonly { title: string; departmentId: number | null }[];
};

/**
 * Two people with the same name are the same person if the day of birth, or without it the department, is the
 * same; with another day or year of birth they are different.
 */
export function compareNamesakes(a: KnownPerson, b: KnownPerson): "same" | "other" | "unsure" {
  if (a.birthYear !== null && b.birthYear !== null && a.birthYear !== b.birthYear) return "other";
  if (a.birthMonth !== null && b.birthMonth !== null) {
    return a.birthMonth === b.birthMonth && a.birthDay === b.birthDay ? "same" : "other";
  }
  const departments = (one: KnownPerson) => one.posts.flatMap(({ departmentId }) => departmentId ?? []);
  const titles = (one: KnownPerson) =>
    one.posts.map(({ title }) => foldWords(title).join(" ")).filter(Boolean);
  const [ofA, ofB] = [departments(a), departments(b)];
  if (ofA.some((id) => ofB.includes(id))) return "same";
  if (ofA.length > 0 || ofB.length > 0) return "unsure";
  const [titlesA, titlesB] = [titles(a), titles(b)];
  const alike = titlesA.some((title) => titlesB.includes(title));
  return alike || (titlesA.length === 0 && titlesB.length === 0) ? "same" : "unsure";
}
