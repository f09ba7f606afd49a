"use client";
import { useSent } from "./form";

/** One line of text with its label, hint and error; it keeps what was typed when the form comes back. */
export function TextField({
  name,
  label,
  hint,
  type = "text",
  initial = "",
  autoComplete,
  autoCapitalize,
}: {
  name: string;
  label: string;
  hint?: string;
  type?: "text" | "password";
  initial?: string;
  autoComplete?: string;
  autoCapitalize?: "none" | "words" | "characters";
}) {
  const { state } = useSent();
  const error = state.errors?.[name];
  const typed = state.values?.[name];
  const described = [error && `${name}-error`, hint && `${name}-hint`].filter(Boolean).join(" ");
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      {hint && (
        <p id={`${name}-hint`} className="hint">
          {hint}
        </p>
      )}
      <input
        id={name}
        name={name}
        type={type}
        defaultValue={typeof typed === "string" ? typed : initial}
        autoComplete={autoComplete}
        autoCapitalize={autoCapitalize}
        spellCheck={autoCapitalize === "none" || type === "password" ? false : undefined}
        required
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
      />
      {error && (
        <p id={`${name}-error`} className="field-error">
          {error}
        </p>
      )}
    </div>
  );
}
