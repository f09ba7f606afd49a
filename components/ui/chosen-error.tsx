"use client";
import { useField } from "./use-field";

/** What is wrong with a choice of rows, where the act on them is asked for. */
export function ChosenError({ name }: { name: string }) {
  const { error } = useField(name, false);
  return error ? (
    <p className="field-error" aria-invalid="true" tabIndex={-1}>
      {error}
    </p>
  ) : null;
}
