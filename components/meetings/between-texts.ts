import type { KeyboardEvent } from "react";

/**
 * Lets the arrow keys walk from one field of a text into the next, as within one document: where a key does not move
 * the caret any more.
 * @param text holds the fields, in their order
 */
export function stepOutOf(event: KeyboardEvent<HTMLTextAreaElement>, text: HTMLElement | null): void {
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  const field = event.currentTarget;
  const { selectionStart: at, selectionEnd } = field;
  const modified = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
  if (step === undefined || modified || at !== selectionEnd || !text) return;
  requestAnimationFrame(() => {
    if (document.activeElement !== field || field.selectionStart !== at) return;
    const fields = [...text.querySelectorAll<HTMLTextAreaElement>("textarea.paper")];
    const next = fields[fields.indexOf(field) + step];
    if (!next) return;
    next.focus();
    const caret = step > 0 ? 0 : next.value.length;
    next.setSelectionRange(caret, caret);
  });
}
