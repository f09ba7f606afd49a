import { isLargePicture } from "../large-picture";
import { elementsOf, type XmlElement } from "../xml";

/** English Metric Units, in which Word gives the size of a drawing (ECMA-376 part 1, 20.1.2.1). */
const EMU_PER_CM = 360_000;
const CM_PER_POINT = 2.54 / 72;

/** Whether a w:drawing or a w:pict shows a large picture. */
export function showsLargePicture(drawing: XmlElement): boolean {
  const all = withAllInside(drawing);
  const extent = all.find(({ name }) => name.endsWith(":extent"))?.attributes;
  if (all.some(({ name }) => name.endsWith(":blip")))
    return isLargePicture(Number(extent?.cx) / EMU_PER_CM, Number(extent?.cy) / EMU_PER_CM);
  const shape = all.find((one) => elementsOf(one).some(({ name }) => name.endsWith(":imagedata")));
  const style = shape?.attributes.style ?? "";
  return isLargePicture(pointsIn(style, "width") * CM_PER_POINT, pointsIn(style, "height") * CM_PER_POINT);
}

const withAllInside = (element: XmlElement): XmlElement[] => [
  element,
  ...elementsOf(element).flatMap(withAllInside),
];

/** A length of an older drawing's style, "width:453.5pt;height:283.5pt"; other units are not used by Word. */
function pointsIn(style: string, property: "width" | "height"): number {
  const value = style
    .split(";")
    .map((one) => one.split(":"))
    .find(([name]) => name?.trim() === property)?.[1];
  return value?.trim().endsWith("pt") ? Number.parseFloat(value) : 0;
}
