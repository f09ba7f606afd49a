import type { ReactNode } from "react";

/** Short facts side by side, each under its name; facts without a value are left out. */
export function Facts({ items }: { items: readonly { label: string; value: ReactNode }[] }) {
  const known = items.filter(({ value }) => value !== null && value !== undefined && value !== "");
  if (known.length === 0) return null;
  return (
    <dl className="facts">
      {known.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
