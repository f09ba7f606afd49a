import type { MeetingRecord } from "../record";
import { type SignedContent, signedContent } from "./content";

/** Of a record, what a signature fixes. */
export const contentOf = (record: MeetingRecord): SignedContent =>
  signedContent.parse({ format: 2, ...record });

/**
 * One text for everything that a signature fixes, in the declaration's order: its hash is what is signed. JSON quotes
 * every value, so that no text can pass for the border between two values.
 */
export const canonicalContent = (record: MeetingRecord): string => JSON.stringify(contentOf(record), null, 1);

/** What a signed text says, or null where it is none. */
export function readSigned(text: string): SignedContent | null {
  try {
    return signedContent.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
