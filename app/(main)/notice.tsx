"use client";
import Link from "next/link";
import { useSearchParams } from "next/navigation";
import { useEffect, useState } from "react";
import { useHere } from "@/components/shell/here";
import { REDIRECTED } from "@/components/ui/follow-redirect";

/**
 * The notice of `?notice=key` after a redirect, until the reader types, closes it or leaves the page: it must not lie
 * over what somebody writes. The address keeps it, because menus fold when the address
 * changes. Only known keys are shown, so that a link from elsewhere cannot put a sentence on the page.
 */
export function Notice({ words, close }: { words: Record<string, string>; close: string }) {
  const key = useSearchParams().get("notice");
  const here = useHere();
  const shown = `${here} ${key}`;
  const [read, setRead] = useState("");
  useEffect(() => {
    const goesOn = ({ target }: Event) => {
      if (target instanceof HTMLElement && target.matches(TYPED_INTO)) setRead(shown);
    };
    const comesAgain = () => setRead("");
    document.addEventListener("input", goesOn);
    window.addEventListener(REDIRECTED, comesAgain);
    return () => {
      document.removeEventListener("input", goesOn);
      window.removeEventListener(REDIRECTED, comesAgain);
    };
  }, [shown]);
  if (key === null || read === shown || !Object.hasOwn(words, key)) return null;
  return (
    <div className="notice grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3">
      <p role="status">{words[key]}</p>
      <Link href={here} replace scroll={false} prefetch={false} className="btn quiet small" onClick={toMain}>
        {close}
      </Link>
    </div>
  );
}

const TYPED_INTO = "textarea, input:not([type=checkbox], [type=radio], [type=file])";

/** The link disappears with the notice, and must not lose the focus. */
const toMain = () => document.getElementById("main")?.focus({ preventScroll: true });
