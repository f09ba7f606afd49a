"use client";
import { FieldFrame } from "./field-frame";
import { MirroredTextArea } from "./mirrored";
import { useField } from "./use-field";

type Props = {
  name: string;
  label: string;
  hint?: string;
  rows?: number;
  initial?: string | null;
  required?: boolean;
  /** Text of minutes uses the serif font. */
  serif?: boolean;
  placeholder?: string;
  /** The id of its form, if it stands beside it. */
  form?: string;
};

/** Several lines of text; it grows with the text if the browser can. */
export function TextArea({
  name,
  label,
  hint,
  rows = 3,
  initial,
  required = true,
  serif,
  placeholder,
  form,
}: Props) {
  const { id, error, typed, aria } = useField(name, hint !== undefined);
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <MirroredTextArea
        id={id}
        name={name}
        rows={rows}
        className={serif ? "input serif" : "input"}
        drawn={typeof typed === "string" ? typed : (initial ?? "")}
        required={required}
        placeholder={placeholder}
        form={form}
        {...aria}
      />
    </FieldFrame>
  );
}
