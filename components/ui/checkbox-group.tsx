"use client";
import { FieldGroup } from "./field-frame";
import { MirroredBox } from "./mirrored";
import type { Option } from "./select-field";
import { useField } from "./use-field";

/** Several choices of a list, sent as `name[]`. */
export function CheckboxGroup({
  name,
  label,
  hint,
  options,
  initial = [],
  columns = 1,
}: {
  name: string;
  label: string;
  hint?: string;
  options: readonly Option[];
  initial?: readonly string[];
  columns?: 1 | 2 | 3;
}) {
  const { id, error, typed, tried } = useField(name, hint !== undefined);
  const chosen = tried ? (Array.isArray(typed) ? typed : []) : initial;
  const grid = { 1: "", 2: "sm:grid-cols-2", 3: "sm:grid-cols-2 lg:grid-cols-3" }[columns];
  return (
    <FieldGroup id={id} label={label} hint={hint} error={error}>
      {/* An empty entry, so that "none ticked" differs from "not asked". */}
      <input type="hidden" name={`${name}[]`} value="" />
      <div className={`grid gap-x-6 ${grid}`}>
        {options.map(({ value, label: words }) => (
          <div key={value} className="check">
            <MirroredBox
              id={`${id}-${value}`}
              name={`${name}[]`}
              value={value}
              drawn={chosen.includes(value)}
            />
            <label htmlFor={`${id}-${value}`}>{words}</label>
          </div>
        ))}
      </div>
    </FieldGroup>
  );
}
