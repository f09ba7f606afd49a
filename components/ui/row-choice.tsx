"use client";
import { useSent } from "./form";

/** The box that chooses one row of a list for its form's act; chosen again where the act comes back refused. */
export function RowChoice({ name, value, label }: { name: string; value: string; label: string }) {
  const typed = useSent().state.values?.[name];
  return (
    <input
      type="checkbox"
      name={`${name}[]`}
      value={value}
      aria-label={label}
      defaultChecked={Array.isArray(typed) && typed.includes(value)}
    />
  );
}
