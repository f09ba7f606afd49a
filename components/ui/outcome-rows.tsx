import type { OutcomeRow } from "./form-state";
import { MarkShape } from "./mark-shape";

/** The result of each row of an action on several, refused rows first. */
export function OutcomeRows({ rows }: { rows: readonly OutcomeRow[] }) {
  const ordered = [...rows].sort((a, b) => Number(a.done) - Number(b.done));
  return (
    <ul className="mt-2 grid max-h-60 gap-1 overflow-y-auto text-[13px]">
      {ordered.map(({ id, label, words, done }) => (
        <li key={id} className="grid grid-cols-[14px_minmax(0,1fr)] items-baseline gap-x-2">
          <span className={done ? "text-(--done)" : "text-(--ink-3)"}>
            <MarkShape shape={done ? "disc" : "dotted"} />
          </span>
          <span>
            <span className="code mr-2">{label}</span> {words}
          </span>
        </li>
      ))}
    </ul>
  );
}
