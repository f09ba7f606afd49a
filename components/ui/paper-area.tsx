"use client";
import type { ClipboardEvent, KeyboardEvent } from "react";
import { useEffect, useRef } from "react";
import { MirroredTextArea } from "./mirrored";
import { useField } from "./use-field";

/**
 * Text typed straight onto the sheet: as high as its words, without a frame. It is labelled for those who do not see
 * where it stands.
 * @param form the id of its form, if it stands beside it
 */
export function PaperArea({
  name,
  label,
  initial,
  form,
  placeholder,
  readOnly,
  required = false,
  className = "",
  onKeyDown,
  onPaste,
}: {
  name: string;
  label: string;
  initial: string;
  form?: string;
  placeholder?: string;
  readOnly?: boolean;
  required?: boolean;
  className?: string;
  onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  onPaste?: (event: ClipboardEvent<HTMLTextAreaElement>) => void;
}) {
  const here = useRef<HTMLDivElement>(null);
  const { id, error, typed, aria } = useField(name, false);
  useEffect(() => growWithText(here.current?.querySelector("textarea") ?? null), []);
  return (
    <div ref={here} className={className}>
      <MirroredTextArea
        id={id}
        name={name}
        form={form}
        rows={1}
        // Office machines have no Vietnamese dictionary: everything would be underlined.
        spellCheck={false}
        className="paper"
        aria-label={label}
        placeholder={placeholder}
        readOnly={readOnly}
        required={required}
        drawn={typeof typed === "string" ? typed : initial}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        {...aria}
      />
      {error && (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
    </div>
  );
}

/** For browsers that do not size a field by its content. */
function growWithText(field: HTMLTextAreaElement | null): (() => void) | undefined {
  if (!field || CSS.supports("field-sizing", "content")) return undefined;
  const grow = () => {
    field.style.height = "auto";
    field.style.height = `${field.scrollHeight}px`;
  };
  grow();
  field.addEventListener("input", grow);
  window.addEventListener("resize", grow);
  return () => {
    field.removeEventListener("input", grow);
    window.removeEventListener("resize", grow);
  };
}
