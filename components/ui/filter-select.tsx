import { MirroredSelect } from "./mirrored";
import type { Option } from "./select-field";

/** A select in a filter bar, as wide as what is chosen; its name is read aloud and is the label of its empty choice. */
export function FilterSelect({
  name,
  label,
  blank,
  value,
  options,
}: {
  name: string;
  label: string;
  blank: string;
  value: string | number | null;
  options: readonly Option[];
}) {
  const groups = [...new Set(options.map(({ group }) => group ?? ""))];
  const plain = groups.length <= 1;
  const inGroup = (group: string) =>
    options
      .filter((option) => plain || (option.group ?? "") === group)
      .map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ));
  return (
    <MirroredSelect
      name={name}
      aria-label={label}
      className="input w-auto max-w-full min-w-33 [field-sizing:content]"
      drawn={String(value ?? "")}
    >
      <option value="">{blank}</option>
      {plain
        ? inGroup("")
        : groups.map((group) => (
            <optgroup key={group} label={group}>
              {inGroup(group)}
            </optgroup>
          ))}
    </MirroredSelect>
  );
}
