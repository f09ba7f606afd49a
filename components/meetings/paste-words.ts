import type { ClipboardEvent } from "react";
import { textOfHtml } from "./pasted-text";

/** Pastes a passage of a document as text, so that it can be undone like typing. */
export function pasteWords(event: ClipboardEvent<HTMLTextAreaElement>): void {
  const field = event.currentTarget;
  const text = textOfHtml(event.clipboardData.getData("text/html"));
  if (text === null || field.readOnly) return;
  event.preventDefault();
  field.focus();
  // Deprecated, and the only way whose result the browser's own undo knows.
  if (document.execCommand("insertText", false, text)) return;
  field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
