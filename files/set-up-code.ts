import { randomInt } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { dataFolder } from "./data-folder";

/** Without 0/O and 1/I, which are easily misread on a terminal. */
const LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/** The code for the first visit: created once, the same until it is used. */
export function setUpCode(): string {
  const group = () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join("");
  try {
    writeFileSync(file(), [group(), group(), group()].join("-"), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return readFileSync(file(), "utf8");
}

/** Deletes the used code: it opens nothing any more. */
export const forgetSetUpCode = (): void => rmSync(file(), { force: true });

const file = () => path.join(dataFolder(), "set-up-code");
