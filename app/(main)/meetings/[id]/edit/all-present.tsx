"use client";

/** Saves the form around it as it is: all are present. The button goes then, and the next line has the focus. */
export function AllPresent({ label }: { label: string }) {
  return (
    <button
      type="button"
      className="btn quiet small justify-self-start needs-scripts"
      onClick={({ currentTarget: { form, parentElement } }) => {
        form?.dispatchEvent(new Event("input"));
        parentElement?.querySelector("input")?.focus();
      }}
    >
      {label}
    </button>
  );
}
