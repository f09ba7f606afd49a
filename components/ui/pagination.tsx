import Link from "next/link";
import { useTranslations } from "next-intl";

/** Links to the pages of a long list; nothing for a single page. */
export function Pagination({
  page,
  pages,
  href,
}: {
  page: number;
  pages: number;
  href: (page: number) => string;
}) {
  const t = useTranslations("common");
  if (pages <= 1) return null;
  return (
    <nav
      className="flex flex-wrap items-center justify-between gap-2 border-t border-(--rule) px-3 py-2 text-[13px]"
      aria-label={t("page_of", { page, pages })}
    >
      <span className="text-(--ink-2)">{t("page_of", { page, pages })}</span>{" "}
      <span className="flex gap-2">
        {page > 1 && (
          <Link className="btn small" href={href(page - 1)} rel="prev" prefetch={false}>
            {t("previous")}
          </Link>
        )}{" "}
        {page < pages && (
          <Link className="btn small" href={href(page + 1)} rel="next" prefetch={false}>
            {t("next")}
          </Link>
        )}
      </span>
    </nav>
  );
}
