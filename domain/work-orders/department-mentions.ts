import {
  departmentInitials,
  departmentVariants,
  isOfAnotherBody,
  type NamedDepartment,
} from "../departments/match";
import { fold } from "../text/fold";

/** A word of a text, and its place. */
export type Word = { folded: string; written: string; from: number; to: number };
/** A department named in the text, by its first word and the word after its last. */
export type Mention = { first: number; end: number };

export const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    folded: fold(word),
    written: word.toLowerCase(),
    from: index,
    to: index + word.length,
  }));

/** Where departments of the agency are named; the longest name counts. */
export function mentionsOf(words: readonly Word[], departments: readonly NamedDepartment[]): Mention[] {
  const names = namesOf(departments);
  const mentions: Mention[] = [];
  for (let at = 0; at < words.length; at++) {
    const mention = mentionAt(words, at, names);
    if (!mention) continue;
    if (!isOther(words, mention)) mentions.push(mention);
    at = mention.end - 1;
  }
  return mentions;
}

/** Whether the text begins with the office or inspectorate of another body: "Văn phòng Tỉnh ủy". */
export function beginsWithAnotherBody(
  words: readonly Word[],
  departments: readonly NamedDepartment[],
): boolean {
  const mention = mentionAt(words, 0, namesOf(departments));
  return mention !== undefined && isOther(words, mention);
}

/** The words of names by their first one, the longest name first. */
type NamesByWord = ReadonlyMap<string, readonly string[][]>;
/** A text is searched for them at each of its words, and its parts again. */
const knownNames = new WeakMap<readonly NamedDepartment[], NamesByWord>();

function namesOf(departments: readonly NamedDepartment[]): NamesByWord {
  const known = knownNames.get(departments);
  if (known) return known;
  const names = departments
    .flatMap((one) => one.names)
    .flatMap((name) => [...departmentVariants(name), ...departmentInitials(name)])
    .map((name) => name.split(" "))
    .sort((a, b) => b.length - a.length);
  const byWord = new Map<string, string[][]>();
  for (const name of names) {
    const [first = ""] = name;
    byWord.set(first, [...(byWord.get(first) ?? []), name]);
  }
  knownNames.set(departments, byWord);
  return byWord;
}

function mentionAt(words: readonly Word[], at: number, names: NamesByWord): Mention | undefined {
  const name = names
    .get(words[at]?.folded ?? "")
    ?.find((one) => one.every((word, index) => words[at + index]?.folded === word));
  return name && { first: at, end: at + name.length };
}

const isOther = (words: readonly Word[], { first, end }: Mention): boolean =>
  isOfAnotherBody(foldedOf(words.slice(first, end)), foldedOf(words.slice(end, end + 6)));
const foldedOf = (words: readonly Word[]): string => words.map(({ folded }) => folded).join(" ");
