"use client";
import { useEffect } from "react";

/**
 * Brings the form that a link asked for into sight, unfolds it, and puts the cursor into its first text field. The
 * address names an element; where its reader has no such form, the assignment is shown.
 */
export function ShowForm({ ids }: { ids: readonly string[] }) {
  const [first = "", second = ""] = ids;
  useEffect(() => {
    const target = document.getElementById(first) ?? document.getElementById(second);
    if (!target) return;
    const folded = target.id === first ? target.querySelector("details") : null;
    if (folded && target.tagName !== "SECTION") folded.open = true;
    const field = target.id === first ? target.querySelector<HTMLElement>(FIELDS) : null;
    (target.firstElementChild ?? target).scrollIntoView({ block: "start" });
    field?.focus({ preventScroll: isInSight(field) });
  }, [first, second]);
  return null;
}

/** Buttons are left out: Enter would send a form that its reader has not seen yet. */
const FIELDS = "textarea, input:not([type=hidden], [type=file]), select";

function isInSight(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= window.innerHeight;
}
