"use client";
import { useEffect, useRef, useState } from "react";
import { RadioGroup } from "@/components/ui/radio-group";
import type { Option } from "@/components/ui/select-field";

/**
 * Whether departments are counted or only the agency. The choice shows other fields and is saved with the next number:
 * by itself it would store that all are present, or remove what was counted.
 */
export function CountingChoice({
  label,
  initial,
  options,
}: {
  label: string;
  initial: string;
  options: readonly Option[];
}) {
  const around = useRef<HTMLDivElement>(null);
  // A number that is removed to be typed again does not change what a person has chosen here.
  const [chosen, choose] = useState<string | null>(null);
  useEffect(() => {
    const choice = around.current;
    const keep = (event: Event) => {
      event.stopPropagation();
      if (event.target instanceof HTMLInputElement) choose(event.target.value);
    };
    choice?.addEventListener("input", keep);
    return () => choice?.removeEventListener("input", keep);
  }, []);
  return (
    <div ref={around} className="counting">
      <RadioGroup name="counting" label={label} initial={chosen ?? initial} options={options} />
    </div>
  );
}
