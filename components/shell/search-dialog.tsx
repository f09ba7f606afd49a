import { useTranslations } from "next-intl";

/**
 * The search dialog that `/` opens on a page without a search box; searchByKey shows it, also before scripts are
 * loaded.
 */
export function SearchDialog() {
  const t = useTranslations("search");
  const shell = useTranslations("shell.shortcuts");
  return (
    <dialog
      id="search-everywhere"
      className="rec mx-auto mt-[12vh] w-[min(620px,calc(100vw-32px))] p-4 text-(--ink) backdrop:bg-black/40"
      aria-label={t("title")}
    >
      <search>
        <form action="/search" className="grid grid-cols-[minmax(0,1fr)_auto] gap-2">
          <input
            type="search"
            name="q"
            className="input"
            aria-label={t("field")}
            placeholder={t("field")}
            autoComplete="off"
          />
          <button type="submit" className="btn primary">
            {t("submit")}
          </button>
        </form>
      </search>
      <form method="dialog" className="mt-2 text-right">
        <button type="submit" className="btn quiet small">
          {shell("close")}
        </button>
      </form>
    </dialog>
  );
}
