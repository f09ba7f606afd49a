"use client";
import { useSearchParams } from "next/navigation";
import { Fragment, type ReactNode, useEffect, useRef } from "react";

/**
 * A GET form whose fields mirror the address: filters, a period, a search. Another address creates new fields, and
 * so drops a choice that was not sent. The browser may not restore the fields on the way back either.
 */
export function AddressForm({
  action,
  className,
  children,
}: {
  /** The target path; by default the page's own. */
  action?: string;
  className?: string;
  children: ReactNode;
}) {
  const form = useRef<HTMLFormElement>(null);
  const asked = new URLSearchParams(useSearchParams());
  asked.delete("notice");
  useEffect(() => {
    // A page from the browser's cache still has the choices made before it was left.
    const shown = ({ persisted }: PageTransitionEvent) => persisted && form.current?.reset();
    window.addEventListener("pageshow", shown);
    return () => window.removeEventListener("pageshow", shown);
  }, []);
  return (
    <form ref={form} method="get" action={action} autoComplete="off" className={className}>
      <Fragment key={asked.toString()}>{children}</Fragment>
    </form>
  );
}
