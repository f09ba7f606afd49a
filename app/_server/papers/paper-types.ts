import type { PaperFormat } from "@/domain/papers/paper-kinds";

/** The media type of a paper in each format. */
export const PAPER_TYPES: Record<PaperFormat, string> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
};
