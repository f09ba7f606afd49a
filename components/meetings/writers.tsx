"use client";
import { useEffect, useState } from "react";
import { fill } from "@/components/ui/shared-words";

/** `at` with {name} and {number}, `somewhere` with {name}. */
export type WritersWords = Record<"title" | "none" | "at" | "somewhere", string>;
type Other = { name: string; itemId: number | null };

const AGAIN_MS = 8000;
const MOVED_MS = 400;

/** Who else has these minutes open, and in which item of the programme; says the same of this page. */
export function Writers({
  meetingId,
  items,
  words,
}: {
  meetingId: number;
  /** The keys of the programme's items, in order. */
  items: readonly number[];
  words: WritersWords;
}) {
  const [others, setOthers] = useState<Other[]>([]);

  useEffect(() => {
    let place = itemOf(document.activeElement);
    let timer: ReturnType<typeof setTimeout>;
    const say = async (left = false) => {
      clearTimeout(timer);
      const answer = await fetch(`/api/meetings/${meetingId}/writers`, {
        method: "PUT",
        keepalive: left,
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ itemId: place, left }),
      }).catch(() => null);
      if (left) return;
      // Without an answer nobody is known to be here.
      const { others: here } = answer?.ok ? ((await answer.json()) as { others: Other[] }) : { others: [] };
      setOthers((before) => (JSON.stringify(before) === JSON.stringify(here) ? before : here));
      again(AGAIN_MS);
    };
    const again = (wait: number) => {
      clearTimeout(timer);
      if (document.visibilityState === "visible") timer = setTimeout(() => void say(), wait);
    };
    const moved = ({ target }: FocusEvent) => {
      const now = itemOf(target) ?? place;
      if (now === place) return;
      place = now;
      again(MOVED_MS);
    };
    const looked = () => again(0);
    const left = () => void say(true);
    document.addEventListener("focusin", moved);
    document.addEventListener("visibilitychange", looked);
    window.addEventListener("pagehide", left);
    again(0);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("focusin", moved);
      document.removeEventListener("visibilitychange", looked);
      window.removeEventListener("pagehide", left);
      left();
    };
  }, [meetingId]);

  const sentence = ({ name, itemId }: Other) => {
    const at = itemId === null ? -1 : items.indexOf(itemId);
    return at < 0
      ? fill(words.somewhere, "name", name)
      : fill(fill(words.at, "name", name), "number", String(at + 1));
  };
  return (
    <section aria-live="polite" className="writers">
      <h2 className="section-title">{words.title}</h2>
      {others.length === 0 ? (
        <p className="hint">{words.none}</p>
      ) : (
        <ul>
          {others.map((other) => (
            <li key={other.name}>{sentence(other)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The key of the item of the programme that an element is in; null if in none. */
function itemOf(target: EventTarget | null): number | null {
  const item = target instanceof Element ? target.closest("section[id^=item-]") : null;
  return item ? Number(item.id.slice("item-".length)) : null;
}
