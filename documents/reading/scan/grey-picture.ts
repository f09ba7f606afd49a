/** A page as a picture of greys, one byte a pixel. */
export type GreyPicture = { data: Buffer; width: number; height: number };
