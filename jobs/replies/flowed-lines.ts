import { joinFlowedLines } from "@/domain/replies/flowed-text";

/** The headers that say what a mail or a part of it is, with their continued lines. */
const TYPE_HEADER = /^content-type:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*/gim;
const FLOWED = /\bformat\s*=\s*"?flowed"?/i;
const DELETES_SPACES = /\bdelsp\s*=\s*"?yes"?/i;

/**
 * A mail whose lines postal-mime leaves as they were sent, and how they are joined. postal-mime 4.0.0 joins lines of
 * format=flowed before it looks at quote marks, so that an answer below an empty quoted line becomes a quoted one
 * (findings/postal-mime-flowed-lines.sh).
 */
export function keepFlowedLines(raw: Buffer): { raw: Buffer; join: (text: string) => string } {
  let isFlowed = false;
  let deletesSpaces = false;
  const fixed = raw.toString("latin1").replace(TYPE_HEADER, (header) => {
    if (!FLOWED.test(header)) return header;
    isFlowed = true;
    deletesSpaces ||= DELETES_SPACES.test(header);
    return header.replace(FLOWED, "format=fixed");
  });
  if (!isFlowed) return { raw, join: (text) => text };
  return { raw: Buffer.from(fixed, "latin1"), join: (text) => joinFlowedLines(text, deletesSpaces) };
}
