import type { ReactNode } from "react";

/** Fields side by side if there is space. */
export const FormRow = ({ children }: { children: ReactNode }) => (
  <div className="grid items-end gap-4 sm:grid-flow-col sm:auto-cols-fr">{children}</div>
);

/**
 * The buttons at the end of a form: at the right, and across the whole width on a phone.
 * @param docked in sight while the form is, however long it is: at the foot of the window, where the thumb is
 */
export const FormActions = ({ children, docked }: { children: ReactNode; docked?: boolean }) => (
  <div className={`flex flex-wrap justify-end gap-2 max-sm:[&>*]:flex-1 ${docked ? "docked-actions" : ""}`}>
    {children}
  </div>
);
