import type { LetterItem } from "@/db/queries/meetings/find-letter";

/**
 * The Message-ID at the root of a directive's thread, the same for every mail about it and every reader, so that mail
 * programs show them together; no mail has it itself. Null where a mail tells of several directives, or of none.
 * @param host what ends the Message-IDs of this installation
 */
export function threadOf(items: readonly Pick<LetterItem, "directiveId">[], host: string): string | null {
  const [directiveId = null, ...others] = new Set(items.map((item) => item.directiveId));
  return directiveId === null || others.length > 0 ? null : `directive-${directiveId}.thread@${host}`;
}
