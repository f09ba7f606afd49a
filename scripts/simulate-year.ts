import { parseArgs } from "node:util";
import { simulate } from "./simulate-year/simulate";

/**
 * Simulates a year of an agency of twelve departments, the same for the same --seed, and prints one line of JSON:
 * which mail was expected, sent, duplicated or missed. Ends with 1 if something is wrong.
 */
const { values } = parseArgs({ options: { seed: { type: "string", default: "1" } } });
const { wrong, ...outcome } = await simulate(Number(values.seed), { days: 366, kills: 20 });
console.log(JSON.stringify(outcome));
for (const line of wrong.slice(0, 20)) console.error(line);
const { duplicated, missed, resent, restarts } = outcome;
const good = duplicated === 0 && missed === 0 && resent <= restarts && wrong.length === 0;
process.exit(good ? 0 : 1);
