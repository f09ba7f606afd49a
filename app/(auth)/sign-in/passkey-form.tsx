"use client";
import type { PublicKeyCredentialRequestOptionsJSON } from "@simplewebauthn/browser";
import { useEffect, useRef, useState } from "react";
import { ActionForm } from "@/components/ui/form";
import type { FormState } from "@/components/ui/form-state";

/**
 * Signs in with a passkey, where the browser has them: over HTTPS or on this machine. Without scripts there is no
 * button.
 * @param question what the passkey answers
 */
export function PasskeyForm({
  action,
  question,
  next,
  label,
  failed,
}: {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  question: PublicKeyCredentialRequestOptionsJSON;
  next: string;
  label: string;
  failed: string;
}) {
  const field = useRef<HTMLInputElement>(null);
  const [offered, setOffered] = useState(false);
  const [refused, setRefused] = useState(false);
  useEffect(() => setOffered("PublicKeyCredential" in window), []);
  return (
    <ActionForm action={action} className="mt-4">
      <input type="hidden" name="next" value={next} />
      <input ref={field} type="hidden" name="answer" />
      {offered && (
        <button type="button" className="btn w-full" onClick={ask}>
          {label}
        </button>
      )}
      {refused && (
        <p role="alert" className="field-error mt-2">
          {failed}
        </p>
      )}
    </ActionForm>
  );

  async function ask() {
    setRefused(false);
    // Loaded when it is needed: most people sign in with a password.
    const { startAuthentication } = await import("@simplewebauthn/browser");
    try {
      // The page after a sign-out is rendered by a request inside the server, whose host is not the browser's.
      const optionsJSON = { ...question, rpId: window.location.hostname };
      const answer = await startAuthentication({ optionsJSON });
      if (!field.current) return;
      field.current.value = JSON.stringify(answer);
      field.current.form?.requestSubmit();
    } catch {
      // The person closed the browser's question, or it found no passkey.
      setRefused(true);
    }
  }
}
