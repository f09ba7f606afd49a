import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

/** Rows that a phone shows before the rest is asked for; `.short-on-phone` in globals.css hides those that follow. */
const SHOWN_ON_PHONE = 8;

/**
 * A list or table of which a phone shows the first rows and a line that unfolds the others. A desk shows all. Plain
 * HTML, so that it works before any script has loaded.
 * @param rows how many rows the list has
 */
export function ShortOnPhone({ rows, children }: { rows: number; children: ReactNode }) {
  const t = useTranslations("common");
  if (rows <= SHOWN_ON_PHONE) return children;
  return (
    <div className="short-on-phone">
      {children}
      <details className="show-rest no-print">
        <summary>
          <span className="closed">{t("show_rest", { count: rows - SHOWN_ON_PHONE })}</span>{" "}
          <span className="opened">{t("show_less")}</span>
        </summary>
      </details>
    </div>
  );
}
