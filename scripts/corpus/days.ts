import { readFileSync } from "node:fs";
import path from "node:path";

/** An order with words that name a day, and those of them that are its deadline: "" if none are. */
export type DatedOrder = { meeting: string; text: string; deadline: string };

/** The orders of corpus/days.txt, in order; a line "date 2026-03-16" is the day of the meeting of the orders below it. */
export function readDatedOrders(): DatedOrder[] {
  const file = readFileSync(path.join(import.meta.dirname, "..", "..", "corpus", "days.txt"), "utf8");
  let meeting = "";
  return file
    .normalize("NFC")
    .split("\n")
    .filter((line) => line !== "")
    .flatMap((line) => {
      const day = /^date (\S+)$/.exec(line)?.[1];
      if (day !== undefined) {
        meeting = day;
        return [];
      }
      const [text = "", deadline = ""] = line.split(" | ");
      if (!text.includes(deadline)) throw new Error(`corpus/days.txt: ${line}`);
      return [{ meeting, text, deadline }];
    });
}
