// Pages and what the framework loads of them, compressed while they are written: by Brotli where the browser reads it.
// Next's own gzip closes a block after each of some sixty pieces of a page, which makes the page nearly twice as large.
import type { IncomingMessage, ServerResponse } from "node:http";
import { type BrotliCompress, constants, createBrotliCompress, createGzip, type Gzip } from "node:zlib";
import { readsEncoding } from "./reads-encoding.ts";

/** Takes two thirds of the processor time of gzip's usual level, for a tenth less. */
const BROTLI = {
  [constants.BROTLI_PARAM_QUALITY]: 4,
  [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  // The window, 512 kB: the largest pages, for less memory than the usual 4 MB.
  [constants.BROTLI_PARAM_LGWIN]: 19,
};
const TEXT = /^(text\/(?!event-stream)|application\/(json|xml|javascript)|image\/svg\+xml)/;

type Packing = BrotliCompress | Gzip;

/**
 * Compresses the answer to a request for a page, if it is text. Next then sees a browser that reads plain answers only.
 * To be called before Next gets the request.
 */
export function compressPage(request: IncomingMessage, response: ServerResponse): void {
  const { headers, method } = request;
  const asksForPage = headers.rsc !== undefined || headers.accept?.includes("text/html");
  if (method !== "GET" || !asksForPage || headers.range !== undefined) return;
  const encoding = (["br", "gzip"] as const).find((one) => readsEncoding(headers["accept-encoding"], one));
  if (!encoding) return;
  delete headers["accept-encoding"];
  const plain = {
    writeHead: response.writeHead.bind(response) as (...given: unknown[]) => ServerResponse,
    write: response.write.bind(response) as (...given: unknown[]) => boolean,
    end: response.end.bind(response) as (...given: unknown[]) => ServerResponse,
  };
  let packing: Packing | null | undefined;

  /** Decides when the first byte is sent: then the headers are known. */
  const begin = (): Packing | null => {
    if (packing !== undefined) return packing;
    packing = null;
    if (response.headersSent || !isCompressible(response)) return null;
    const packed = encoding === "br" ? createBrotliCompress({ params: BROTLI }) : createGzip();
    packing = packed;
    response.removeHeader("content-length");
    response.setHeader("content-encoding", encoding);
    packed.on("data", (bytes) => {
      if (!plain.write(bytes)) packed.pause();
    });
    packed.on("end", () => plain.end());
    packed.on("error", (error) => response.destroy(error));
    response.on("drain", () => packed.resume());
    response.once("close", () => packed.destroy());
    return packed;
  };

  let willFlush = false;
  /** What was written is sent when this turn of the event loop ends: one block for all pieces of a turn. */
  const flushSoon = (packed: Packing) => {
    if (willFlush) return;
    willFlush = true;
    setImmediate(() => {
      willFlush = false;
      if (!packed.writableEnded && !packed.destroyed) packed.flush();
    });
  };

  let waits = false;
  /** Who writes waits for the response's own event. */
  const announceDrain = (packed: Packing) => {
    if (waits) return;
    waits = true;
    packed.once("drain", () => {
      waits = false;
      response.emit("drain");
    });
  };

  response.writeHead = (...given: unknown[]) => {
    begin();
    return plain.writeHead(...given);
  };
  response.write = (...given: unknown[]) => {
    const packed = begin();
    if (!packed) return plain.write(...given);
    const goesOn = (packed.write as (...given: unknown[]) => boolean).apply(packed, given);
    flushSoon(packed);
    if (!goesOn) announceDrain(packed);
    return goesOn;
  };
  response.end = (...given: unknown[]) => {
    const packed = begin();
    if (!packed) return plain.end(...given);
    (packed.end as (...given: unknown[]) => unknown).apply(packed, given);
    return response;
  };
}

function isCompressible(response: ServerResponse): boolean {
  vary(response);
  return (
    response.statusCode !== 204 &&
    response.statusCode !== 304 &&
    TEXT.test(String(response.getHeader("content-type") ?? "")) &&
    !response.hasHeader("content-encoding") &&
    !response.hasHeader("content-range") &&
    !String(response.getHeader("cache-control") ?? "").includes("no-transform")
  );
}

/** Says to caches that the answer depends on the encodings that the browser reads. */
function vary(response: ServerResponse): void {
  const named = [response.getHeader("vary") ?? []].flat().map(String);
  if (!named.some((one) => /accept-encoding/i.test(one))) {
    response.setHeader("vary", [...named, "Accept-Encoding"].join(", "));
  }
}
