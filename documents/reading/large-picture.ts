/** A smaller picture is a logo, a stamp, a signature or a photo in a column; its words are seldom part of the minutes. */
const LEAST_WIDTH_CM = 8;
const LEAST_HEIGHT_CM = 5;

/** Whether a picture is printed so large that its words may be part of the text: a pasted page or table. */
export const isLargePicture = (widthCm: number, heightCm: number): boolean =>
  widthCm >= LEAST_WIDTH_CM && heightCm >= LEAST_HEIGHT_CM;
