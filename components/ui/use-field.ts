"use client";
import { useId } from "react";
import { useSent } from "./form";

/**
 * What a field takes from its form's last answer.
 * @param given its id, for a field that other places of the page link to
 * @returns its id and those of its hint and error, the error if any, and what was typed (undefined before a try)
 */
export function useField(name: string, hasHint: boolean, given?: string) {
  const drawn = useId();
  const id = given ?? drawn;
  const { state } = useSent();
  const error = state.errors?.[name];
  const described = [error && `${id}-error`, hasHint && `${id}-hint`].filter(Boolean).join(" ");
  return {
    id,
    error,
    typed: state.values?.[name],
    tried: state.values !== undefined,
    aria: { "aria-invalid": error ? (true as const) : undefined, "aria-describedby": described || undefined },
  };
}
