import { childOf, childrenOf, type XmlElement } from "../xml";
import { isOff } from "./is-off";

/**
 * What a person chose in a field of an old form (w:ffData): Word stores the entry of a list and the tick of a box
 * there alone, without a result. "" for any other field.
 */
export function chosenIn(field: XmlElement): string {
  const form = childOf(field, "w:ffData");
  const list = childOf(form, "w:ddList");
  if (list !== undefined) {
    const chosen = numberOf(list, "w:result") ?? numberOf(list, "w:default") ?? 0;
    return childrenOf(list, "w:listEntry")[chosen]?.attributes["w:val"] ?? "";
  }
  const box = childOf(form, "w:checkBox");
  if (box === undefined) return "";
  const tick = childOf(box, "w:checked") ?? childOf(box, "w:default");
  return tick === undefined || isOff(tick) ? "◻" : "☑";
}

function numberOf(list: XmlElement, name: string): number | null {
  const value = childOf(list, name)?.attributes["w:val"];
  return value === undefined ? null : Number(value);
}
