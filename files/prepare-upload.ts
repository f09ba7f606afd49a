import sharp from "sharp";
import { refuse } from "@/domain/errors";
import { normalizeText } from "@/domain/text/fold";
import { kindOf } from "./file-kinds";
import { MAX_FILE_BYTES, MAX_PICTURE_PIXELS, PICTURE_WIDTHS, STORED_PICTURE_SIDE } from "./limits";
import { storeBytes } from "./store";

export type StoredFile = {
  sha256: string;
  size: number;
  mime: string;
  width: number | null;
  height: number | null;
};
export type StoredUpload = StoredFile & {
  name: string;
  sizes: (StoredFile & { width: number; height: number })[];
};

/**
 * Checks an upload, stores it on disk and returns what was stored. A picture is rotated upright, limited in size,
 * stored in several sizes and stripped of its metadata (place, device, thumbnail); the original bytes are not
 * kept.
 * @throws file.empty, file.too_large, file.kind_not_allowed, file.broken_picture
 */
export async function prepareUpload(name: string, bytes: Uint8Array): Promise<StoredUpload> {
  const shown = cleanName(name);
  if (bytes.byteLength === 0) refuse("file.empty", { name: shown });
  if (bytes.byteLength > MAX_FILE_BYTES) {
    refuse("file.too_large", { name: shown, limit: MAX_FILE_BYTES / 1024 / 1024 });
  }
  const kind = kindOf(name, bytes.subarray(0, 16)) ?? refuse("file.kind_not_allowed", { name: shown });
  if (!kind.picture) {
    return { ...storeBytes(bytes), name: shown, mime: kind.mime, width: null, height: null, sizes: [] };
  }
  try {
    const stored = await cut(bytes, STORED_PICTURE_SIDE, kind.mime);
    const widths = PICTURE_WIDTHS.filter((side) => side < Math.max(stored.width, stored.height));
    const sizes = await Promise.all(widths.map((side) => cut(bytes, side, "image/webp")));
    return { ...stored, name: shown, sizes };
  } catch (error) {
    // The disk refuses, not the picture's reader, whose errors have no code.
    if (error instanceof Error && "code" in error) throw error;
    return refuse("file.broken_picture", { name: shown });
  }
}

async function cut(bytes: Uint8Array, side: number, mime: string) {
  // autoOrient applies the camera's rotation; without withMetadata() sharp writes no metadata.
  const picture = sharp(bytes, { limitInputPixels: MAX_PICTURE_PIXELS, failOn: "error" })
    .autoOrient()
    .resize(side, side, { fit: "inside", withoutEnlargement: true });
  const encoded =
    mime === "image/png"
      ? picture.png()
      : mime === "image/webp"
        ? picture.webp({ quality: 80 })
        : picture.jpeg({ quality: 85 });
  const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
  return { ...storeBytes(data), mime, width: info.width, height: info.height };
}

/** A name that can be shown and sent back: one normalized line, no path, limited in length. */
function cleanName(name: string): string {
  const last = normalizeText(name).split(/[\\/]/).at(-1) ?? "";
  const visible = last.replace(/\s+/g, " ").trim();
  return visible.length <= 120 ? visible || "tep" : `${visible.slice(0, 100)}…${visible.slice(-15)}`;
}
