"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { type FormState, UNSENT } from "@/components/ui/form-state";
import { fill } from "@/components/ui/shared-words";

export type LineWords = Record<"make" | "made" | "failed" | "no_line", string>;

/**
 * Inside an item's form: Ctrl+Enter (or the button) turns the line at the caret, or the selected lines, into a
 * directive and removes them from the text. It ignores Enter while an input method is composing.
 */
export function LineToDirective({
  action,
  meetingId,
  itemId,
  words,
}: {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  meetingId: number;
  itemId: number;
  words: LineWords;
}) {
  const here = useRef<HTMLDivElement>(null);
  const router = useRouter();
  const [said, say] = useState("");
  const [busy, setBusy] = useState(false);

  const make = async () => {
    const text = here.current?.closest("form")?.elements.namedItem("body");
    if (!(text instanceof HTMLTextAreaElement) || busy) return;
    const place = linesAt(text.value, text.selectionStart, text.selectionEnd);
    const line = text.value.slice(place.from, place.to);
    text.focus();
    if (line.trim() === "") return say(words.no_line);
    setBusy(true);
    const form = new FormData();
    for (const [name, value] of Object.entries({ meetingId, itemId, line })) form.set(name, String(value));
    const answer = await action(UNSENT, form).catch(() => UNSENT);
    setBusy(false);
    if (!answer.ok) return say(answer.message ?? words.failed);
    // Typing continued meanwhile: the line is removed where it is now, or kept if it was changed.
    const at = text.value.startsWith(line, place.from) ? place.from : text.value.indexOf(line);
    if (at >= 0) {
      const end = at + line.length;
      text.setRangeText("", at, text.value[end] === "\n" ? end + 1 : end, "start");
      text.dispatchEvent(new Event("input", { bubbles: true }));
    }
    say(fill(words.made, "count", String((answer.result as number[]).length)));
    router.refresh();
  };

  const latest = useRef(make);
  latest.current = make;
  useEffect(() => {
    const text = here.current?.closest("form")?.elements.namedItem("body");
    if (!(text instanceof HTMLTextAreaElement)) return;
    const key = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
      event.preventDefault();
      void latest.current();
    };
    text.addEventListener("keydown", key);
    return () => text.removeEventListener("keydown", key);
  }, []);

  return (
    <div ref={here} className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <button type="button" className="btn quiet small" onClick={make} disabled={busy}>
        {words.make}{" "}
        <kbd className="rounded-xs border border-(--rule-2) px-1 font-(family-name:--ui) text-[11px]">
          Ctrl
        </kbd>{" "}
        <kbd className="rounded-xs border border-(--rule-2) px-1 font-(family-name:--ui) text-[11px]">
          Enter
        </kbd>
      </button>
      <span role="status" className="hint">
        {said}
      </span>
    </div>
  );
}

/** The whole lines that the caret or the selection touches. */
function linesAt(text: string, start: number, end: number): { from: number; to: number } {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const last = end > start && text[end - 1] === "\n" ? end - 1 : end;
  const next = text.indexOf("\n", last);
  return { from, to: next < 0 ? text.length : next };
}
