import type { ReactNode } from "react";

/** Filters of a list: a GET form, so that the address holds the view. */
export function FilterBar({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <search aria-label={label}>
      <form
        method="get"
        className="no-print grid grid-cols-2 items-center gap-2 border-b border-(--rule) p-3 sm:flex sm:flex-wrap [&>input[type=search]]:col-span-2"
      >
        {children}
      </form>
    </search>
  );
}
