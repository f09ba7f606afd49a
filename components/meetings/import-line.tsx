"use client";
import type { ReactNode } from "react";
import { useSent } from "@/components/ui/form";
import { MirroredBox } from "@/components/ui/mirrored";

/** Highlights a line of the review together with its place in the source. */
export type Lighting = { lit: string | null; show: (key: string) => void; leave: () => void };

/**
 * One finding in one line, with the checkbox that keeps it. Its fields open on demand, and automatically if one has an
 * error. Plain HTML, so that it works without scripts.
 */
export function ImportLine({
  prefix,
  lightingKey,
  lighting,
  keep,
  initial = true,
  summary,
  children,
  onChange,
}: {
  /** "directive.3": the beginning of its fields' names. */
  prefix: string;
  lightingKey: string;
  lighting: Lighting;
  /** What the box is called. */
  keep: string;
  initial?: boolean;
  summary: ReactNode;
  children: ReactNode;
  onChange?: (field: string, value: string, checked: boolean) => void;
}) {
  const { state } = useSent();
  const atFault = Object.keys(state.errors ?? {}).some((name) => name.startsWith(`${prefix}.`));
  const name = `${prefix}.keep`;
  const kept = state.values === undefined ? initial : state.values[name] === "on";
  return (
    <li
      className={`found-line${lighting.lit === lightingKey ? " lit" : ""}`}
      onPointerMove={() => lighting.show(lightingKey)}
      onPointerLeave={lighting.leave}
      onFocus={() => lighting.show(lightingKey)}
      onChange={(event) => {
        const { target } = event;
        if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
        const checked = target instanceof HTMLInputElement && target.checked;
        onChange?.(target.name.slice(prefix.length + 1), target.value, checked);
      }}
    >
      <MirroredBox name={name} drawn={kept} aria-label={keep} />
      <details open={atFault}>
        <summary>{summary}</summary>
        <div className="grid gap-3 py-3">{children}</div>
      </details>
    </li>
  );
}

/** The lines of one kind under their heading. */
export function ImportLines({
  title,
  count,
  children,
}: {
  title: string;
  count: number;
  children: ReactNode;
}) {
  if (count === 0) return null;
  return (
    <section className="rec px-3 py-2">
      <h3 className="section-title px-1 py-1">
        {title}, {count}
      </h3>
      <ol>{children}</ol>
    </section>
  );
}
