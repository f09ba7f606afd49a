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
}: {
  title: ReactNode;
  /** Shown before the title, lighter: the number of a directive. */
  code?: string;
  sub?: ReactNode;
  crumbs?: readonly Crumb[];
  actions?: ReactNode;
}) {
  return (
    <header className="mb-5 flex flex-wrap items-end justify-between gap-x-4 gap-y-3">
      <div className="min-w-0">
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
          {code && <span className="mr-2 font-medium text-(--ink-2)">{code}</span>}
          {title}
        </h1>
        {sub && <div className="text-(--ink-2)">{sub}</div>}
      </div>
      {actions && <div className="no-print flex flex-wrap gap-2">{actions}</div>}
    </header>
  );
}
