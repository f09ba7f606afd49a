import type { XmlElement } from "../xml";

/** Whether a switch such as w:vanish, which is on if present, is turned off. */
export const isOff = (element: XmlElement): boolean =>
  /^(?:0|false|off)$/.test(element.attributes["w:val"] ?? "");
