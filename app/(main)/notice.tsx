"use client";
import { useSearchParams } from "next/navigation";

/**
 * What a redirect reports as `?notice=key`. Only keys that have words are shown, so that a link from elsewhere
 * cannot put its own sentence on the page.
 */
export function Notice({ words }: { words: Record<string, string> }) {
  const key = useSearchParams().get("notice");
  if (key === null || !Object.hasOwn(words, key)) return null;
  return (
    <p role="status" className="notice mb-6 print:hidden">
      {words[key]}
    </p>
  );
}
