import { type Day, formatDay } from "@/domain/calendar/day";
import { MirroredInput } from "./mirrored";

/** The search words of a list; the name is read aloud and is the placeholder. */
export function FilterSearch({
  label,
  hint = label,
  value,
  wide,
  describedBy,
}: {
  label: string;
  /** The placeholder. */
  hint?: string;
  value: string;
  /** Whether it takes the space that other filters leave. */
  wide?: boolean;
  describedBy?: string;
}) {
  return (
    <MirroredInput
      type="search"
      name="q"
      drawn={value}
      className={wide ? "input" : "input sm:w-48 sm:grow"}
      aria-label={label}
      placeholder={hint}
      aria-describedby={describedBy}
    />
  );
}

/** A day in a filter bar, typed as dd/MM/yyyy. */
export function FilterDay({
  name,
  label,
  hint,
  value,
}: {
  name: string;
  /** Read aloud; undefined if a label is around the field. */
  label?: string;
  /** The placeholder. */
  hint: string;
  value: Day | null;
}) {
  return (
    <MirroredInput
      name={name}
      drawn={value ? formatDay(value) : ""}
      className="input w-34"
      inputMode="numeric"
      maxLength={10}
      aria-label={label}
      placeholder={hint}
    />
  );
}
