"use client";
import { useEffect, useId, useRef, useState } from "react";
import { useSent } from "./form";

/**
 * A value that the form's action returned and will not show again: to be copied, or selected as a whole and copied
 * by hand.
 */
export function ShownOnce({ label, copy, copied }: { label: string; copy: string; copied: string }) {
  const { state } = useSent();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [scripted, setScripted] = useState(false);
  const [taken, setTaken] = useState<unknown>(null);
  useEffect(() => setScripted(true), []);
  if (!state.ok || typeof state.result !== "string") return null;
  const { result } = state;
  return (
    <div className="notice" role="status">
      <label htmlFor={id} className="label">
        {label}
      </label>
      <div className="mt-1 flex flex-wrap gap-2">
        <input
          id={id}
          ref={field}
          className="input min-w-0 grow basis-60 font-mono text-[13px]"
          readOnly
          value={result}
          onFocus={(event) => event.currentTarget.select()}
        />
        {scripted && (
          <button type="button" className="btn plain" onClick={take}>
            {taken === result ? copied : copy}
          </button>
        )}
      </div>
    </div>
  );

  function take() {
    field.current?.select();
    // The newer API exists only over HTTPS, which an office's own network often lacks.
    if (document.execCommand("copy")) setTaken(result);
  }
}
