"use client";
import { useSearchParams } from "next/navigation";
import { Fragment, type ReactNode, useEffect, useRef } from "react";

/**
 * A GET form whose fields mirror the address: filters, a period, a search. Another address makes new fields, and so
 * takes away a choice that was made and not sent. The browser may not refill the fields on the way back either.
 */
export function AddressForm({
  action,
  className,
  children,
}: {
  /** The path it leads to; without it the page's own. */
  action?: string;
  className?: string;
  children: ReactNode;
}) {
  const form = useRef<HTMLFormElement>(null);
  const asked = new URLSearchParams(useSearchParams());
  asked.delete("notice");
  useEffect(() => {
    // A page that the browser kept whole comes back with what was chosen before it was left.
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
