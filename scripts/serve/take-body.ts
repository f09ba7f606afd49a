// Receives a request's body within its door's bounds, and hands on a request whose body is complete.
import { IncomingMessage } from "node:http";
import type { BodyLimits } from "./doors.ts";

/** Bodies that are held at once. A larger sum waits, so that uploads of many people cannot fill the memory. Bytes. */
const MOST_HELD = 256 * 1024 * 1024;
/** Smaller bodies do not wait. */
const SMALL = 256 * 1024;
/**
 * Bodies of strangers that are held at once, of all and of one address. One that does not fit is refused, so that many
 * slow senders fill neither the memory nor the room of others. Bytes.
 */
const MOST_OF_STRANGERS = 32 * 1024 * 1024;
const MOST_OF_ADDRESS = 2 * 1024 * 1024;

type Refused = { code: "body_too_large" | "too_slow" | "too_many_at_once" | "cut" };
type Taken = { body: Buffer; release: () => void } | Refused;

let held = 0;
const waiting: (() => void)[] = [];

let heldOfStrangers = 0;
const heldOfAddress = new Map<string, number>();

/**
 * Reads the whole body.
 * @param stranger the address of a sender without a session; null for a person
 * @returns the bytes, and what to call once they are used; or the code of a refusal, "cut" if the sender has gone
 */
export async function takeBody(
  request: IncomingMessage,
  { bytes, seconds }: BodyLimits,
  stranger: string | null,
): Promise<Taken> {
  const announced = Number(request.headers["content-length"] ?? 0);
  if (announced > bytes) return { code: "body_too_large" };
  const reserved = request.headers["transfer-encoding"] === undefined ? announced : bytes;
  const release = stranger === null ? await holdRoom(reserved) : holdRoomOf(stranger, reserved);
  if (release === null) return { code: "too_many_at_once" };
  const read = await readAll(request, bytes, seconds);
  if ("code" in read) release();
  return "code" in read ? read : { ...read, release };
}

/** The request with a body that has been received: for a handler that reads it like any other. */
export function withBody(request: IncomingMessage, body: Buffer): IncomingMessage {
  const complete = new IncomingMessage(request.socket);
  const { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor } = request;
  Object.assign(complete, { method, url, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor });
  complete.headers = headers;
  complete.push(body);
  complete.push(null);
  complete.complete = true;
  return complete;
}

function readAll(
  request: IncomingMessage,
  bytes: number,
  seconds: number,
): Promise<{ body: Buffer } | Refused> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const end = (result: { body: Buffer } | Refused) => {
      clearTimeout(timer);
      request.off("data", receive);
      resolve(result);
    };
    const receive = (chunk: Buffer) => {
      size += chunk.length;
      if (size > bytes) end({ code: "body_too_large" });
      else chunks.push(chunk);
    };
    const timer = setTimeout(() => end({ code: "too_slow" }), seconds * 1000);
    request.on("data", receive);
    request.once("end", () => end({ body: Buffer.concat(chunks, size) }));
    request.once("error", () => end({ code: "cut" }));
    request.once("close", () => end({ code: "cut" }));
  });
}

async function holdRoom(size: number): Promise<() => void> {
  if (size <= SMALL) return () => undefined;
  while (held > 0 && held + size > MOST_HELD) await new Promise<void>((resolve) => waiting.push(resolve));
  held += size;
  let released = false;
  return () => {
    if (released) return;
    released = true;
    held -= size;
    for (const next of waiting.splice(0)) next();
  };
}

/** @returns what releases the room; null if there is none for this address */
function holdRoomOf(address: string, size: number): (() => void) | null {
  const own = heldOfAddress.get(address) ?? 0;
  if (heldOfStrangers + size > MOST_OF_STRANGERS || own + size > MOST_OF_ADDRESS) return null;
  heldOfStrangers += size;
  heldOfAddress.set(address, own + size);
  let released = false;
  return () => {
    if (released) return;
    released = true;
    heldOfStrangers -= size;
    const left = (heldOfAddress.get(address) ?? 0) - size;
    if (left > 0) heldOfAddress.set(address, left);
    else heldOfAddress.delete(address);
  };
}
