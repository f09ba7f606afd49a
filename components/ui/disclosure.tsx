import type { ReactNode, ToggleEvent } from "react";

/**
 * A button that unfolds a form, or a confirmation with its consequence. Plain HTML, so that it opens before any
 * script has loaded. Those with the same `name` close each other.
 */
export function Disclosure({
  summary,
  children,
  look = "plain",
  small,
  name,
  open,
  onToggle,
}: {
  summary: ReactNode;
  children: ReactNode;
  look?: "primary" | "plain" | "yes" | "quiet" | "danger";
  small?: boolean;
  name?: string;
  open?: boolean;
  onToggle?: (event: ToggleEvent<HTMLDetailsElement>) => void;
}) {
  return (
    <details className="disclosure" name={name} open={open} onToggle={onToggle}>
      <summary className={`btn ${look}${small ? " small" : ""}`}>{summary}</summary>
      {children}
    </details>
  );
}
