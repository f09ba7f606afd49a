"use client";
import { type ComponentProps, useEffect, useLayoutEffect, useRef } from "react";

/*
 * The controls under every field. A plain `defaultValue` is read once: after a soft navigation the control still
 * shows its first value while the page shows another. These show what the server rendered, also when that changes.
 * No other file may use `defaultValue` or `defaultChecked` (lint/mirrored-state.grit).
 */

type Drawn<T> = {
  /** The value that the server rendered. */
  drawn: T;
};
type Without<Tag extends "input" | "textarea" | "select"> = Omit<
  ComponentProps<Tag>,
  "value" | "defaultValue" | "checked" | "defaultChecked" | "ref"
>;
/** What a box sends while it is ticked. */
type Sent = { value?: string };

/** One line of text. What a person has typed stays when the server renders another value. */
export function MirroredInput({ drawn, ...rest }: Drawn<string> & Without<"input">) {
  return <input ref={useUntouched<HTMLInputElement>(drawn)} defaultValue={drawn} {...rest} />;
}

/** Several lines of text; the same. What was typed before the page's scripts came is announced to its form. */
export function MirroredTextArea({ drawn, ...rest }: Drawn<string> & Without<"textarea">) {
  const field = useUntouched<HTMLTextAreaElement>(drawn);
  useEffect(() => {
    const typed = field.current;
    if (!typed?.hasEarlyTyping) return;
    typed.hasEarlyTyping = false;
    // After the effects of those who listen to typing.
    queueMicrotask(() => typed.dispatchEvent(new Event("input", { bubbles: true })));
  }, [field]);
  return <textarea ref={field} defaultValue={drawn} {...rest} />;
}

/** A list to choose from. A select ignores a changed default: the key creates a new one. */
export function MirroredSelect({ drawn, ...rest }: Drawn<string> & Without<"select">) {
  return <select key={drawn} defaultValue={drawn} {...rest} />;
}

/** A box or a radio button. React marks it as touched when it is created: the key creates a new one. */
export function MirroredBox({ drawn, ...rest }: Drawn<boolean> & Sent & Without<"input">) {
  return <input key={String(drawn)} type="checkbox" defaultChecked={drawn} {...rest} />;
}

/** React marks a text field that it creates with text as touched, so a new default alone would not be shown. */
function useUntouched<T extends HTMLInputElement | HTMLTextAreaElement>(drawn: string) {
  const field = useRef<T>(null);
  const before = useRef(drawn);
  useLayoutEffect(() => {
    // The same value again would move the cursor.
    if (drawn !== before.current && field.current?.value === before.current) field.current.value = drawn;
    before.current = drawn;
  }, [drawn]);
  return field;
}
