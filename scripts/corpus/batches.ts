import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type AnnotatedText, parseAnnotated } from "./facts";

const FOLDER = path.join(import.meta.dirname, "..", "..", "corpus");

/** The names of the batches of annotated texts, in order. */
export const batchNames = (): string[] =>
  readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

/** The annotated texts of one batch. @throws with the file's name if one is invalid */
export function readBatch(batch: string): ({ name: string } & AnnotatedText)[] {
  const folder = path.join(FOLDER, batch);
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => {
      try {
        return { name, ...parseAnnotated(readFileSync(path.join(folder, name), "utf8")) };
      } catch (error) {
        throw new Error(`corpus/${batch}/${name}`, { cause: error });
      }
    });
}
