"use client";

/** Saves the form around it as it is: all are present. */
export function AllPresent({ label }: { label: string }) {
  return (
    <button
      type="button"
      className="btn quiet small justify-self-start needs-scripts"
      onClick={(event) => event.currentTarget.form?.dispatchEvent(new Event("input"))}
    >
      {label}
    </button>
  );
}
