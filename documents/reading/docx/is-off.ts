import type { XmlElement } from "../xml";

/** Is a switch such as w:vanish, which is on where it stands, turned off? */
export const isOff = (element: XmlElement): boolean =>
  /^(?:0|false|off)$/.test(element.attributes["w:val"] ?? "");
