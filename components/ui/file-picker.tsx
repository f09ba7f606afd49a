"use client";
import { type ComponentProps, useEffect, useRef, useState } from "react";
import { useSharedWords } from "./shared-words";

/**
 * The control that chooses files, in the page's own words and look. The browser's control lies over it, invisible: it
 * opens, takes what is dropped on it and has the focus. Without scripts it is shown itself.
 */
export function FilePicker(input: Omit<ComponentProps<"input">, "type" | "ref" | "onChange" | "className">) {
  const { chooseFile, dropFile } = useSharedWords();
  const field = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<string[]>([]);
  useEffect(() => {
    const form = field.current?.form;
    // Chosen before the scripts came, and kept by the browser on the way back.
    setChosen(namesIn(field.current));
    const cleared = () => setChosen([]);
    form?.addEventListener("reset", cleared);
    return () => form?.removeEventListener("reset", cleared);
  }, []);
  return (
    <div className="file-picker">
      <input
        {...input}
        ref={field}
        type="file"
        className="file-input"
        onChange={({ currentTarget }) => {
          setChosen(namesIn(currentTarget));
          // On a phone the buttons at the foot of the window may lie over the name of what was chosen.
          currentTarget.closest(".file-picker")?.scrollIntoView({ block: "nearest" });
        }}
      />
      <p className="file-face" aria-hidden="true">
        <span className="btn small">{chooseFile}</span>{" "}
        {chosen.length > 0 ? (
          <span className="hint">{chosen.join(", ")}</span>
        ) : (
          <span className="hint drop">{dropFile}</span>
        )}
      </p>
    </div>
  );
}

const namesIn = (field: HTMLInputElement | null): string[] =>
  [...(field?.files ?? [])].map(({ name }) => name);
