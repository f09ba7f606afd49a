"use client";
import { useEffect } from "react";

/**
 * The keys and pointers of the whole sheet: Alt with an arrow moves to the text of the previous or next item, F2 opens
 * the attendance, a click elsewhere folds what was unfolded over the page. Marks the item of the programme in which
 * the writer is.
 */
export function EditorKeys() {
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (event.key === "F2" && !event.altKey) openAttendance(event);
      else if (event.key === "Escape") foldAttendance(event);
      else if (event.altKey) moveToItem(event);
    };
    const pressed = ({ target }: PointerEvent) => {
      for (const open of document.querySelectorAll<HTMLDetailsElement>(
        ".chip-menu[open], .attendance[open]",
      )) {
        if (target instanceof Node && !open.contains(target)) open.open = false;
      }
    };
    const moved = ({ target }: FocusEvent) => {
      const item = target instanceof Element ? target.closest("section[id^=item-]") : null;
      if (item) markInProgramme(item.id);
    };
    document.addEventListener("keydown", key);
    document.addEventListener("pointerdown", pressed);
    document.addEventListener("focusin", moved);
    return () => {
      document.removeEventListener("keydown", key);
      document.removeEventListener("pointerdown", pressed);
      document.removeEventListener("focusin", moved);
    };
  }, []);
  return null;
}

function moveToItem(event: KeyboardEvent): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step === 0) return;
  const texts = [...document.querySelectorAll<HTMLTextAreaElement>("[id^=item-] textarea[name=body]")];
  const block = document.activeElement?.closest("[id^=item-]");
  const now = texts.findIndex((text) => block?.contains(text));
  const next = texts[now < 0 ? (step > 0 ? 0 : texts.length - 1) : now + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.closest("section")?.scrollIntoView({ block: "nearest" });
}

const attendance = () => document.querySelector<HTMLDetailsElement>("#attendance");
let before: HTMLElement | null = null;

function openAttendance(event: KeyboardEvent): void {
  const panel = attendance();
  if (!panel) return;
  event.preventDefault();
  if (document.activeElement instanceof HTMLElement && !panel.contains(document.activeElement)) {
    before = document.activeElement;
  }
  panel.open = true;
  const lines = [...panel.querySelectorAll<HTMLInputElement>("input.input")];
  lines.find((one) => one.checkVisibility())?.focus();
}

/** The focus returns to where the attendance was opened from. */
function foldAttendance(event: KeyboardEvent): void {
  const panel = attendance();
  if (!panel?.open || !(event.target instanceof Node) || !panel.contains(event.target)) return;
  panel.open = false;
  (before?.isConnected ? before : panel.querySelector("summary"))?.focus();
}

function markInProgramme(id: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>(".programme a")) {
    if (link.hash === `#${id}`) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}
