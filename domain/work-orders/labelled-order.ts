/** The fields of an order that is typed as a form: "Chủ trì: … Phối hợp: … Thời hạn: …". */
export type LabelledOrder = { lead: string; partners: string; deadline: string };

type Label = keyof LabelledOrder | "matter";

const LABELS: readonly (readonly [RegExp, Label])[] = [
  [/chủ trì|thực hiện/iu, "lead"],
  [/phối hợp/iu, "partners"],
  [/hạn|hoàn thành/iu, "deadline"],
  [/nội dung|công việc/iu, "matter"],
];
const LABEL =
  /(?<=^|[\n;,.])\s*(?:[-–•+*]\s*)?(?:đơn\s+vị\s+)?(chủ\s+trì|thực\s+hiện|phối\s+hợp|thời\s+hạn(?:\s+hoàn\s+thành)?|hạn(?:\s+hoàn\s+thành)?|hoàn\s+thành|nội\s+dung|công\s+việc)\s*:/giu;

/**
 * Reads the labels of a form: they end the field before them.
 * @param text with its line ends
 * @returns null if the text does not name its lead in this way, beside another label
 */
export function readLabels(text: string): LabelledOrder | null {
  const found = [...text.matchAll(LABEL)];
  const fields: LabelledOrder = { lead: "", partners: "", deadline: "" };
  for (const [index, { 0: label, 1: word = "", index: at }] of found.entries()) {
    const value = text.slice(at + label.length, found[index + 1]?.index).trim();
    const name = LABELS.find(([words]) => words.test(word.replace(/\s+/g, " ")))?.[1];
    if (name === undefined || name === "matter") continue;
    // A second one begins another order.
    if (name === "lead" && fields.lead !== "") return null;
    fields[name] = value;
  }
  return fields.lead !== "" && found.length > 1 ? fields : null;
}
