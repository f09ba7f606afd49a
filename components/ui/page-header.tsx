import Link from "next/link";
import type { ReactNode } from "react";

export type Crumb = { href: string; label: string };

/** Where the reader is and the title of the page. */
export function PageHeader({
  title,
  code,
  sub,
  crumbs = [],
  actions,
  compact,
}: {
  title: ReactNode;
  /** Shown before the title, lighter: the number of a directive. */
  code?: string;
  sub?: ReactNode;
  crumbs?: readonly Crumb[];
  actions?: ReactNode;
  /** Whether title and subtitle share a line, above a list whose rows need the height. */
  compact?: boolean;
}) {
  return (
    <header
      className={`flex flex-wrap justify-between gap-x-4 ${compact ? "mb-3 items-center gap-y-2" : "mb-5 items-end gap-y-3"}`}
    >
      <div className={`min-w-0 ${compact ? "flex flex-wrap items-baseline gap-x-3" : ""}`}>
        {crumbs.length > 0 && (
          <p className="text-(--ink-2)">
            {crumbs.map(({ href, label }, index) => (
              <span key={href}>
                {index > 0 && " · "}
                <Link href={href} prefetch={false}>
                  {label}
                </Link>
              </span>
            ))}
          </p>
        )}
        <h1>
          {code && <span className="mr-2 font-medium text-(--ink-2)">{code}</span>} {title}
        </h1>
        {sub && <div className={`text-(--ink-2) ${compact ? "text-[13px] sm:text-[15px]" : ""}`}>{sub}</div>}
      </div>
      {actions && (
        <div
          className={`no-print flex gap-2 max-sm:[&>.quiet:first-child]:-ml-3.5 ${compact ? "compact-actions" : "flex-wrap"}`}
        >
          {actions}
        </div>
      )}
    </header>
  );
}
