import type { MeetingStatus } from "../meetings/life";

/** The official papers of a meeting: biên bản, thông báo kết luận, trích biên bản, công văn đôn đốc. */
export const PAPER_KINDS = ["minutes", "notice", "extract", "urging"] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];
export const PAPER_FORMATS = ["docx", "pdf"] as const;
export type PaperFormat = (typeof PAPER_FORMATS)[number];

/** Whether the paper is made for one department. */
export const isForDepartment = (kind: PaperKind): boolean => kind === "extract" || kind === "urging";

/**
 * Minutes can be printed before they are signed, so that they can be signed on paper; papers for other readers
 * need the signature.
 */
export function papersOf(status: MeetingStatus): readonly PaperKind[] {
  if (status === "signed") return PAPER_KINDS;
  return status === "draft" || status === "submitted" ? ["minutes"] : [];
}
