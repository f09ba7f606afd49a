import type { ReactNode } from "react";

/** Filters of a list: a GET form, so that the address holds the view. */
export function FilterBar({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <search aria-label={label}>
      <form
        method="get"
        className="no-print flex flex-wrap items-center gap-2 border-b border-(--rule) p-3 [&_.input]:max-w-full [&_.input]:sm:w-auto"
      >
        {children}
      </form>
    </search>
  );
}
