"use client";
import { FieldGroup } from "./field-frame";
import { HintLine } from "./hint-line";
import { MirroredBox } from "./mirrored";
import { useField } from "./use-field";

/** One of a few choices, all visible. */
export function RadioGroup({
  name,
  label,
  hint,
  options,
  initial,
}: {
  name: string;
  label: string;
  hint?: string;
  options: readonly { value: string; label: string; hint?: string }[];
  initial?: string;
}) {
  const { id, error, typed } = useField(name, hint !== undefined);
  const chosen = typeof typed === "string" ? typed : initial;
  return (
    <FieldGroup id={id} label={label} hint={hint} error={error}>
      {options.map((option) => (
        <div key={option.value} className="check">
          <MirroredBox
            id={`${id}-${option.value}`}
            type="radio"
            name={name}
            value={option.value}
            drawn={option.value === chosen}
          />
          <label htmlFor={`${id}-${option.value}`}>
            {option.label}
            {option.hint && <HintLine>{option.hint}</HintLine>}
          </label>
        </div>
      ))}
    </FieldGroup>
  );
}
