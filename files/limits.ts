/** Largest upload, bytes. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;
/** Files in one form. */
export const MAX_FILES = 12;
/** Largest picture that is decoded, pixels: a small file may decode to a very large picture. */
export const MAX_PICTURE_PIXELS = 60_000_000;
/** Longer sides of the smaller sizes made of each picture, pixels. */
export const PICTURE_WIDTHS = [480, 1280] as const;
/** Longer side of a stored picture, pixels; enough for A4 in print. */
export const STORED_PICTURE_SIDE = 2560;
