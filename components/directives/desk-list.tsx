import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { DeskListName } from "@/domain/directives/desk";
import { addressOf } from "@/domain/forms/address";
import { FileList, type ListedFile } from "../ui/file-list";

export type DeskEntry = {
  key: number;
  href: string;
  code: string | null;
  summary: string;
  /** Shown first, in the colour of overdue work. */
  late?: string;
  words: readonly (string | null | false)[];
  /** What the entry is to be judged by. */
  files?: readonly ListedFile[];
  actions?: ReactNode;
};

/** Entries of a list before the rest is folded. */
const SHOWN = 5;

/**
 * A short list of what needs attention: one entry each, with its actions at the right. A longer list is unfolded
 * by the page's address: so it needs no script, and is still unfolded after an action in it.
 */
export function DeskList({
  name,
  unfolded,
  entries,
  kept,
  whole: all = false,
}: {
  name: string;
  /** The list that the page shows in full. */
  unfolded: DeskListName | null;
  entries: readonly DeskEntry[];
  /** Links to the full list: one, or one for each department. */
  kept?: readonly { href: string; label: string }[];
  /** Shows every entry: the page is the list. */
  whole?: boolean;
}) {
  const t = useTranslations("common");
  const whole = all || unfolded === name || entries.length <= SHOWN;
  return (
    <div className="rec" id={name}>
      <ul data-list>
        {(whole ? entries : entries.slice(0, SHOWN)).map((entry) => (
          <Entry key={entry.key} entry={entry} />
        ))}
      </ul>
      {!all && entries.length > SHOWN && (
        <p className="no-print flex flex-wrap gap-x-4 gap-y-1 border-t border-(--rule) px-4 py-2.5 text-[13px]">
          <Link
            href={`${addressOf("/", { all: whole ? null : name })}#${name}`}
            scroll={whole}
            prefetch={false}
            className="text-(--ink-2)"
          >
            {whole ? t("fewer") : t("more", { count: entries.length })}
          </Link>{" "}
          {kept?.map(({ href, label }) => (
            <Link key={href} href={href} prefetch={false} className="text-(--ink-2)">
              {label}{" "}
            </Link>
          ))}
        </p>
      )}
    </div>
  );
}

const Entry = ({
  entry: { href, code, summary, late, words, files = [], actions },
}: {
  entry: DeskEntry;
}) => (
  <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-(--rule) px-4 py-3 last:border-b-0">
    <div className="min-w-0 flex-[1_1_280px]">
      <p>
        {code && <span className="code mr-1">{code}</span>}{" "}
        <Link href={href} prefetch={false} className="font-medium" data-row>
          {summary}
        </Link>
      </p>
      <p className="text-[13px] text-(--ink-2)">
        {late && <span className="over-text">{late}</span>}
        {late && words.some(Boolean) && " · "}
        {words.filter(Boolean).join(" · ")}
      </p>
      <div className="text-[13px]">
        <FileList files={files} />
      </div>
    </div>
    {/* Named, because the buttons of all entries have the same words. */}
    {actions && (
      <fieldset
        aria-label={[code, summary].filter(Boolean).join(" ")}
        className="no-print flex min-w-0 flex-wrap gap-2 has-[details[open]]:basis-full"
      >
        {actions}
      </fieldset>
    )}
  </li>
);
