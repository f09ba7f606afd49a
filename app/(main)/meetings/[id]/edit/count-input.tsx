"use client";
import { MirroredInput } from "@/components/ui/mirrored";
import { useField } from "@/components/ui/use-field";

/** A small whole number in a table, labelled by its row and column. */
export function CountInput({ name, label, initial }: { name: string; label: string; initial: number }) {
  const { id, error, typed, aria } = useField(name, false);
  return (
    <>
      <MirroredInput
        id={id}
        name={name}
        className="input count"
        inputMode="numeric"
        aria-label={label}
        drawn={typeof typed === "string" ? typed : String(initial)}
        {...aria}
      />
      {error && (
        <p id={`${id}-error`} className="field-error max-w-40">
          {error}
        </p>
      )}
    </>
  );
}
