import type { ReactNode } from "react";
import { AddressForm } from "./address-form";

const COLUMNS = { 5: "lg:grid lg:grid-cols-5", 6: "lg:grid lg:grid-cols-6" };

/**
 * Filters of a list: a GET form, so that the address contains the view.
 * @param columns of equal width, if they do not fit on one line; the search takes two of them
 */
export function FilterBar({
  children,
  label,
  columns,
}: {
  children: ReactNode;
  label?: string;
  columns?: keyof typeof COLUMNS;
}) {
  return (
    <search aria-label={label}>
      <AddressForm
        className={`no-print grid grid-cols-2 items-center gap-2 border-b border-(--rule) p-3 sm:flex sm:flex-wrap [&>input[type=search]]:col-span-2 ${columns ? `${COLUMNS[columns]} lg:[&>.input]:w-full` : ""}`}
      >
        {children}
      </AddressForm>
    </search>
  );
}
