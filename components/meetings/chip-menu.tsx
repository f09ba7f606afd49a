"use client";
import type { KeyboardEvent, ReactNode } from "react";
import { useRef } from "react";

/**
 * A chip that unfolds fields under it. Opening it moves the focus to the first of them; Escape, or Enter in a line of
 * text, folds it again. Plain HTML without scripts.
 */
export function ChipMenu({
  label,
  value,
  asks,
  children,
}: {
  label: string;
  /** "" if nothing is chosen; undefined for a chip without one value. */
  value?: string;
  /** Whether something is missing here. */
  asks?: boolean;
  children: ReactNode;
}) {
  const here = useRef<HTMLDetailsElement>(null);
  const close = () => {
    if (!here.current) return;
    here.current.open = false;
    here.current.querySelector("summary")?.focus();
  };
  const key = (event: KeyboardEvent) => {
    const inLine = event.target instanceof HTMLInputElement && event.target.type === "text";
    if (event.nativeEvent.isComposing || (event.key !== "Escape" && !(event.key === "Enter" && inLine)))
      return;
    event.preventDefault();
    close();
  };
  const opened = () => {
    if (!here.current?.open) return;
    const first = here.current.querySelector<HTMLElement>(
      ".chip-panel :is(input:not([type=hidden]), select)",
    );
    first?.focus({ preventScroll: true });
    here.current.querySelector(".chip-panel")?.scrollIntoView({ block: "nearest" });
  };
  return (
    // Those with one name close each other.
    <details ref={here} className="chip-menu" name="chip" onToggle={opened}>
      <summary className="said-chip" data-asks={asks || undefined} data-empty={!value || undefined}>
        <span className="said-label">{label}</span> {value === "" ? "…" : value}
      </summary>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys of the fields inside. */}
      <div className="chip-panel" onKeyDown={key}>
        {children}
      </div>
    </details>
  );
}
