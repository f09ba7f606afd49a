// Trains the model of orders (domain/text/reader/order-model.ts) on the annotated texts of corpus/ and writes its weights.
//   npm run train-reader
import { writeFileSync } from "node:fs";
import path from "node:path";
import type { Weights } from "../domain/text/reader/order-model";
import { batchNames, readBatch } from "./corpus/batches";
import { examplesOf, trainOrderModel } from "./corpus/train-order-model";

const FILE = path.join(import.meta.dirname, "..", "domain", "text", "reader", "order-weights.json");

const examples = batchNames().flatMap(readBatch).flatMap(examplesOf);
const { order, begin } = trainOrderModel(examples);
const stored = { order: storedForm(order), begin: storedForm(begin) };
writeFileSync(FILE, `${JSON.stringify(stored, null, 2)}\n`);
console.log(`${examples.length} clauses, ${examples.filter(({ order }) => order).length} of them orders`);

function storedForm({ scale, bytes }: Weights): { scale: number; bytes: string } {
  return { scale, bytes: Buffer.from(bytes.buffer).toString("base64") };
}
