"use client";
import { type Day, formatDay } from "@/domain/calendar/day";
import { FieldFrame } from "./field-frame";
import { MirroredInput } from "./mirrored";
import { useField } from "./use-field";

type Props = { name: string; label: string; hint?: string; initial?: Day | null; required?: boolean };

/** A day typed as dd/MM/yyyy: a browser's own picker would use the machine's order of day and month. */
export function DateField({ name, label, hint, initial, required = true }: Props) {
  const { id, error, typed, aria } = useField(name, hint !== undefined);
  const shown = typeof typed === "string" ? typed : initial ? formatDay(initial) : "";
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <MirroredInput
        id={id}
        name={name}
        className="input"
        inputMode="numeric"
        placeholder="dd/mm/yyyy"
        maxLength={10}
        autoComplete="off"
        drawn={shown}
        required={required}
        {...aria}
      />
    </FieldFrame>
  );
}
