"use client";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { fill } from "@/components/ui/shared-words";
import { type Absence, readAbsence } from "@/domain/meetings/read-absence";

/** `will`, `counted` and `too_many` with {department}, {kind} and {count}; `too_many` with {expected} too. */
export type AbsencesWords = Record<
  "absences" | "absences_hint" | "will" | "counted" | "too_many" | "unknown" | "excused" | "absent",
  string
>;

/**
 * Inside the attendance form: a line that counts absences as they are called out. Enter adds them to the fields of the
 * department in the table below.
 */
export function AbsencesField({
  departments,
  words,
}: {
  departments: readonly { id: number; name: string; names: readonly string[] }[];
  words: AbsencesWords;
}) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [said, say] = useState("");

  const sentence = (form: string, { departmentId, count, kind }: Absence) => {
    const department = departments.find((one) => one.id === departmentId)?.name ?? "";
    return fill(
      fill(fill(form, "department", department), "kind", words[kind].toLowerCase()),
      "count",
      String(count),
    );
  };
  const typed = () => {
    const text = field.current?.value ?? "";
    const found = readAbsence(text, departments);
    say(text.trim() === "" ? "" : found ? sentence(words.will, found) : words.unknown);
  };
  const latest = useRef(typed);
  latest.current = typed;
  useEffect(() => {
    const line = field.current;
    const heard = (event: Event) => {
      // Nothing is counted yet: the form has nothing to save.
      event.stopPropagation();
      latest.current();
    };
    line?.addEventListener("input", heard);
    return () => line?.removeEventListener("input", heard);
  }, []);
  const key = (event: KeyboardEvent<HTMLInputElement>) => {
    const line = event.currentTarget;
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    const found = readAbsence(line.value, departments);
    const box = found && line.form?.elements.namedItem(`${found.kind}.${found.departmentId}`);
    if (!found || !(box instanceof HTMLInputElement))
      return say(line.value.trim() === "" ? "" : words.unknown);
    const count = Math.max(0, (Number(box.value) || 0) + found.count);
    const { expected, others } = alreadyIn(line.form, found);
    // The server would refuse the whole table for it.
    if (expected !== null && count + others > expected) {
      return say(fill(sentence(words.too_many, { ...found, count }), "expected", String(expected)));
    }
    box.value = String(count);
    line.value = "";
    say(sentence(words.counted, { ...found, count }));
    box.dispatchEvent(new Event("input", { bubbles: true }));
  };
  return (
    <div className="field no-scripts-hidden">
      <label htmlFor={id}>{words.absences}</label>
      <input
        ref={field}
        id={id}
        className="input"
        autoComplete="off"
        aria-describedby={`${id}-hint`}
        onKeyDown={key}
      />
      <p id={`${id}-hint`} className="hint" role="status">
        {said || words.absences_hint}
      </p>
    </div>
  );
}

/** How many of a department are expected, null if that is no number, and how many are absent in the other way. */
function alreadyIn(form: HTMLFormElement | null, { departmentId, kind }: Absence) {
  const numberIn = (name: string): number | null => {
    const box = form?.elements.namedItem(`${name}.${departmentId}`);
    const typed = box instanceof HTMLInputElement ? box.value.trim() : "";
    return /^\d+$/.test(typed) ? Number(typed) : null;
  };
  const other = kind === "excused" ? "absent" : "excused";
  return { expected: numberIn("expected"), others: numberIn(other) ?? 0 };
}
