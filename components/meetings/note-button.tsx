"use client";

/** Dispatched at an item's form: the line at the caret becomes a directive. */
export const NOTE = "so-chi-dao-note";

/** For those without the key: makes the line at the caret a directive. Shown while the caret is in the item. */
export function NoteButton({ form, words }: { form: string; words: string }) {
  return (
    <button
      type="button"
      className="said-make"
      // The caret stays in the text.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => document.getElementById(form)?.dispatchEvent(new Event(NOTE))}
    >
      {words}
    </button>
  );
}
