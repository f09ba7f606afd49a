import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

export type DeskEntry = {
  key: number;
  href: string;
  code: string | null;
  summary: string;
  /** Said first, in the colour of what is overdue. */
  late?: string;
  words: readonly (string | null | false)[];
  actions?: ReactNode;
};

/** A short list of what needs somebody: one thing an entry, with what can be done about it at the right. */
export function DeskList({
  entries,
  more,
}: {
  entries: readonly DeskEntry[];
  /** Ways to the whole of it: one, or one for each department it is of. */
  more?: readonly { href: string; count: number; of?: string }[];
}) {
  const t = useTranslations("common");
  return (
    <div className="rec">
      <ul data-list>
        {entries.map(({ key, href, code, summary, late, words, actions }) => (
          <li
            key={key}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-(--rule) px-4 py-3 last:border-b-0"
          >
            <div className="min-w-0 flex-[1_1_280px]">
              <p>
                {code && <span className="code mr-2">{code}</span>}
                <Link href={href} prefetch={false} className="font-medium" data-row>
                  {summary}
                </Link>
              </p>
              <p className="text-[13px] text-(--ink-2)">
                {late && <span className="over-text">{late}</span>}
                {late && words.some(Boolean) && " · "}
                {words.filter(Boolean).join(" · ")}
              </p>
            </div>
            {actions && (
              <div className="no-print flex flex-wrap gap-2 has-[details[open]]:basis-full">{actions}</div>
            )}
          </li>
        ))}
      </ul>
      {more && more.length > 0 && (
        <p className="flex flex-wrap gap-x-4 gap-y-1 border-t border-(--rule) px-4 py-2.5 text-[13px]">
          {more.map(({ href, count, of }) => (
            <Link key={href} href={href} prefetch={false} className="text-(--ink-2)">
              {of === undefined ? t("more", { count }) : t("more_of", { count, of })}
            </Link>
          ))}
        </p>
      )}
    </div>
  );
}
