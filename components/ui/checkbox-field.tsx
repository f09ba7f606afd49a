"use client";
import { MirroredBox } from "./mirrored";
import { useField } from "./use-field";

/** One box; it sends "on" if ticked and nothing otherwise. */
export function CheckboxField({
  name,
  label,
  hint,
  initial = false,
}: {
  name: string;
  label: string;
  hint?: string;
  initial?: boolean;
}) {
  const { id, error, typed, tried, aria } = useField(name, hint !== undefined);
  return (
    <div className="field">
      <div className="check">
        <MirroredBox id={id} name={name} drawn={tried ? typed === "on" : initial} {...aria} />
        <label htmlFor={id}>{label}</label>
      </div>
      {hint && (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
    </div>
  );
}
