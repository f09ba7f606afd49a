// Trains the models of the reader of minutes on the annotated texts of corpus/ and writes what they learnt:
// which accents a word typed without them has (domain/text/reader/accents.ts), and which clauses are orders
// (domain/text/reader/models/order-model.ts).
//   npm run train-reader
import { writeFileSync } from "node:fs";
import path from "node:path";
import type { Weights } from "../domain/text/reader/models/order-model";
import { batchNames, readBatch } from "./corpus/batches";
import { storedAccents, trainAccents } from "./corpus/train-accents";
import { deadlineExamplesOf, trainDeadlineModel } from "./corpus/train-deadline-model";
import { leadExamplesOf, trainLeadModel } from "./corpus/train-lead-model";
import { examplesOf, trainOrderModel } from "./corpus/train-order-model";

const FOLDER = path.join(import.meta.dirname, "..", "domain", "text", "reader");
const keep = (file: string, stored: object) =>
  writeFileSync(path.join(FOLDER, file), `${JSON.stringify(stored, null, 2)}\n`);

const texts = batchNames().flatMap(readBatch);
const words = texts.map(({ text }) => text);
keep("accent-words.json", storedAccents(words));

const accents = trainAccents(words);
const examples = texts.flatMap((text) => examplesOf(text, accents));
const { order, begin } = trainOrderModel(examples);
keep(
  "models/lead-weights.json",
  storedForm(trainLeadModel(texts.flatMap((text) => leadExamplesOf(text, accents)))),
);
keep(
  "models/deadline-weights.json",
  storedForm(trainDeadlineModel(texts.flatMap((text) => deadlineExamplesOf(text, accents)))),
);
keep("models/order-weights.json", { order: storedForm(order), begin: storedForm(begin) });
console.log(`${examples.length} clauses, ${examples.filter(({ order }) => order).length} of them orders`);

function storedForm({ scale, bytes }: Weights): { scale: number; bytes: string } {
  return { scale, bytes: Buffer.from(bytes.buffer).toString("base64") };
}
