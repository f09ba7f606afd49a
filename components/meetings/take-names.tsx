"use client";
import { useState } from "react";

/** Writes offered names into a form's field: nothing is shown there that is not stored. */
export function TakeNames({
  form,
  field,
  names,
  words,
}: {
  /** The form's id. */
  form: string;
  field: string;
  /** One a line. */
  names: string;
  words: string;
}) {
  const [taken, setTaken] = useState(false);
  if (taken) return null;
  const take = () => {
    const owner = document.getElementById(form);
    const here = owner instanceof HTMLFormElement ? owner.elements.namedItem(field) : null;
    if (!(here instanceof HTMLTextAreaElement)) return;
    here.value = [here.value.trim(), names].filter(Boolean).join("\n");
    here.dispatchEvent(new Event("input", { bubbles: true }));
    here.focus();
    setTaken(true);
  };
  return (
    <button type="button" className="btn small no-scripts-hidden justify-self-start" onClick={take}>
      {words}
    </button>
  );
}
