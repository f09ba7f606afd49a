"use client";
import type { ReactNode } from "react";
import { useSent } from "./form";

/** Sends its form; shows that at once, and does not send twice. The space behind it: see ButtonLink. */
export function SubmitButton({
  children,
  look = "primary",
  small,
  name,
  value,
}: {
  children: ReactNode;
  look?: "primary" | "plain" | "yes" | "quiet" | "danger";
  small?: boolean;
  name?: string;
  value?: string;
}) {
  const { pending } = useSent();
  return (
    <>
      <button
        type="submit"
        name={name}
        value={value}
        className={`btn ${look}${small ? " small" : ""}`}
        aria-disabled={pending || undefined}
      >
        {children}
      </button>{" "}
    </>
  );
}
