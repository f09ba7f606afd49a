import { fold } from "../fold";

/** What a column of a task table holds. */
export type Column = "number" | "task" | "lead" | "coordinating" | "deadline" | "other";

/** The words of headings, folded; the first match decides. */
const HEADS: readonly [Column, RegExp][] = [
  ["number", /^(?:stt|tt|so tt|so thu tu|thu tu|no\.?|#)$/],
  [
    "other",
    /^(?:ghi chu|ket qua|san pham|muc do|kinh phi|tinh trang|ghi nhan|can cu|so van ban)|san pham|ket qua/,
  ],
  ["coordinating", /phoi hop|phoi thuoc|cung (?:thuc hien|lam|tham gia)|lam cung|ho tro|^cung$/],
  ["lead", /chu tri|dau moi|phu trach|trach nhiem/],
  [
    "deadline",
    /thoi (?:han|gian|diem)|^han\b|\bhan (?:xong|cuoi|hoan thanh|chot)|ngay (?:hoan thanh|xong)|tien do|hoan thanh|deadline|^xong\b|^xong truoc|^hen\b|^due\b|^den ngay|^khi nao|^bao gio|^luc nao|^moc\b|^ngay$|^(?:muon|cham|som) nhat/,
  ],
  [
    "lead",
    /^(?:ai|owner|pic|assignee|don vi|co quan|bo phan|phong|ban|nguoi|can bo|giao cho|giao)\b(?!.*viec)|thuc hien$|phan cong(?: thuc hien)?$/,
  ],
  [
    "task",
    /noi dung|nhiem vu|cong viec|dau viec|^viec|hang muc|chi dao|yeu cau|cong tac|^task|^action|^item/,
  ],
];

/** The column that a heading names; null if the words are not a heading. */
export function columnOf(head: string): Column | null {
  const words = fold(head)
    .replace(/[^a-z0-9#.]+/g, " ")
    .trim();
  if (words === "" || words.length > 60) return null;
  return HEADS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** A cell that is longer is no heading: most lines need not be looked at word by word. */
const LONGEST_HEAD = 100;

/** Whether a row names the columns of a task table: the task, and the lead or the deadline. */
export function isTaskHead(cells: readonly string[]): boolean {
  if (cells.length < 2 || cells.some((cell) => cell.length > LONGEST_HEAD)) return false;
  const columns = cells.map(columnOf);
  return (
    columns.includes("task") &&
    (columns.includes("lead") || columns.includes("deadline")) &&
    cells.every((cell, n) => cell.trim() === "" || columns[n] !== null || cell.length < 40)
  );
}
