"use client";
import { useEffect } from "react";
import { isTyping, moveInList } from "@/components/shell/keys";
import type { ReviewKind } from "@/domain/meetings/review-kinds";

/** Letters of the decisions; `g` and a letter goes to a room, so a letter right after `g` is not a decision. */
const LETTERS: Readonly<Record<string, ReviewKind>> = {
  x: "confirm",
  h: "extend",
  d: "urge",
  c: "carry-over",
};
const AFTER_G_MS = 1300;

/** On the projector's page: arrows move through work and departments, letters open a decision's form. */
export function ReviewKeys() {
  useEffect(() => {
    let wentAt = Number.NEGATIVE_INFINITY;
    function press(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target))
        return;
      if (event.key === "g") wentAt = event.timeStamp;
      if (event.key === "ArrowDown" || event.key === "ArrowUp")
        moveInList(event.key === "ArrowDown" ? 1 : -1);
      else if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
        const way = event.key === "ArrowRight" ? "next" : "prev";
        const link = document.querySelector<HTMLAnchorElement>(`main a[rel="${way}"]`);
        if (!link) return;
        link.click();
      } else {
        const kind = LETTERS[event.key];
        if (!kind || event.timeStamp - wentAt < AFTER_G_MS || !openDecision(kind)) return;
      }
      event.preventDefault();
    }
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
  return null;
}

/** Opens the form of a decision on the focused work. @returns whether there is one */
function openDecision(kind: ReviewKind): boolean {
  const row = document.activeElement?.closest("[data-work]");
  const details = row?.querySelector<HTMLDetailsElement>(`[data-decision="${kind}"] details`);
  if (!details) return false;
  details.open = true;
  details.querySelector<HTMLElement>("input:not([type=hidden]), textarea, button")?.focus();
  return true;
}
