import type { ReactNode } from "react";

/** A sheet of paper on the desk: what belongs together, with a hairline around it. */
export const Sheet = ({ children, pad = false }: { children: ReactNode; pad?: boolean }) => (
  <div className={pad ? "rec px-4 py-4 sm:px-5" : "rec"}>{children}</div>
);
