import { deflateSync } from "node:zlib";
import sharp from "sharp";
import { faxTiff } from "./fax-tiff";

const FAX = "/CCITTFaxDecode";
/** A picture's dictionary is shorter, in bytes. */
const LONGEST_DICTIONARY = 4096;
/** Of an object's number and generation, and of the end of a stream, with the space around it. */
const LONGEST_ID = 20;
/** Pages times the strips into which scanners cut them. */
const MOST_PICTURES = 1000;
/** All pictures together, in the largest that one may be. */
const MOST_LARGEST = 10;

/** A stored picture: its object's number and generation, its dictionary and its bytes. */
type Stored = { id: string; dictionary: string; bytes: Buffer };

/**
 * A PDF whose pictures in fax compression (group 4), as copiers store black and white papers, are stored in another
 * one: unpdf 1.8.1 does not decode them (findings/unpdf-fax-and-jpeg2000.sh). They are appended as a newer version of
 * the same objects (ISO 32000-1, 7.5.6). A picture that cannot be read, and an encrypted file, stay as they are.
 * @param mostPixels larger pictures stay as they are
 */
export async function unpackFax(pdf: Uint8Array, mostPixels: number): Promise<Uint8Array> {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  if (!bytes.includes(FAX) || bytes.includes("/Encrypt")) return pdf;
  const text = bytes.toString("latin1");
  const end = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-LONGEST_DICTIONARY))?.[1];
  const root = text.match(/\/Root\s+\d+\s+\d+\s+R/g)?.at(-1);
  if (end === undefined || root === undefined) return pdf;
  const parts = [bytes, Buffer.from("\n")];
  const places: string[] = [];
  let length = bytes.length + 1;
  let room = mostPixels * MOST_LARGEST;
  for (const stored of storedIn(bytes, text)) {
    const object = await unpacked(stored, Math.min(room, mostPixels));
    if (object === null) continue;
    room -= numberIn(stored.dictionary, "Width") * numberIn(stored.dictionary, "Height");
    const [number, generation = "0"] = stored.id.split(" ");
    places.push(`${number} 1\n${String(length).padStart(10, "0")} ${generation.padStart(5, "0")} n \n`);
    parts.push(object);
    length += object.length;
  }
  if (places.length === 0) return pdf;
  const size = Math.max(...Array.from(text.matchAll(/\/Size\s+(\d+)/g), ([, value]) => Number(value)));
  const trailer = `trailer\n<< /Size ${size} ${root} /Prev ${end} >>\nstartxref\n${length}\n%%EOF\n`;
  parts.push(Buffer.from(`xref\n${places.join("")}${trailer}`));
  return new Uint8Array(Buffer.concat(parts));
}

/** The pictures in fax compression. */
function* storedIn(bytes: Buffer, text: string): Generator<Stored> {
  let at = text.indexOf(FAX);
  for (let count = 0; at !== -1 && count < MOST_PICTURES; count++) {
    const stored = storedAround(bytes, text, at);
    if (stored) yield stored;
    at = text.indexOf(FAX, at + 1);
  }
}

/** The picture in whose dictionary the name of its compression stands. */
function storedAround(bytes: Buffer, text: string, at: number): Stored | null {
  const before = text.slice(Math.max(0, at - LONGEST_DICTIONARY), at);
  const after = text.slice(at, at + LONGEST_DICTIONARY);
  const head = before.lastIndexOf(" obj");
  const tail = after.indexOf("stream");
  const id = /\d{1,10} \d{1,5}$/.exec(before.slice(Math.max(0, head - LONGEST_ID), head))?.[0];
  if (head === -1 || tail === -1 || id === undefined) return null;
  const dictionary = `${before.slice(head + " obj".length)}${after.slice(0, tail)}`.trim();
  const isPicture = /^<<.*\/Subtype\s*\/Image.*>>$/s.test(dictionary);
  const lineEnd = /^\r?\n/.exec(text.slice(at + tail + "stream".length, at + tail + LONGEST_DICTIONARY))?.[0];
  if (!isPicture || lineEnd === undefined) return null;
  const start = at + tail + "stream".length + lineEnd.length;
  const length = numberIn(dictionary, "Length");
  const whole = /^\s*endstream/.test(text.slice(start + length, start + length + LONGEST_ID));
  const end = whole ? start + length : text.indexOf("endstream", start);
  return end === -1 ? null : { id, dictionary, bytes: bytes.subarray(start, end) };
}

/** The object with its picture in FlateDecode; null if it stays as it is. */
async function unpacked({ id, dictionary, bytes }: Stored, mostPixels: number): Promise<Buffer | null> {
  const width = numberIn(dictionary, "Width");
  const height = numberIn(dictionary, "Height");
  const isGroup4 = numberIn(dictionary, "K") < 0 && !/\/EncodedByteAlign\s+true/.test(dictionary);
  const isAlone = /\/Filter\s*(?:\/CCITTFaxDecode|\[\s*\/CCITTFaxDecode\s*\])/.test(dictionary);
  if (!isGroup4 || !isAlone || width * height === 0 || width * height > mostPixels) return null;
  if (numberIn(dictionary, "Columns") !== width) return null;
  const tiff = sharp(faxTiff(bytes, width, height), { limitInputPixels: mostPixels });
  const grey = await tiff
    .toColourspace("b-w")
    .raw()
    .toBuffer()
    .catch(() => null);
  if (grey?.length !== width * height) return null;
  const packed = deflateSync(bitsOf(grey, width, height, /\/BlackIs1\s+true/.test(dictionary)), { level: 1 });
  const kept = dictionary
    .replace(/\/Filter\s*(?:\[[^\]]*\]|\/\w+)/, "/Filter /FlateDecode")
    .replace(/\/DecodeParms\s*(?:\[\s*<<[^>]*>>\s*\]|<<[^>]*>>)/, "")
    .replace(/\/Length\s+\d+(?:\s+\d+\s+R)?/, `/Length ${packed.length}`);
  const head = Buffer.from(`${id} obj\n${kept}\nstream\n`, "latin1");
  return Buffer.concat([head, packed, Buffer.from("\nendstream\nendobj\n")]);
}

const numberIn = (dictionary: string, name: string): number =>
  Number(new RegExp(`/${name}\\s+(-?\\d+)(?!\\s+\\d+\\s+R)`).exec(dictionary)?.[1] ?? 0);

/** Eight pixels a byte, white as 1, or black as 1. */
function bitsOf(grey: Buffer, width: number, height: number, isBlack1: boolean): Buffer {
  const row = Math.ceil(width / 8);
  const bits = Buffer.alloc(row * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const isWhite = (grey[y * width + x] ?? 0) > 127;
      if (isWhite !== isBlack1)
        bits[y * row + (x >> 3)] = (bits[y * row + (x >> 3)] ?? 0) | (0x80 >> (x & 7));
    }
  }
  return bits;
}
