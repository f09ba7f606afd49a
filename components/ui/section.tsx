import Link from "next/link";
import { type ReactNode, useId } from "react";
import { FoldsOnPhone } from "./folds-on-phone";

/**
 * A part of a page under its own small heading; a longer list ends with a link to all of it.
 * @param folds whether a phone shows only the heading until it is touched
 */
export function Section({
  title,
  count,
  actions,
  more,
  children,
  id,
  folds,
}: {
  title: ReactNode;
  /** A number, or words such as “more than 1,000”. */
  count?: number | string;
  actions?: ReactNode;
  more?: { href: string; label: string };
  children: ReactNode;
  id?: string;
  folds?: boolean;
}) {
  const heading = useId();
  const words = (
    <>
      {title}
      {count !== undefined && `, ${count}`}
    </>
  );
  const all = (
    <>
      {children}
      {more && (
        <p className="mt-2 text-[13px]">
          <Link href={more.href} prefetch={false} className="text-(--ink-2) underline underline-offset-3">
            {more.label}
          </Link>
        </p>
      )}
    </>
  );
  return (
    <section className="mt-6 first:mt-0" aria-labelledby={heading} id={id}>
      <div className={folds ? "desk-only" : undefined}>
        <div className="mb-2 flex min-h-6 flex-wrap items-center justify-between gap-2">
          <h2 id={heading} className="section-title">
            {words}
          </h2>
          {actions}
        </div>
      </div>
      {folds ? <FoldsOnPhone line={<h2 className="section-title">{words}</h2>}>{all}</FoldsOnPhone> : all}
    </section>
  );
}
