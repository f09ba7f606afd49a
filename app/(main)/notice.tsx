"use client";
import Link from "next/link";
import { useSearchParams } from "next/navigation";
import { useEffect } from "react";
import { useHere } from "@/components/shell/here";

/**
 * The notice of `?notice=key` after a redirect, until it is closed, something is typed, or the page is left: it lies
 * over the page's foot, where the next words may be written. Only known keys are shown, so that a link from elsewhere
 * cannot put a sentence on the page.
 */
export function Notice({ words, close }: { words: Record<string, string>; close: string }) {
  const key = useSearchParams().get("notice");
  const here = useHere();
  const shown = key !== null && Object.hasOwn(words, key);
  useEffect(() => {
    if (!shown) return;
    // Next takes over the address without asking the server for the page again.
    const close = (event: Event) => {
      // A ticked box and a chosen option send an Event.
      if (event instanceof InputEvent) window.history.replaceState(null, "", here);
    };
    document.addEventListener("input", close);
    return () => document.removeEventListener("input", close);
  }, [shown, here]);
  if (!shown) return null;
  return (
    <div className="notice grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3">
      <p role="status">{words[key]}</p>
      <Link href={here} replace scroll={false} prefetch={false} className="btn quiet small" onClick={toMain}>
        {close}
      </Link>
    </div>
  );
}

/** The link disappears with the notice, and must not lose the focus. */
const toMain = () => document.getElementById("main")?.focus({ preventScroll: true });
