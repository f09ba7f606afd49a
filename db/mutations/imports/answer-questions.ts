import "server-only";
import { eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { dayInAgency } from "@/domain/calendar/day";
import { refuse } from "@/domain/errors";
import { listAskable } from "@/domain/imports/askable";
import { type Answers, isAnswer } from "@/domain/imports/questions";
import type { OnImportInput } from "@/domain/imports/sheet-input";
import type { Database } from "../../client";
import { checkImport } from "../../queries/imports/check-import";
import { sheetImports } from "../../schema/sheet-imports";
import { write } from "../../write";
import { findShownImport } from "./find-shown-import";

/**
 * Stores a person's answers about cells that were not understood, or corrections of readings; one answer counts
 * for every row with the same words. "" removes an answer. Keys that the sheet does not ask about are ignored.
 * @throws import.already_stored, import.wrong_answer, and those of findShownImport
 */
export function answerQuestions(
  db: Database,
  actor: Actor,
  { importId, version, answers }: OnImportInput & { answers: Answers },
  now: Date,
): void {
  write(db, (tx) => {
    const found = findShownImport(tx, actor, { importId, version });
    if (found.state !== "staged") refuse("import.already_stored");
    const { rows } = checkImport(tx, actor, found, dayInAgency(now.toISOString()));
    const next: Record<string, string> = { ...found.answers };
    for (const { key, field } of listAskable(rows)) {
      const answer = answers[key];
      if (answer === undefined) continue;
      if (answer === "") delete next[key];
      else if (isAnswer(field, answer)) next[key] = answer;
      else refuse("import.wrong_answer", {}, `answer ${key}`);
    }
    tx.update(sheetImports)
      .set({ answers: next, version: found.version + 1 })
      .where(eq(sheetImports.id, importId))
      .run();
  });
}
