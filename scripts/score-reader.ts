// Prints how well the reader of minutes reads the annotated texts of corpus/.
//   npm run score-reader                 every batch, and all together
//   npm run score-reader -- batch-03     one batch, and what is wrong in it
//   npm run score-reader -- --left-out   each batch read with models that were trained without it
import { type Learnt, readMinutes } from "../domain/text/reader/read-minutes";
import { batchNames, readBatch } from "./corpus/batches";
import { emptyScore, MEASURES, type Score, scoreReading } from "./corpus/score";
import { trainAccents } from "./corpus/train-accents";
import { deadlineExamplesOf, trainDeadlineModel } from "./corpus/train-deadline-model";
import { leadExamplesOf, trainLeadModel } from "./corpus/train-lead-model";
import { examplesOf, trainOrderModel } from "./corpus/train-order-model";

const leftOut = process.argv.includes("--left-out");
const asked = process.argv.slice(2).filter((argument) => argument !== "--left-out");
function learntWithout(batch: string): Learnt {
  const texts = batchNames()
    .filter((name) => name !== batch)
    .flatMap(readBatch);
  const accents = trainAccents(texts.map(({ text }) => text));
  return {
    accents,
    orders: trainOrderModel(texts.flatMap((text) => examplesOf(text, accents))),
    leads: trainLeadModel(texts.flatMap((text) => leadExamplesOf(text, accents))),
    deadlines: trainDeadlineModel(texts.flatMap((text) => deadlineExamplesOf(text, accents))),
  };
}
const all = emptyScore();
const columns: { name: string; score: Score }[] = [];
for (const batch of batchNames().filter((name) => asked.length === 0 || asked.includes(name))) {
  const score = emptyScore();
  const learnt = leftOut ? learntWithout(batch) : undefined;
  for (const annotated of readBatch(batch)) {
    const read = readMinutes(annotated.text, {}, learnt);
    const faults = scoreReading(annotated, read, score);
    scoreReading(annotated, read, all);
    if (asked.length > 0 && faults.length > 0)
      console.log(`${annotated.name}\n${faults.map((fault) => `  ${fault}`).join("\n")}`);
  }
  columns.push({ name: batch.replace("batch-", ""), score });
}
columns.push({ name: "all", score: all });

const percent = ({ hit, of }: Score[(typeof MEASURES)[number]]): string =>
  of === 0 ? "–" : ((100 * hit) / of).toFixed(0);
console.log(`${"".padEnd(22)}${columns.map(({ name }) => name.padStart(5)).join("")}`);
for (const measure of MEASURES) {
  const cells = columns.map(({ score }) => percent(score[measure]).padStart(5)).join("");
  console.log(`${measure.padEnd(22)}${cells}  (${all[measure].hit}/${all[measure].of})`);
}
