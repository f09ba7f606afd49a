import type { PaperFormat, PaperKind } from "@/domain/papers/kinds";
import { fill, WORDS } from "./words";

/** "Thông báo kết luận CC 07-2024.pdf": what no file system takes becomes a hyphen. */
export function paperFileName(
  kind: PaperKind | "supplement",
  code: string,
  department: string,
  format: PaperFormat,
): string {
  const sentence = department ? WORDS.file_name_department : WORDS.file_name;
  const name = fill(sentence, { name: WORDS.names[kind], code, department });
  return `${name.replace(/[\\/:*?"<>|\s]+/g, (found) => (/^\s+$/.test(found) ? " " : "-"))}.${format}`;
}
