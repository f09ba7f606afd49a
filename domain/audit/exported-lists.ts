/** What leaves the system as files, each recorded in the audit log. */
export const EXPORTED_LISTS = [
  "register",
  "report",
  "work-sheet",
  "accounts",
  "audit",
  "own-data",
  "evaluation",
  "paper",
  "article",
  "work-order",
  "dossier",
  "incident",
] as const;
export type ExportedList = (typeof EXPORTED_LISTS)[number];
