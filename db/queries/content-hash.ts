import "server-only";
import { createHash } from "node:crypto";
import { canonicalContent } from "@/domain/meetings/canonical-content";
import type { MeetingRecord } from "@/domain/meetings/record";

/** SHA-256, hexadecimal, of what a signature on this record fixes. */
export const contentHashOf = (record: MeetingRecord): string =>
  createHash("sha256").update(canonicalContent(record)).digest("hex");
