import type { ReactNode } from "react";

/** A part of the sheet that is one line until it is opened. Without scripts it is open. */
export function SheetFold({
  id,
  title,
  state,
  open,
  children,
}: {
  id: string;
  title: ReactNode;
  /** What is in it, in a few words. */
  state?: ReactNode;
  open?: boolean;
  children: ReactNode;
}) {
  return (
    <details id={id} className="sheet-fold" open={open}>
      <summary>
        <h2 className="section-title">{title}</h2>
        {state && <span className="hint">{state}</span>}
      </summary>
      <div className="sheet-fold-body">{children}</div>
    </details>
  );
}
