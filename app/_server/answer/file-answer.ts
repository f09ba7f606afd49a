import "server-only";
import { Readable } from "node:stream";
import { disposition } from "./disposition";

/**
 * A file made for one reader, not cached in between: a download under its name.
 * @param body all of it, or a stream while it is being made
 * @param type its media type
 */
export function fileAnswer(body: Uint8Array | Readable, { name, type }: { name: string; type: string }) {
  const flows = body instanceof Readable;
  const bytes = flows ? (Readable.toWeb(body) as ReadableStream<Uint8Array>) : new Uint8Array(body);
  return new Response(bytes, {
    headers: {
      // no-transform: the stream is compressed already, and a compressor would delay it.
      "cache-control": flows ? "private, no-store, no-transform" : "private, no-store",
      "content-type": type,
      "x-content-type-options": "nosniff",
      "content-disposition": disposition("attachment", name),
    },
  });
}
