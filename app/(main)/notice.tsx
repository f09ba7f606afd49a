"use client";
import Link from "next/link";
import { useSearchParams } from "next/navigation";
import { useHere } from "@/components/shell/here";

/**
 * The notice of `?notice=key` after a redirect, until it is closed or the page is left. Only known keys are shown,
 * so that a link from elsewhere cannot put a sentence on the page.
 */
export function Notice({ words, close }: { words: Record<string, string>; close: string }) {
  const key = useSearchParams().get("notice");
  const here = useHere();
  if (key === null || !Object.hasOwn(words, key)) return null;
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
