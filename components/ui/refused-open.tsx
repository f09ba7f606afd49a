"use client";
import type { ReactNode } from "react";
import { Disclosure } from "./disclosure";
import { useSent } from "./form";

/** The fields of a form that is folded into a button; unfolded if it comes back with an error, scripts or not. */
export function RefusedOpen({
  summary,
  look,
  children,
}: {
  summary: ReactNode;
  look?: "plain" | "quiet";
  children: ReactNode;
}) {
  const { state } = useSent();
  const refused = !state.ok && (state.message !== undefined || state.errors !== undefined);
  return (
    <Disclosure summary={summary} look={look} small open={refused || undefined}>
      {children}
    </Disclosure>
  );
}
