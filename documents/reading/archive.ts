import { buffer } from "node:stream/consumers";
import { fromBufferPromise } from "yauzl";
import { refuseBomb } from "../refuse-bomb";

/** The parts of a zipped document, by name. */
export type Archive = {
  names: readonly string[];
  /** The part's text; null if there is none. UTF-8, or UTF-16 with BOM. */
  read: (name: string) => Promise<string | null>;
  /** The part's bytes; null if there is none. */
  bytes: (name: string) => Promise<Uint8Array | null>;
};

/**
 * Opens a document that is a zip archive, after checking its declared sizes.
 * @throws Error for a zip bomb, for anything that is not an archive, and for a truncated one
 */
export async function openArchive(bytes: Uint8Array): Promise<Archive> {
  refuseBomb(bytes);
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const entries = new Map<string, () => Promise<Buffer>>();
  for await (const entry of zip.eachEntry()) {
    entries.set(entry.fileName.toLowerCase(), async () => buffer(await zip.openReadStreamPromise(entry)));
  }
  return {
    names: [...entries.keys()],
    bytes: async (name) => (await entries.get(name.toLowerCase())?.()) ?? null,
    read: async (name) => {
      const part = await entries.get(name.toLowerCase())?.();
      if (part === undefined) return null;
      const wide = part[0] === 0xff && part[1] === 0xfe;
      return new TextDecoder(wide ? "utf-16le" : "utf-8", { fatal: true }).decode(part);
    },
  };
}
