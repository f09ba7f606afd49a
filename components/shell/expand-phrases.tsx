"use client";
import { useEffect, useState } from "react";
import { phraseAt, type StockPhrase } from "@/domain/phrases/phrases";

/**
 * Tab right behind two letters that stand for a phrase replaces them by its words; anywhere else Tab moves on as
 * always. The browser's own undo brings the letters back.
 */
export function ExpandPhrases({ phrases, done }: { phrases: readonly StockPhrase[]; done: string }) {
  const [said, say] = useState("");
  useEffect(() => {
    if (phrases.length === 0) return;
    const key = (event: KeyboardEvent) => {
      if (event.key !== "Tab" || event.shiftKey || event.ctrlKey || event.altKey || event.isComposing) return;
      const field = event.target;
      if (!isText(field) || field.readOnly || field.selectionStart === null) return;
      if (field.selectionStart !== field.selectionEnd) return;
      const at = field.selectionStart;
      const words = phraseAt(field.value.slice(0, at), phrases);
      if (words === null) return;
      event.preventDefault();
      field.setSelectionRange(at - 2, at);
      insert(field, words);
      say(done);
    };
    document.addEventListener("keydown", key);
    return () => document.removeEventListener("keydown", key);
  }, [phrases, done]);
  return (
    // Announced, without being the page's status: that is where an action answers.
    <span aria-live="polite" className="sr-only">
      {said}
    </span>
  );
}

type TextField = HTMLTextAreaElement | HTMLInputElement;

const isText = (target: EventTarget | null): target is TextField =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === "text");

/** By the editing command, which undo knows; without it the text is replaced all the same. */
function insert(field: TextField, words: string): void {
  const plain = field instanceof HTMLTextAreaElement ? words : words.replace(/\s+/g, " ");
  if (document.execCommand("insertText", false, plain)) return;
  const { selectionStart, selectionEnd } = field;
  field.setRangeText(plain, selectionStart ?? 0, selectionEnd ?? 0, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
