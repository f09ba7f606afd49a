"use client";
import type { HTMLAttributes } from "react";
import { FieldFrame } from "./field-frame";
import { MirroredInput } from "./mirrored";
import { useField } from "./use-field";

type Props = {
  name: string;
  label: string;
  /** For a field that is linked to. */
  id?: string;
  hint?: string;
  type?: "text" | "password" | "search" | "number" | "time" | "email";
  initial?: string | number | null;
  required?: boolean;
  autoComplete?: string;
  autoCapitalize?: "none" | "words" | "characters";
  inputMode?: HTMLAttributes<HTMLInputElement>["inputMode"];
  placeholder?: string;
  maxLength?: number;
};

/** One line of text with its label, hint and error; it keeps what was typed when the form comes back. */
export function TextField({
  name,
  label,
  id: given,
  hint,
  type = "text",
  initial,
  required = true,
  ...rest
}: Props) {
  const { id, error, typed, aria } = useField(name, hint !== undefined, given);
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <MirroredInput
        id={id}
        name={name}
        type={type}
        className="input"
        drawn={typeof typed === "string" ? typed : String(initial ?? "")}
        spellCheck={rest.autoCapitalize === "none" || type === "password" ? false : undefined}
        required={required}
        {...aria}
        {...rest}
      />
    </FieldFrame>
  );
}
