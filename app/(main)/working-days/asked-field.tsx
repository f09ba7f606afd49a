import type { HTMLAttributes } from "react";
import { MirroredInput } from "@/components/ui/mirrored";

/** A field of a question, with the error in its value. */
export function AskedField({
  name,
  id = name,
  label,
  value,
  error,
  ...rest
}: {
  name: string;
  id?: string;
  label: string;
  value: string;
  error: string | undefined;
  inputMode: HTMLAttributes<HTMLInputElement>["inputMode"];
  maxLength: number;
}) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <MirroredInput
        id={id}
        name={name}
        className="input"
        drawn={value}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={error === undefined ? undefined : `${id}-error`}
        {...rest}
      />
      {error !== undefined && (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
    </div>
  );
}
