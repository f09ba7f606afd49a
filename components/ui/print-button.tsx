"use client";

/** Opens the browser's print dialog; without scripts it is hidden, and the browser's menu prints. */
export function PrintButton({ children }: { children: string }) {
  return (
    <>
      <button type="button" className="btn needs-scripts" onClick={() => window.print()}>
        {children}
      </button>{" "}
    </>
  );
}
