import { fitText } from "./fit-text";

const MARKS: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text as HTML shows it, between elements and within a quoted attribute; without what HTML cannot hold. */
export const escapeHtml = (text: string): string =>
  fitText(text).replace(/[&<>"']/g, (mark) => MARKS[mark] ?? mark);
