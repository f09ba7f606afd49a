import "server-only";
import { createHash } from "node:crypto";
import type { MeetingRecord } from "@/domain/meetings/record";
import { canonicalContent } from "@/domain/meetings/signed/canonical-content";

/** SHA-256, hexadecimal, of a text. */
export const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");

/** The hash of what a signature on this record fixes. */
export const contentHashOf = (record: MeetingRecord): string => hashOf(canonicalContent(record));
