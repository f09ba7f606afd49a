// Kills writers of every kind until there were 300 kills and 50,000 acknowledged writes, then looks for each write:
// [--kills 300] [--writes 50000] [--writers 4]. No part of npm test, which has a small version. Prints the figures,
// and exits with 1 if anything is lost or half done.
import { parseArgs } from "node:util";
import { killWriters } from "./try-kills/kill-writers";

const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "300" },
    writes: { type: "string", default: "50000" },
    writers: { type: "string", default: "4" },
  },
});
const figures = await killWriters(
  { kills: Number(values.kills), writes: Number(values.writes), writers: Number(values.writers) },
  (kills, writes) => {
    if (kills % 20 === 0) console.error(`${kills} kills, ${writes} acknowledged writes`);
  },
);
console.log(JSON.stringify(figures));
process.exitCode = figures.losses.length === 0 ? 0 : 1;
