// The shape of a multipart form, checked in one pass over its bytes before a parser sees it.
import { checkReply } from "./check-reply.ts";
import type { BodyLimits } from "./doors.ts";
import type { DoorRefusal } from "./refuse-request.ts";

const LINE = Buffer.from("\r\n");
const BEFORE = Buffer.from("\r\n--");
const HEAD_END = Buffer.from("\r\n\r\n");
const MAX_HEAD_BYTES = 2048;
/** Names are chosen by our own forms; file names are limited by file systems. */
const DISPOSITION =
  /^content-disposition: form-data; name="([^"\r\n\0]{1,300})"(?:; filename="([^"\r\n\0]{0,512})")?$/i;
const OTHER_HEADER = /^content-(?:type|length|transfer-encoding): [\x20-\x7e]{1,200}$/i;
/** The parts in which React sends the arguments of an action: "0", "1" from a script, "$ACTION_1:0" without. */
const REPLY_PART = /^(\$ACTION_\d{1,6}:)?(\d{1,6})$/;

/**
 * Checks a multipart body: its boundary, the head of each part, their number and sizes, and React's JSON in it.
 * @param contentType the whole header
 * @returns the code of a refusal, or null if the form can be parsed
 */
export function checkForm(
  body: Buffer,
  contentType: string,
  { fields, field, depth }: BodyLimits,
): DoorRefusal | null {
  const boundary = boundaryOf(contentType);
  if (boundary === null) return "form_broken";
  const between = Buffer.from(boundary);
  if (!body.subarray(0, between.length + 2).equals(Buffer.from(`--${boundary}`))) return "form_broken";
  const replies = new Map<string, string>();
  let at = between.length + 2;
  for (let count = 0; ; count++) {
    if (body.subarray(at, at + 2).equals(Buffer.from("--"))) return checkReplies(replies, depth);
    if (count >= fields) return "too_many_fields";
    if (!body.subarray(at, at + 2).equals(LINE)) return "form_broken";
    const headEnd = body.subarray(at, at + MAX_HEAD_BYTES).indexOf(HEAD_END);
    if (headEnd < 0) return "form_broken";
    const head = readHead(body.subarray(at + 2, at + headEnd).toString("utf8"));
    if (head === null) return "form_broken";
    const start = at + headEnd + HEAD_END.length;
    // Inside a line it is no boundary by RFC 2046, but the platform's parser takes it for one, even without dashes.
    const next = body.indexOf(between, start);
    const end = next - BEFORE.length;
    if (end < start || !body.subarray(end, next).equals(BEFORE)) return "form_broken";
    if (!head.isFile && end - start > field) return "field_too_large";
    if (REPLY_PART.test(head.name)) replies.set(head.name, body.subarray(start, end).toString("utf8"));
    at = next + between.length;
  }
}

/** The boundary of RFC 2046 that browsers and libraries write: 1 to 70 harmless characters. */
function boundaryOf(contentType: string): string | null {
  const [, quoted, plain] =
    /;\s*boundary=(?:"([\w'()+,./:=?-]{1,70})"|([\w'+.-]{1,70}))\s*$/i.exec(contentType) ?? [];
  return quoted ?? plain ?? null;
}

function readHead(text: string): { name: string; isFile: boolean } | null {
  const lines = text.split("\r\n");
  const [disposition, ...others] = lines.sort(
    (a, b) => Number(DISPOSITION.test(b)) - Number(DISPOSITION.test(a)),
  );
  const [, name, filename] = DISPOSITION.exec(disposition ?? "") ?? [];
  if (name === undefined || !others.every((line) => OTHER_HEADER.test(line))) return null;
  return { name, isFile: filename !== undefined };
}

function checkReplies(replies: ReadonlyMap<string, string>, depth: number): DoorRefusal | null {
  for (const [name, text] of replies) {
    const [, prefix = ""] = REPLY_PART.exec(name) ?? [];
    const code = checkReply(text, { depth, hasPart: (id) => replies.has(`${prefix}${id}`) });
    if (code !== null) return code;
  }
  return null;
}
