"use client";
import type { ReactNode } from "react";
import { useSent } from "./form";

/** Sends the form it stands in; says so at once, and does not send twice. */
export function SubmitButton({
  children,
  look = "primary",
}: {
  children: ReactNode;
  look?: "primary" | "plain" | "quiet";
}) {
  const { pending } = useSent();
  return (
    <button type="submit" className={`btn ${look}`} aria-disabled={pending || undefined}>
      {children}
    </button>
  );
}
