declare global {
  interface HTMLTextAreaElement {
    /** Typed into before the page's scripts came. */
    hasEarlyTyping?: boolean;
  }
}

/**
 * Keeps what is typed into a text area before the page's scripts come, and its cursor. When React takes a text area
 * over it writes the drawn text into it (`initTextarea` in React 19); here that one write is ignored where a person is
 * already in the field. It runs before the page's scripts are loaded; therefore it uses nothing outside itself.
 */
function keepEarlyTyping(): void {
  const own = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value");
  const guarded = new WeakSet<HTMLTextAreaElement>();
  const guard = (field: HTMLTextAreaElement) => {
    const { value, selectionStart, selectionEnd, selectionDirection } = field;
    // From now on a new default leaves the text and the cursor alone.
    field.value = value;
    field.setSelectionRange(selectionStart, selectionEnd, selectionDirection);
    Object.defineProperty(field, "value", {
      configurable: true,
      get: own?.get,
      set(written: string) {
        Reflect.deleteProperty(field, "value");
        guarded.delete(field);
        if (written !== field.defaultValue) field.value = written;
      },
    });
    guarded.add(field);
  };
  const note = (event: Event) => {
    const field = event.target;
    if (!(field instanceof HTMLTextAreaElement)) return;
    // React follows the text of the fields it has taken over by a property of the same name.
    if (!Object.hasOwn(field, "value")) guard(field);
    if (event.type === "input" && guarded.has(field)) field.hasEarlyTyping = true;
  };
  for (const type of ["focusin", "keydown", "beforeinput", "input"])
    document.addEventListener(type, note, true);
}

/** For a script element in the document's head. */
export const EARLY_TYPING_SCRIPT = `(${keepEarlyTyping})()`;
