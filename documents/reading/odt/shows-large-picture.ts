import { isLargePicture } from "../large-picture";
import { childOf, elementsOf, type XmlElement } from "../xml";

const CM_PER: Readonly<Record<string, number>> = { cm: 1, mm: 0.1, in: 2.54, pt: 2.54 / 72 };

/** Whether a frame in an element, or the element itself, shows a large picture. */
export function showsLargePicture(element: XmlElement): boolean {
  const { "svg:width": width, "svg:height": height } = element.attributes;
  const isPicture = element.name === "draw:frame" && childOf(element, "draw:image") !== undefined;
  if (isPicture && isLargePicture(centimetresOf(width), centimetresOf(height))) return true;
  return elementsOf(element).some(showsLargePicture);
}

function centimetresOf(length = ""): number {
  const unit = length.trim().slice(-2);
  return Number.parseFloat(length) * (CM_PER[unit] ?? 0) || 0;
}
