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
        className={`no-print flex flex-wrap items-center gap-2 border-b border-(--rule) p-3 max-sm:[&>*]:grow max-sm:[&>input[type=search]]:basis-full ${columns ? `${COLUMNS[columns]} lg:[&>.input]:w-full` : ""}`}
      >
        {children}
      </AddressForm>
    </search>
  );
}
