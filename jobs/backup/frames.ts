import { BackupError } from "@/domain/backups/problems";

/** One file in a backup: its path in the data folder and its length in bytes. */
export type Entry = { path: string; size: number };
export type Frame = { entry: Entry; bytes: AsyncIterable<Buffer> };

const LENGTH_BYTES = 4;
/** The manifest names every missing file: far more than any agency has. */
const MAX_HEAD_BYTES = 16 * 1024 * 1024;

/**
 * The bytes of a backup before compression and encryption: each file as the length of a JSON text, the text
 * (`Entry`) and its bytes; at the end the manifest, as an entry without a path.
 */
export async function* writeFrames(
  files: AsyncIterable<Frame>,
  manifest: () => unknown,
): AsyncGenerator<Buffer> {
  for await (const { entry, bytes } of files) {
    yield headOf({ entry });
    let size = 0;
    for await (const chunk of bytes) {
      size += chunk.length;
      yield chunk;
    }
    if (size !== entry.size) throw new BackupError("damaged", entry.path);
  }
  yield headOf({ manifest: manifest() });
}

function headOf(content: object): Buffer {
  const text = Buffer.from(JSON.stringify(content));
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(text.length);
  return Buffer.concat([length, text]);
}

/**
 * Reads what `writeFrames` wrote.
 * @param take receives each file; it must read all of its bytes
 * @returns the manifest
 * @throws BackupError damaged
 */
export async function readFrames(
  source: AsyncIterable<Buffer>,
  take: (entry: Entry, bytes: AsyncIterable<Buffer>) => Promise<void>,
): Promise<unknown> {
  const reader = new ByteReader(source[Symbol.asyncIterator]());
  for (;;) {
    const length = (await reader.read(LENGTH_BYTES)).readUInt32BE();
    if (length > MAX_HEAD_BYTES) throw new BackupError("damaged");
    const head = JSON.parse((await reader.read(length)).toString("utf8")) as {
      entry?: Entry;
      manifest?: unknown;
    };
    if (head.manifest !== undefined) {
      await reader.expectEnd();
      return head.manifest;
    }
    if (head.entry === undefined) throw new BackupError("damaged");
    await take(head.entry, reader.stream(head.entry.size));
  }
}

class ByteReader {
  private rest = Buffer.alloc(0);

  constructor(private readonly source: AsyncIterator<Buffer>) {}

  async read(size: number): Promise<Buffer> {
    const chunks: Buffer[] = [];
    for await (const chunk of this.stream(size)) chunks.push(chunk);
    return Buffer.concat(chunks);
  }

  async *stream(size: number): AsyncGenerator<Buffer> {
    for (let left = size; left > 0; ) {
      if (this.rest.length === 0) await this.more();
      const chunk = this.rest.subarray(0, left);
      this.rest = this.rest.subarray(chunk.length);
      left -= chunk.length;
      yield chunk;
    }
  }

  async expectEnd(): Promise<void> {
    const { done } = await this.source.next();
    if (!done || this.rest.length > 0) throw new BackupError("damaged");
  }

  private async more(): Promise<void> {
    const { value, done } = await this.source.next();
    if (done) throw new BackupError("damaged");
    this.rest = Buffer.from(value);
  }
}
