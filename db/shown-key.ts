import "server-only";
import { createHash } from "node:crypto";
import { refuseAsChanged } from "@/domain/errors";

/** What a form showed, as one short string: it is sent along, and compared with what is stored by then. */
export const shownKey = (values: Readonly<Record<string, unknown>> | null): string =>
  createHash("sha256")
    .update(JSON.stringify(Object.entries(values ?? {}).sort(([a], [b]) => a.localeCompare(b))))
    .digest("hex");

/**
 * Refuses to store a form that another person's change has overtaken.
 * @param shown as the form sent it; undefined from programs that show nothing first
 * @throws request.changed_meanwhile
 */
export function refuseIfChanged(
  shown: string | undefined,
  stored: Readonly<Record<string, unknown>> | null,
): void {
  if (shown !== undefined && shown !== shownKey(stored)) refuseAsChanged({ at: "", by: "", theirs: [] });
}
