/** A form that was sent, and where it was. */
export type Sent = {
  form: HTMLFormElement;
  /** The button that sent it. */
  pressed: HTMLElement | null;
  list: Element | null;
  /** Of its row in the list. */
  index: number;
  /** The link of its row, or for an undo the link of the restored row. */
  row: string | null;
  /** The undo that was already offered, for an earlier act. */
  offered: Element | null;
};

const UNDO = ".dock form";
const ROW_LINK = "a[data-row], td.what a";
const FIELD = "summary, input:not([type=hidden]), textarea, select";

/** @param before the row that an earlier form was sent from */
export function placeOf(form: HTMLFormElement, pressed: HTMLElement | null, before: string | null): Sent {
  const row = form.closest("main li, main tr");
  const list = row?.parentElement ?? null;
  const index = row && list ? [...list.children].indexOf(row) : 0;
  const link = row?.querySelector(ROW_LINK)?.getAttribute("href") ?? null;
  const offered = document.querySelector(UNDO);
  return { form, pressed, list, index, row: form.matches(UNDO) ? before : link, offered };
}

/** Moves the focus to the next work, and scrolls only if it is out of view. */
export function focusAfter({ form, list, index, row, offered }: Sent): void {
  const undo = document.querySelector(UNDO);
  const after = list?.isConnected ? list.children[Math.min(index, list.children.length - 1)] : null;
  const next =
    (form.isConnected && form.querySelector<HTMLElement>(FIELD)) ||
    // Focus its link, which does nothing harmful if Enter is pressed once too often.
    after?.querySelector<HTMLElement>(ROW_LINK) ||
    (row !== null && rowTo(row)) ||
    (undo !== offered && undo?.querySelector("button")) ||
    (after instanceof HTMLElement && focusable(after)) ||
    document.getElementById("main");
  if (!next) return;
  next.focus({ preventScroll: true });
  if (next.id !== "main") (next.closest("li, tr") ?? next).scrollIntoView({ block: "nearest" });
}

const rowTo = (href: string): HTMLElement | null =>
  [...document.querySelectorAll<HTMLElement>(ROW_LINK)].find((link) => link.getAttribute("href") === href) ??
  null;

function focusable(row: HTMLElement): HTMLElement {
  row.tabIndex = -1;
  return row;
}
