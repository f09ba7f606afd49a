"use client";
import { useField } from "./use-field";

/** The error of a choice of rows, shown at the action on them. */
export function ChosenError({ name }: { name: string }) {
  const { error } = useField(name, false);
  return error ? (
    <p className="field-error" aria-invalid="true" tabIndex={-1}>
      {error}
    </p>
  ) : null;
}
