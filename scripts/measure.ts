// Measures what must be fast and prints whether it is, on a quiet machine (`npm run measure`). Not part of `npm
// test`, since a busy machine would fail it.
import { measureBackAndForth } from "./measure/measure-back-and-forth";
import { measureImport } from "./measure/measure-import";
import { measureLongWork } from "./measure/measure-long-work";
import { measurePapers } from "./measure/measure-papers";
import { measureReaderGrowth, measureReaderSeconds, measureReadingApart } from "./measure/measure-reader";
import { measureTyping } from "./measure/measure-typing";

/** Only the measures whose names contain these words; all without. */
const asked = process.argv[2] ?? "";
let over = 0;
for (const measure of [
  measurePapers,
  measureReaderGrowth,
  measureReaderSeconds,
  measureReadingApart,
  measureImport,
  measureLongWork,
  measureTyping,
  measureBackAndForth,
]) {
  if (!measure.name.includes(asked)) continue;
  for (const { name, figure, most, unit } of await measure(...process.argv.slice(3))) {
    const isOver = figure > most;
    if (isOver) over += 1;
    const judged = isOver ? "TOO MUCH" : "ok";
    console.log(
      `${judged.padEnd(8)}  ${figure.toFixed(1).padStart(7)} of ${most} ${unit.padEnd(5)}  ${name}`,
    );
  }
}
process.exit(over === 0 ? 0 : 1);
