"use client";
import { MirroredInput } from "@/components/ui/mirrored";
import { SelectField } from "@/components/ui/select-field";
import { useField } from "@/components/ui/use-field";
import { type ChoiceKey, type FactName, propertyOf } from "@/domain/directives/properties";
import type { EditorFrame } from "./editor-frame";

/** A fact of a directive as a chip that is typed into. */
export function FactField({ name, initial, frame }: { name: FactName; initial: string; frame: EditorFrame }) {
  const { id, error, typed, aria } = useField(name, false);
  const property = propertyOf(name);
  const drawn = typeof typed === "string" ? typed : initial;
  if (property.kind === "choice") {
    const options = property.values.map((value) => {
      return { value, label: frame.factChoices[`${name}.${value}` as ChoiceKey] ?? value };
    });
    return <SelectField name={name} label={frame.facts[name]} initial={drawn} options={options} />;
  }
  return (
    <label className="said-chip" htmlFor={id}>
      <span className="said-label">{frame.facts[name]}</span>{" "}
      <MirroredInput id={id} name={name} type="text" placeholder="…" drawn={drawn} {...aria} />
      {error && (
        <span id={`${id}-error`} className="field-error">
          {error}
        </span>
      )}
    </label>
  );
}
