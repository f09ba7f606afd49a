import type { ReactNode } from "react";

export type TimelineItem = { key: string | number; at: string; title: ReactNode; body?: ReactNode };

/** Events, newest first. */
export function Timeline({ items }: { items: readonly TimelineItem[] }) {
  return (
    <ol className="timeline">
      {items.map(({ key, at, title, body }) => (
        <li key={key}>
          <time className="text-[12.5px] text-(--ink-3)">{at}</time>
          <p className="font-medium">{title}</p>
          {body && <div className="text-[13px] whitespace-pre-line text-(--ink-2)">{body}</div>}
        </li>
      ))}
    </ol>
  );
}
