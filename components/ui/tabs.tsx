import Link from "next/link";
import { Fragment } from "react";

export type Tab = {
  href: string;
  label: string;
  /** A number, or words such as “more than 1,000”. */
  count?: number | string;
  tone?: "over" | "wait";
  current?: boolean;
};

/** Views of one list, each with its count. */
export function Tabs({
  items,
  label,
  oneLine,
}: {
  items: readonly Tab[];
  label: string;
  /** Whether the count stands beside the words, where the height is needed for rows. */
  oneLine?: boolean;
}) {
  return (
    <nav className={oneLine ? "tabs one-line" : "tabs"} aria-label={label}>
      {items.map(({ href, label: words, count, tone, current }) => (
        <Fragment key={href}>
          <Link
            href={href}
            prefetch={false}
            aria-current={current ? "page" : undefined}
            className={
              [tone && count ? `tone-${tone}` : "", isLong(words) ? "long" : ""].filter(Boolean).join(" ") ||
              undefined
            }
          >
            {count !== undefined && <b>{count} </b>}
            {words}
          </Link>{" "}
        </Fragment>
      ))}
    </nav>
  );
}

/** Whether words may take two lines where the line is full. */
const isLong = (words: string): boolean => words.split(" ").length > 3;
