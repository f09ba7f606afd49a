import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { ZipFile } from "yazl";

export type ZipEntry = { name: string; bytes: Uint8Array };

/**
 * An archive of files as they are: pictures are compressed by themselves, and the rest is small.
 * @param madeAt the instant that the entries say they were made
 */
export function zipOf(entries: readonly ZipEntry[], madeAt: Date): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const { name, bytes } of entries) {
    zip.addBuffer(Buffer.from(bytes), name, { mtime: madeAt, compress: false });
  }
  zip.end();
  return buffer(zip.outputStream as Readable);
}
