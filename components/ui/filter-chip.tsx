"use client";
import { useSearchParams } from "next/navigation";
import { type ReactNode, useEffect, useRef } from "react";

/**
 * A filter as a chip that opens a panel of links or a small form. Plain HTML, so that it opens before any script has
 * loaded. A chosen link closes it and leaves the focus on the chip; so do Escape and a click outside.
 */
export function FilterChip({
  label,
  value = null,
  end,
  children,
}: {
  label: string;
  /** What is chosen; null if nothing is. */
  value?: string | null;
  /** Whether its panel opens towards the left, because it stands at the right. */
  end?: boolean;
  children: ReactNode;
}) {
  const chip = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const outside = ({ target }: PointerEvent) => {
      if (chip.current?.open && !chip.current.contains(target as Node)) chip.current.open = false;
    };
    document.addEventListener("pointerdown", outside);
    return () => document.removeEventListener("pointerdown", outside);
  }, []);
  // A form inside leads to another address, too. The first address is left alone: the chip may be open before scripts run.
  const address = useSearchParams().toString();
  const shown = useRef(address);
  useEffect(() => {
    if (shown.current === address) return;
    shown.current = address;
    if (chip.current) chip.current.open = false;
  }, [address]);
  const close = () => {
    if (!chip.current) return;
    chip.current.open = false;
    chip.current.querySelector("summary")?.focus();
  };
  return (
    <details
      ref={chip}
      name="filter-chip"
      className={end ? "filter-chip end" : "filter-chip"}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !chip.current?.open) return;
        event.stopPropagation();
        close();
      }}
    >
      <summary className={value === null ? "filter-name" : "filter-name chosen"}>
        <span className={value === null ? undefined : "sr-only"}>{label}</span>
        {value !== null && (
          <>
            <span className="sr-only">: </span>
            <span className="filter-value">{value}</span>
          </>
        )}
      </summary>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: follows what the links inside do. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a link's click also comes from the keyboard. */}
      <div
        className="filter-panel"
        onClick={({ target }) => {
          if (target instanceof Element && target.closest("a")) close();
        }}
      >
        {children}
      </div>
    </details>
  );
}
