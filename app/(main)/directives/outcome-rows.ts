import "server-only";
import { getTranslations } from "next-intl/server";
import { errorWords } from "@/app/_server/request/error-words";
import type { OutcomeRow } from "@/components/ui/form-state";
import type { RowOutcome } from "@/domain/directives/rows";

/** The result of each row of an action on several, or why a row was skipped, in the reader's language. */
export async function outcomeRows<T>(
  outcomes: readonly RowOutcome<T>[],
  words: (done: T, department: string) => string,
): Promise<OutcomeRow[]> {
  const t = await getTranslations("directives.bulk");
  return Promise.all(
    outcomes.map(async ({ assignmentId: id, code: label, department, done, refused }) => {
      if (refused === null) return { id, label, words: words(done, department), done: true };
      const why = await errorWords(refused.code, refused.values);
      return { id, label, words: t("left", { department, why }), done: false };
    }),
  );
}
