import type { ArticleFormat } from "@/domain/articles/formats";
import type { PaperFormat, PaperKind } from "@/domain/papers/paper-kinds";
import { fill, WORDS } from "./words";

/** "Thông báo kết luận CC 07-2024.pdf". */
export function paperFileName(
  kind: PaperKind | "supplement" | "work_order" | "evaluation" | "dossier" | "incident",
  code: string,
  department: string,
  format: PaperFormat,
): string {
  const sentence = department ? WORDS.file_name_department : WORDS.file_name;
  return `${onDisk(fill(sentence, { name: WORDS.names[kind], code, department }))}.${format}`;
}

/** "Tin bài CC 07-2024.zip". */
export const articleFileName = (code: string, format: ArticleFormat): string =>
  `${onDisk(fill(WORDS.file_name, { name: WORDS.names.article, code }))}.${format}`;

/** Replaces characters that file systems forbid by hyphens. */
const onDisk = (name: string): string =>
  name.replace(/[\\/:*?"<>|\s]+/g, (found) => (/^\s+$/.test(found) ? " " : "-"));
