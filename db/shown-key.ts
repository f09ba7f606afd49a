import "server-only";
import { createHash } from "node:crypto";
import { refuseAsChanged } from "@/domain/errors";
import { changesBetween } from "./changes-between";

/** What a form showed, as one short string: it is sent along, and compared with what is stored by then. */
export const shownKey = (values: Readonly<Record<string, unknown>> | null): string =>
  createHash("sha256")
    .update(JSON.stringify(Object.entries(values ?? {}).sort(([a], [b]) => a.localeCompare(b))))
    .digest("hex");

/** As much of a stored value as a refusal shows. */
const MOST_SHOWN = 200;

/**
 * Refuses to store a form that another person's change has overtaken, with what is stored in the fields that differ.
 * @param shown as the form sent it; undefined from programs that show nothing first
 * @param sent the values of the form
 * @param names of fields that errors.conflict_fields calls otherwise than the form
 * @throws request.changed_meanwhile
 */
export function refuseIfChanged(
  shown: string | undefined,
  stored: Readonly<Record<string, unknown>> | null,
  sent: Readonly<Record<string, unknown>> = {},
  names: Readonly<Record<string, string>> = {},
): void {
  if (shown === undefined || shown === shownKey(stored)) return;
  const theirs = changesBetween(stored ?? {}, sent).map(({ field, from }) => ({
    field: names[field] ?? field,
    value: from.slice(0, MOST_SHOWN) || "–",
  }));
  refuseAsChanged({ at: "", by: "", theirs });
}
