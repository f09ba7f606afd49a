import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type AnnotatedText, parseAnnotated } from "./facts";
import { parseRecordFacts } from "./record-facts";

const FOLDER = path.join(import.meta.dirname, "..", "..", "corpus");

/** The names of the batches of annotated texts, in order; those annotated for whole records are read apart. */
export const batchNames = (): string[] =>
  readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name.startsWith("batch-"))
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

/** The texts annotated for their whole records, of every folder. @throws with the file's name where one is written wrong */
export const readRecordTexts = (): ({ name: string } & ReturnType<typeof parseRecordFacts>)[] =>
  readdirSync(FOLDER)
    .filter((folder) => folder.startsWith("records-"))
    .flatMap((folder) => readdirSync(path.join(FOLDER, folder)).map((name) => `${folder}/${name}`))
    .sort()
    .map((name) => {
      try {
        return { name, ...parseRecordFacts(readFileSync(path.join(FOLDER, name), "utf8")) };
      } catch (error) {
        throw new Error(`corpus/${name}`, { cause: error });
      }
    });
