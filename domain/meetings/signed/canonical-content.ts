import type { MeetingRecord } from "../record";
import { type SignedContent, signedContent } from "./content";

/** The part of a record that a signature fixes. */
export const contentOf = (record: MeetingRecord): SignedContent =>
  signedContent.parse({ format: 3, ...record });

/**
 * The text that is hashed and signed: everything that a signature fixes, in the order of the declaration. JSON
 * quotes every value, so that no value can imitate the boundary between two.
 */
export const canonicalContent = (record: MeetingRecord): string => JSON.stringify(contentOf(record), null, 1);

/** The content of a signed text; null if it is invalid. */
export function readSigned(text: string): SignedContent | null {
  try {
    return signedContent.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
