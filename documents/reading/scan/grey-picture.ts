/** A page as a greyscale picture, one byte a pixel. */
export type GreyPicture = { data: Buffer; width: number; height: number };
