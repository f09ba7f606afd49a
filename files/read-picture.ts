import sharp from "sharp";
import { readStored } from "./store";

export type ReadPicture = { jpeg: Uint8Array; width: number; height: number };

/** Longer side of a picture in a document, pixels: 16.5 cm at about 230 dots an inch. */
export const PICTURE_IN_DOCUMENT = 1500;
/** Longer side of a picture on a portal, pixels. */
export const PICTURE_ON_PORTAL = 1280;

/**
 * A stored picture as a JPEG with at most the given side: what Word, PDF and every portal accept, whatever was
 * uploaded. Transparent pixels become white, like paper.
 * @returns null if the bytes are missing
 */
export async function readPicture(sha256: string, side: number): Promise<ReadPicture | null> {
  const bytes = bytesOf(sha256);
  if (bytes === null) return null;
  const { data, info } = await sharp(bytes)
    .resize(side, side, { fit: "inside", withoutEnlargement: true })
    .flatten({ background: "#fff" })
    .jpeg({ quality: 82 })
    .toBuffer({ resolveWithObject: true });
  return { jpeg: data, width: info.width, height: info.height };
}

function bytesOf(sha256: string): Buffer | null {
  try {
    return readStored(sha256);
  } catch {
    return null;
  }
}
