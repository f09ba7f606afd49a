"use client";
import { useSent } from "./form";
import { MirroredBox } from "./mirrored";

/** The box that chooses one row of a list for its form's action; ticked again if the action is refused. */
export function RowChoice({ name, value, label }: { name: string; value: string; label: string }) {
  const typed = useSent().state.values?.[name];
  return (
    <MirroredBox
      name={`${name}[]`}
      value={value}
      aria-label={label}
      drawn={Array.isArray(typed) && typed.includes(value)}
    />
  );
}
