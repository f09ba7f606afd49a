import type { ReactNode } from "react";

/** What is wider than a phone and holds nothing that takes the focus: it is scrolled by keys, and named for that. */
export function ScrollFrame({
  label,
  look = "",
  children,
}: {
  label: string;
  look?: string;
  children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields, and a section would be one more landmark.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: keys scroll only what has the focus.
    <div role="group" className={`frame ${look}`.trimEnd()} aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
