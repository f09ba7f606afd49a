import "server-only";
import { Readable } from "node:stream";
import { disposition } from "./disposition";

/**
 * A file made for whoever asked, to be kept by nobody between: as a download under its name.
 * @param body all of it, or what flows while it is being made
 * @param type its media type
 */
export function fileAnswer(body: Uint8Array | Readable, { name, type }: { name: string; type: string }) {
  const flows = body instanceof Readable;
  const bytes = flows ? (Readable.toWeb(body) as ReadableStream<Uint8Array>) : new Uint8Array(body);
  return new Response(bytes, {
    headers: {
      // no-transform: what flows is packed already, and a compressor would hold it back.
      "cache-control": flows ? "private, no-store, no-transform" : "private, no-store",
      "content-type": type,
      "x-content-type-options": "nosniff",
      "content-disposition": disposition("attachment", name),
    },
  });
}
