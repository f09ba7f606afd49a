"use client";
import { useEffect, useRef } from "react";

/** Ticks every row of the page, or none; it reflects ticks made by hand. Hidden without scripts. */
export function ChoosePage({ name, label, children }: { name: string; label: string; children?: string }) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const form = box.current?.form;
    const follow = () => {
      if (!box.current) return;
      const rows = rowsOf(box.current, name);
      const chosen = rows.filter((row) => row.checked).length;
      box.current.checked = chosen > 0 && chosen === rows.length;
      box.current.indeterminate = chosen > 0 && chosen < rows.length;
    };
    // A reset clears the boxes only after its event.
    const followReset = () => queueMicrotask(follow);
    follow();
    form?.addEventListener("change", follow);
    form?.addEventListener("reset", followReset);
    return () => {
      form?.removeEventListener("change", follow);
      form?.removeEventListener("reset", followReset);
    };
  });
  return (
    <label className="choose-page">
      <input
        ref={box}
        type="checkbox"
        aria-label={children ? undefined : label}
        onChange={({ currentTarget }) => {
          for (const row of rowsOf(currentTarget, name)) row.checked = currentTarget.checked;
          currentTarget.form?.dispatchEvent(new Event("change"));
        }}
      />
      {children}
    </label>
  );
}

const rowsOf = (box: HTMLInputElement, name: string): HTMLInputElement[] =>
  box.form ? [...box.form.querySelectorAll<HTMLInputElement>(`input[name="${name}[]"]`)] : [];
