import { getLocale } from "next-intl/server";
import { statusOf } from "@/app/_server/request/error-status";
import { errorWords } from "@/app/_server/request/error-words";
import { refusalWords } from "@/app/_server/request/refusal-words";
import type { FormState } from "@/components/ui/form-state";
import type { Database } from "@/db/client";
import { type FoundMove, findMove } from "@/db/queries/people/find-move";
import type { Actor } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import { type AddressQuery, firstOf } from "@/domain/forms/address";
import { type AskMoveInput, askMoveInput, faultOfMove } from "@/domain/people/move";

type AskedMove = {
  /** What was typed and what is wrong with it; nothing before the first question. */
  fields: Pick<FormState, "values" | "errors">;
  /** What the move would change, if it is possible. */
  found: { asked: AskMoveInput; move: FoundMove } | null;
};

/** Letters of a value in the address that are shown again. */
const MOST_SHOWN = 200;

/** The move in the page's address. */
export async function readAskedMove(
  db: Database,
  actor: Actor,
  personId: number,
  query: AddressQuery,
  today: Day,
): Promise<AskedMove> {
  if (query.departmentId === undefined) return { fields: {}, found: null };
  const values = Object.fromEntries(
    ["positionId", "toDay", "departmentId", "title", "fromDay"].map((name) => [
      name,
      firstOf(query[name]).slice(0, MOST_SHOWN),
    ]),
  );
  const wrong = (errors: Record<string, string>) => ({ fields: { values, errors }, found: null });
  const parsed = askMoveInput.safeParse({ ...values, personId });
  if (!parsed.success) {
    const code = "request.invalid";
    const { issues } = parsed.error;
    const refusal = { code, status: statusOf(code), values: {}, issues } as const;
    const { fields } = refusalWords(refusal, await getLocale());
    return wrong(Object.fromEntries(fields.map(({ path, message }) => [path[0] ?? "", message])));
  }
  const move = findMove(db, actor, parsed.data, today);
  if (!move) return wrong({ positionId: await errorWords("request.not_found") });
  const fault = faultOfMove(move.held, parsed.data);
  if (fault) return wrong({ [fault.field]: await errorWords(fault.code, fault.values) });
  return { fields: { values }, found: { asked: parsed.data, move } };
}
