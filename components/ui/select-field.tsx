"use client";
import { FieldFrame } from "./field-frame";
import { MirroredSelect } from "./mirrored";
import { useField } from "./use-field";
import { useFilled } from "./use-filled";

export type Option = { value: string; label: string; group?: string };

type Props = {
  name: string;
  label: string;
  hint?: string;
  options: readonly Option[];
  initial?: string | number | null;
  /** Label of the empty choice; without it the first option is selected, so that nothing has to be required. */
  blank?: string;
  required?: boolean;
  /** Of a long list on a page with many: only the chosen entry until its fold is opened. */
  lean?: boolean;
};

/** One choice of a list; options with a group are grouped. */
export function SelectField({
  name,
  label,
  hint,
  options: all,
  initial,
  blank,
  required = true,
  lean = false,
}: Props) {
  const { id, error, typed, aria } = useField(name, hint !== undefined);
  const value = typeof typed === "string" ? typed : String(initial ?? "");
  const full = useFilled(id, lean);
  const options = full ? all : all.filter((option) => option.value === value);
  const groups = [...new Set(options.map((o) => o.group ?? ""))];
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <MirroredSelect
        id={id}
        name={name}
        className="input"
        drawn={value}
        required={required && blank !== undefined}
        {...aria}
      >
        {blank !== undefined && <option value="">{blank}</option>}
        {groups.map((group) => {
          const list = options
            .filter((o) => (o.group ?? "") === group)
            .map((o) => (
              <option key={o.value} value={o.value}>
                {o.label}
              </option>
            ));
          return group === "" ? (
            list
          ) : (
            <optgroup key={group} label={group}>
              {list}
            </optgroup>
          );
        })}
      </MirroredSelect>
    </FieldFrame>
  );
}
