import type { ReactNode } from "react";

/** Fields side by side if there is space. */
export const FormRow = ({ children }: { children: ReactNode }) => (
  <div className="grid items-end gap-4 sm:grid-flow-col sm:auto-cols-fr">{children}</div>
);

/** The buttons at the end of a form: at the right, and across the whole width on a phone. */
export const FormActions = ({ children }: { children: ReactNode }) => (
  <div className="flex flex-wrap justify-end gap-2 max-sm:[&>*]:flex-1">{children}</div>
);
