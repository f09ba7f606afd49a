"use client";
import { useEffect } from "react";

/**
 * Brings the form that a link asked for into sight, unfolds it, and puts the cursor into its first text field if the
 * reader is expected to type. The address names an element; where its reader has no such form, the assignment is shown.
 * The cursor stays where a reader has begun to write before the scripts ran.
 */
export function ShowForm({ ids, types }: { ids: readonly string[]; types: boolean }) {
  const [first = "", second = ""] = ids;
  useEffect(() => {
    const target = document.getElementById(first) ?? document.getElementById(second);
    if (!target) return;
    const folded = target.id === first ? target.querySelector("details") : null;
    if (folded && target.tagName !== "SECTION") folded.open = true;
    if (isWriting()) return;
    const field = types && target.id === first ? target.querySelector<HTMLElement>(FIELDS) : null;
    (target.firstElementChild ?? target).scrollIntoView({ block: "start" });
    field?.focus({ preventScroll: isInSight(field) });
    return field ? keepFocus(field) : undefined;
  }, [first, second, types]);
  return null;
}

/**
 * A browser takes the focus away when it first scrolls to the place that the address names, which on a slow machine is
 * after this page's scripts have run. @returns a function that ends the wait for that
 */
function keepFocus(field: HTMLElement): () => void {
  const again = () => {
    if (document.activeElement === document.body) field.focus();
  };
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(again);
  });
  window.addEventListener("load", again, { once: true });
  return () => {
    cancelAnimationFrame(frame);
    window.removeEventListener("load", again);
  };
}

/** Buttons are left out: Enter would send a form that its reader has not seen yet. */
const FIELDS = "textarea, input:not([type=hidden], [type=file]), select";

const isWriting = (): boolean => document.querySelector(`#main :is(${FIELDS}):focus`) !== null;

function isInSight(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight;
}
