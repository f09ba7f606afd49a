"use client";
import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";
import { REDIRECTED } from "@/components/ui/follow-redirect";
import { type GoneForm, REFUSED_FORM_GONE, type RefusedForm } from "@/components/ui/refused-form";

/**
 * Why a form was refused, and what was typed into it, where the page no longer draws the form: another person has just done the
 * step that it was for. Not after the reader's own next step, which may have taken the form away: they know of it.
 */
export function RefusedFormNotice({ words }: { words: Record<"typed" | "close", string> }) {
  const path = usePathname();
  const [refused, show] = useState<RefusedForm | null>(null);
  useEffect(() => {
    let ownStepAt = 0;
    const gone = (event: Event) => {
      const form = (event as CustomEvent<GoneForm>).detail;
      // A page that was left needs no word about its forms; its address changes after its forms are gone.
      setTimeout(() => {
        if (window.location.pathname === form.path && ownStepAt < form.at) show(form);
      });
    };
    const stepTaken = () => {
      ownStepAt = Date.now();
      show(null);
    };
    window.addEventListener(REFUSED_FORM_GONE, gone);
    window.addEventListener(REDIRECTED, stepTaken);
    return () => {
      window.removeEventListener(REFUSED_FORM_GONE, gone);
      window.removeEventListener(REDIRECTED, stepTaken);
    };
  }, []);
  if (refused === null || refused.path !== path) return null;
  return (
    <div className="alert flex items-start justify-between gap-3">
      <div>
        <p>{refused.message}</p>
        {refused.texts.map((text) => (
          <p key={text} className="mt-1 whitespace-pre-line">
            {words.typed} <q>{text}</q>
          </p>
        ))}
      </div>
      <button type="button" className="btn quiet small" onClick={() => show(null)}>
        {words.close}
      </button>
    </div>
  );
}
