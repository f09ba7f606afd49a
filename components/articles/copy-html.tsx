"use client";
import { useId, useRef, useState } from "react";

/** The HTML to paste elsewhere: to select by hand, or with scripts to copy with one button. */
export function CopyHtml({
  html,
  words,
}: {
  html: string;
  words: { label: string; hint: string; copy: string; copied: string; failed: string };
}) {
  const id = useId();
  const source = useRef<HTMLTextAreaElement>(null);
  const [message, setMessage] = useState("");
  const copy = async () => {
    source.current?.select();
    try {
      await navigator.clipboard.writeText(html);
      setMessage(words.copied);
    } catch {
      // Without https a browser has no clipboard API; the selection can still be copied with the old command.
      setMessage(document.execCommand("copy") ? words.copied : words.failed);
    }
  };
  return (
    <div className="field mt-3">
      <label htmlFor={id}>{words.label}</label>
      <p className="hint">{words.hint}</p>
      <textarea id={id} ref={source} readOnly rows={8} value={html} className="input font-mono text-[13px]" />
      <div className="mt-2 flex items-center gap-3">
        <button type="button" className="btn small" onClick={copy}>
          {words.copy}
        </button>
        <span role="status">{message}</span>
      </div>
    </div>
  );
}
