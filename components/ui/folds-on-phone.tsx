import type { ReactNode } from "react";

/**
 * A part of a page that a phone folds under a line of words and a desk shows whole. Plain HTML, so that it works before
 * any script has loaded. Where the address points into it, or a field in it is refused, it is never hidden.
 * @param line what a phone shows of it; a desk does not show this
 */
export function FoldsOnPhone({ line, children }: { line: ReactNode; children: ReactNode }) {
  return (
    <div className="folds-on-phone">
      <details className="fold-line no-print">
        <summary>{line}</summary>
      </details>
      <div className="folded">{children}</div>
    </div>
  );
}
