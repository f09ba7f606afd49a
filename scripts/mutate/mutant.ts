/** One change of one file that a test should notice. */
export type Mutant = {
  /** Identifies the mutant as long as the lines around it are unchanged and in their place. */
  id: string;
  file: string;
  line: number;
  kind: string;
  /** The range of replaced characters in the file's text. */
  from: number;
  to: number;
  text: string;
};

export type Place = Pick<Mutant, "from" | "to" | "text" | "kind">;

/** The file's text with the mutant's change. */
export const mutate = (source: string, { from, to, text }: Pick<Mutant, "from" | "to" | "text">): string =>
  source.slice(0, from) + text + source.slice(to);

/** The changed lines, as a diff shows them. */
export function diffOf(source: string, mutant: Pick<Mutant, "from" | "to" | "text">): string {
  const begin = source.lastIndexOf("\n", mutant.from - 1) + 1;
  const found = source.indexOf("\n", mutant.to);
  const end = found < 0 ? source.length : found;
  const before = source.slice(begin, end);
  const after = mutate(before, { ...mutant, from: mutant.from - begin, to: mutant.to - begin });
  const marked = (mark: string, text: string) => text.split("\n").map((line) => `${mark} ${line.trim()}`);
  return [...marked("-", before), ...marked("+", after)].join("\n");
}
