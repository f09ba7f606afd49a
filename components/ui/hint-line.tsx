import type { ReactNode } from "react";

/** A second line under a name or a value. The space before it keeps words apart where styles are off. */
export function HintLine({ children, look = "" }: { children: ReactNode; look?: string }) {
  return (
    <>
      {" "}
      <span className={`hint block font-normal ${look}`.trimEnd()}>{children}</span>
    </>
  );
}
