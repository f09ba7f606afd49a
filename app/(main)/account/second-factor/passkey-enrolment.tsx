"use client";
import type { PublicKeyCredentialCreationOptionsJSON } from "@simplewebauthn/browser";
import { useEffect, useRef, useState } from "react";

/** The hidden answer of a new passkey, and the button that has the browser create it and then sends the form. */
export function PasskeyEnrolment({
  question,
  label,
  failed,
  missing,
}: {
  question: PublicKeyCredentialCreationOptionsJSON;
  label: string;
  failed: string;
  missing: string;
}) {
  const field = useRef<HTMLInputElement>(null);
  const [offered, setOffered] = useState<boolean | null>(null);
  const [refused, setRefused] = useState(false);
  useEffect(() => setOffered("PublicKeyCredential" in window), []);
  return (
    <div>
      <input ref={field} type="hidden" name="answer" />
      {offered && (
        <button type="button" className="btn" onClick={create}>
          {label}
        </button>
      )}
      {offered === false && <p className="hint">{missing}</p>}
      {refused && (
        <p role="alert" className="field-error mt-2">
          {failed}
        </p>
      )}
    </div>
  );

  async function create() {
    setRefused(false);
    const { startRegistration } = await import("@simplewebauthn/browser");
    try {
      const answer = await startRegistration({ optionsJSON: question });
      if (!field.current) return;
      field.current.value = JSON.stringify(answer);
      field.current.form?.requestSubmit();
    } catch {
      // The person closed the browser's question, or the device holds a passkey of this account already.
      setRefused(true);
    }
  }
}
