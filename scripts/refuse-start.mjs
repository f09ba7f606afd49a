// Ends a start that cannot succeed: one sentence in Vietnamese with its English beside it, and exit code 1. It
// reads the messages itself, because it must work before anything has been built or opened.
import { readFileSync } from "node:fs";
import path from "node:path";

/**
 * @param {string} code a code of domain/start/start-refusal.ts
 * @param {string} detail the fact in the sentence
 * @returns {never}
 */
export function refuseStart(code, detail = "") {
  process.stderr.write(`${sentence("vi", code, detail)} (${sentence("en", code, detail)})\n`);
  process.exit(1);
}

function sentence(locale, code, detail) {
  const words = JSON.parse(
    readFileSync(path.join(import.meta.dirname, "..", "messages", locale, "start.json"), "utf8"),
  );
  const oneLine = detail
    .replaceAll(/\s+/g, " ")
    .replace(/[ .]+$/, "")
    .trim();
  return words.refused + words[code].replace("{detail}", () => oneLine);
}
