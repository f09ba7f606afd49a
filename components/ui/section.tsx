import Link from "next/link";
import { type ReactNode, useId } from "react";

/** A part of a page under its own small heading; a longer list ends with a link to all of it. */
export function Section({
  title,
  count,
  actions,
  more,
  children,
  id,
}: {
  title: ReactNode;
  count?: number;
  actions?: ReactNode;
  more?: { href: string; label: string };
  children: ReactNode;
  id?: string;
}) {
  const heading = useId();
  return (
    <section className="mt-6 first:mt-0" aria-labelledby={heading} id={id}>
      <div className="mb-2 flex min-h-6 flex-wrap items-center justify-between gap-2">
        <h2 id={heading} className="section-title">
          {title}
          {count !== undefined && `, ${count}`}
        </h2>
        {actions}
      </div>
      {children}
      {more && (
        <p className="mt-2 text-[13px]">
          <Link href={more.href} prefetch={false} className="text-(--ink-2) underline underline-offset-3">
            {more.label}
          </Link>
        </p>
      )}
    </section>
  );
}
