import { getResolvedPDFJS } from "unpdf";
import type { PDFPageProxy } from "unpdf/pdfjs";
import { refuse } from "@/domain/errors";

/** A picture on a page, one to four bytes a pixel. */
export type PageImage = { data: Buffer; width: number; height: number; channels: 1 | 3 | 4 };

/**
 * The picture of a page: the largest, or the strips of one width into which a scanner cut it, one below the other.
 * Null if there is none.
 * @throws import.picture_not_read if there are some, and unpdf decodes none of them: JBIG2 and JPEG 2000
 */
export async function imageOfPage(page: PDFPageProxy): Promise<PageImage | null> {
  const { images, unread } = await imagesOn(page);
  const [largest] = [...images].sort((a, b) => b.width * b.height - a.width * a.height);
  if (!largest && unread) refuse("import.picture_not_read", { page: page.pageNumber }, "file");
  if (!largest) return null;
  const strips = images.filter(
    ({ width, channels }) => width === largest.width && channels === largest.channels,
  );
  if (strips.length < 2 || largest.height > largest.width) return largest;
  return {
    ...largest,
    data: Buffer.concat(strips.map(({ data }) => data)),
    height: strips.reduce((sum, { height }) => sum + height, 0),
  };
}

async function imagesOn(page: PDFPageProxy): Promise<{ images: PageImage[]; unread: boolean }> {
  const { OPS } = await getResolvedPDFJS();
  const { fnArray, argsArray } = await page.getOperatorList();
  const images: PageImage[] = [];
  let unread = false;
  for (const [n, operation] of fnArray.entries()) {
    const drawn = [OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject];
    if (!drawn.includes(operation)) continue;
    const values: unknown = argsArray[n];
    const [first]: unknown[] = Array.isArray(values) ? values : [];
    const drawing = typeof first === "string" ? await objectOf(page, first) : await wholeMask(page, first);
    const image = readImage(drawing);
    if (image) images.push(image);
    unread ||= drawing === null;
  }
  return { images, unread };
}

/** A mask may refer to its pixels instead of containing them. */
async function wholeMask(page: PDFPageProxy, mask: unknown): Promise<unknown> {
  if (!isRecord(mask) || typeof mask.data !== "string") return mask;
  const named = await objectOf(page, mask.data);
  return isRecord(named) ? { ...mask, ...named } : mask;
}

const objectOf = (page: PDFPageProxy, name: string): Promise<unknown> =>
  new Promise((resolve) => {
    (name.startsWith("g_") ? page.commonObjs : page.objs).get(name, resolve);
  });

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

function readImage(image: unknown): PageImage | null {
  if (!isRecord(image)) return null;
  const { data, width, height } = image;
  if (!ArrayBuffer.isView(data) || typeof width !== "number" || typeof height !== "number") return null;
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  const row = Math.ceil(width / 8);
  if (bytes.length === row * height)
    return { data: unpacked(bytes, width, height), width, height, channels: 1 };
  const channels = bytes.length / (width * height);
  return channels === 1 || channels === 3 || channels === 4 ? { data: bytes, width, height, channels } : null;
}

/** Eight pixels a byte, as fax and many scanners write them, become a byte each. */
function unpacked(bits: Buffer, width: number, height: number): Buffer {
  const row = Math.ceil(width / 8);
  const bytes = Buffer.alloc(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const byte = bits[y * row + (x >> 3)] ?? 0;
      bytes[y * width + x] = ((byte >> (7 - (x & 7))) & 1) === 1 ? 255 : 0;
    }
  }
  return bytes;
}
