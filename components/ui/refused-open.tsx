"use client";
import type { ReactNode, ToggleEvent } from "react";
import { Disclosure } from "./disclosure";
import { useSent } from "./form";

/** Scrolls to the first field that was unfolded, above what is docked to the foot of the screen. */
function showFirstField({ currentTarget: folded }: ToggleEvent<HTMLDetailsElement>): void {
  if (!folded.open) return;
  folded.querySelector("input:not([type=hidden]), textarea, select")?.scrollIntoView({ block: "nearest" });
}

/** The fields of a form that is folded into a button; unfolded if it comes back with an error, scripts or not. */
export function RefusedOpen({
  summary,
  look,
  name,
  children,
}: {
  summary: ReactNode;
  look?: "plain" | "quiet";
  /** Those with the same name close each other. */
  name?: string;
  children: ReactNode;
}) {
  const { state } = useSent();
  const refused = !state.ok && (state.message !== undefined || state.errors !== undefined);
  return (
    <Disclosure
      summary={summary}
      look={look}
      small
      name={name}
      open={refused || undefined}
      onToggle={showFirstField}
    >
      {children}
    </Disclosure>
  );
}
