import { refuse } from "@/domain/errors";

const FREE = 0xfffffff0;

/** The streams of a compound file, the format of Word documents before 2007. */
export class CompoundFile {
  readonly #file: Buffer;
  readonly #sector: number;
  readonly #fat: number[];
  readonly #miniFat: number[];
  readonly #mini: Buffer;
  readonly #streams = new Map<string, { start: number; size: number }>();
  readonly #cutoff: number;

  /** @throws Error for anything that is not a compound file or is truncated */
  constructor(bytes: Uint8Array) {
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#file = file;
    if (file.length < 512 || file.readUInt32LE(0) !== 0xe011cfd0) throw new Error("no compound file");
    this.#sector = 1 << Math.min(16, file.readUInt16LE(30));
    this.#cutoff = file.readUInt32LE(56);
    this.#fat = this.#readFat();
    const directory = this.#chain(file.readUInt32LE(48));
    let root = { start: FREE, size: 0 };
    for (let at = 0; at + 128 <= directory.length; at += 128) {
      const length = directory.readUInt16LE(at + 64);
      const type = directory[at + 66];
      const entry = { start: directory.readUInt32LE(at + 116), size: directory.readUInt32LE(at + 120) };
      const name = directory.toString("utf16le", at, at + Math.max(0, Math.min(64, length) - 2));
      if (type === 5) root = entry;
      if (type === 2) this.#streams.set(name, entry);
    }
    this.#miniFat = numbersIn(this.#chain(file.readUInt32LE(60)));
    this.#mini = this.#chain(root.start).subarray(0, root.size);
  }

  has(name: string): boolean {
    return this.#streams.has(name);
  }

  /** @throws Error for a missing stream; import.too_large for one that claims more than the file holds */
  stream(name: string): Buffer {
    const entry = this.#streams.get(name);
    if (!entry) throw new Error(`no stream ${name}`);
    if (entry.size > this.#file.length) refuse("import.too_large", {}, "file");
    const small = entry.size < this.#cutoff;
    const content = small ? this.#miniChain(entry.start) : this.#chain(entry.start);
    if (content.length < entry.size) throw new Error("a stream that is cut");
    return content.subarray(0, entry.size);
  }

  /** The sector table is listed in the header and, for large files, in further sectors. */
  #readFat(): number[] {
    const file = this.#file;
    const places = numbersIn(file.subarray(76, 512)).filter((place) => place < FREE);
    let next = file.readUInt32LE(68);
    for (let left = file.readUInt32LE(72); left > 0 && next < FREE; left--) {
      const more = numbersIn(this.#at(next));
      places.push(...more.slice(0, -1).filter((place) => place < FREE));
      next = more.at(-1) ?? FREE;
      if (places.length * this.#sector > file.length) throw new Error("a table larger than the file");
    }
    return places.flatMap((place) => numbersIn(this.#at(place)));
  }

  #at(sector: number): Buffer {
    // The header fills one sector.
    const begin = (sector + 1) * this.#sector;
    const content = this.#file.subarray(begin, begin + this.#sector);
    if (content.length === 0) throw new Error("a sector outside the file");
    return content;
  }

  #chain(start: number): Buffer {
    return follow(start, this.#fat, (sector) => this.#at(sector));
  }

  #miniChain(start: number): Buffer {
    return follow(start, this.#miniFat, (sector) => this.#mini.subarray(sector * 64, sector * 64 + 64));
  }
}

function follow(start: number, table: readonly number[], at: (sector: number) => Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let sector = start; sector < FREE; sector = table[sector] ?? FREE) {
    parts.push(at(sector));
    if (parts.length > table.length) throw new Error("a chain of sectors without an end");
  }
  return Buffer.concat(parts);
}

const numbersIn = (bytes: Buffer): number[] =>
  Array.from({ length: Math.floor(bytes.length / 4) }, (_, n) => bytes.readUInt32LE(n * 4));
