import type { LetterItem } from "@/db/queries/meetings/find-letter";

/**
 * The Message-ID at the root of a directive's thread, the same for every mail about it and every reader, so that
 * mail programs group them; no mail has it itself. Null for a mail about several directives, or none.
 * @param host the end of this installation's Message-IDs
 */
export function threadOf(items: readonly Pick<LetterItem, "directiveId">[], host: string): string | null {
  const [directiveId = null, ...others] = new Set(items.map((item) => item.directiveId));
  return directiveId === null || others.length > 0 ? null : `directive-${directiveId}.thread@${host}`;
}
