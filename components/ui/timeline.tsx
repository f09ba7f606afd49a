import type { ReactNode } from "react";

export type TimelineItem = { key: string | number; at: string; title: ReactNode; body?: ReactNode };

/** Events, newest first. */
export function Timeline({ items }: { items: readonly TimelineItem[] }) {
  return (
    <ol className="timeline">
      {items.map(({ key, at, title, body }) => (
        <li key={key}>
          <p className="text-[12.5px] text-(--ink-3)">{at}</p>
          <p className="font-medium">{title}</p>
          {body && <div className="text-[13px] whitespace-pre-line text-(--ink-2)">{body}</div>}
        </li>
      ))}
    </ol>
  );
}
