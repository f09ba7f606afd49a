"use client";
import { useEffect } from "react";

/** Alt with an arrow moves to the text of the previous or next block, from anywhere in a block. */
export function EditorKeys() {
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
      if (step === 0 || !event.altKey || event.ctrlKey || event.isComposing) return;
      const texts = [...document.querySelectorAll<HTMLTextAreaElement>("[id^=item-] textarea[name=body]")];
      const block = document.activeElement?.closest("[id^=item-]");
      const now = texts.findIndex((text) => block?.contains(text));
      const next = texts[now < 0 ? (step > 0 ? 0 : texts.length - 1) : now + step];
      if (!next) return;
      event.preventDefault();
      next.focus();
      next.closest("section")?.scrollIntoView({ block: "nearest" });
    };
    document.addEventListener("keydown", key);
    return () => document.removeEventListener("keydown", key);
  }, []);
  return null;
}
