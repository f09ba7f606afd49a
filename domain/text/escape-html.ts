import { fitText } from "./fit-text";

const MARKS: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text escaped for HTML, for element content and quoted attributes; without characters that HTML cannot hold. */
export const escapeHtml = (text: string): string =>
  fitText(text).replace(/[&<>"']/g, (mark) => MARKS[mark] ?? mark);
