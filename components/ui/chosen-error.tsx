"use client";
import { useField } from "./use-field";

/** The error of several fields or rows together, shown in a place of its own. */
export function ChosenError({ name }: { name: string }) {
  const { error } = useField(name, false);
  return error ? (
    <p className="field-error" aria-invalid="true" tabIndex={-1}>
      {error}
    </p>
  ) : null;
}
