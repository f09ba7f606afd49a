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
  const move = () => {
    const fields = [...text.querySelectorAll<HTMLTextAreaElement>("textarea.paper")];
    const next = fields[fields.indexOf(field) + step];
    if (!next) return;
    next.focus();
    const caret = step > 0 ? 0 : next.value.length;
    next.setSelectionRange(caret, caret);
  };
  const isEdge = at === (step > 0 ? field.value.length : 0);
  if (isEdge) {
    // At once: a second key may follow before the next frame.
    event.preventDefault();
    move();
    return;
  }
  // Only the browser knows on which of the drawn lines the caret is.
  requestAnimationFrame(() => {
    if (document.activeElement === field && field.selectionStart === at) move();
  });
}
