import { MOST_CHARACTERS } from "../../domain/text/reader/most-characters";
import { batchNames, readBatch } from "./batches";

/** The annotated texts, joined to the longest text that is read. */
export const annotatedTexts = (): string =>
  batchNames()
    .flatMap(readBatch)
    .map(({ text }) => text)
    .join("\n\n")
    .slice(0, MOST_CHARACTERS);

/** As many tasks as the longest text can hold: what takes the reader longest. */
export const tinyTasks = (): string =>
  `Biên bản họp ngày 01/9/2026\n${Array.from({ length: 6000 }, (_, n) => `- c Hoa làm bc ${n} (t6)`).join("\n")}`.slice(
    0,
    MOST_CHARACTERS,
  );
