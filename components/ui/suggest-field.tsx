"use client";
import { FieldFrame } from "./field-frame";
import { MirroredInput } from "./mirrored";
import { useField } from "./use-field";

/** One line of text with suggestions while typing; anything else may be typed as well. */
export function SuggestField({
  name,
  label,
  hint,
  initial,
  suggestions,
  required = true,
}: {
  name: string;
  label: string;
  hint?: string;
  initial?: string;
  suggestions: readonly string[];
  required?: boolean;
}) {
  const { id, error, typed, aria } = useField(name, hint !== undefined);
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <MirroredInput
        id={id}
        name={name}
        className="input"
        list={`${id}-list`}
        drawn={typeof typed === "string" ? typed : (initial ?? "")}
        required={required}
        {...aria}
      />
      <datalist id={`${id}-list`}>
        {suggestions.map((suggestion) => (
          <option key={suggestion} value={suggestion} />
        ))}
      </datalist>
    </FieldFrame>
  );
}
