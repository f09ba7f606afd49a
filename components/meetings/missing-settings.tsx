import { useTranslations } from "next-intl";
import type { Gap } from "@/domain/meetings/gaps";
import { Notice } from "../ui/notice-box";

/** The field of the settings page that ends each gap, by its id there. */
const FIELD_OF: Partial<Record<Gap["code"], string>> = {
  "settings.no_place": "place",
  "settings.no_symbol": "symbol",
  "settings.no_signer": "signer",
  "settings.no_recipients": "recipients",
};

/**
 * The settings for papers that the agency is still missing, and where to set them.
 * @param by the reader: an administrator gets links to the fields, others learn who sets them, and on the settings
 * page the links stay on it
 */
export function MissingSettings({
  missing,
  by,
}: {
  missing: readonly Gap[];
  by: "administrator" | "other" | "settings";
}) {
  const t = useTranslations("meetings.settings_missing");
  const words = useTranslations("errors");
  if (missing.length === 0) return null;
  return (
    <Notice tone="bad">
      <p className="font-medium">{t("title")}</p>
      <ul className="mt-1 list-disc pl-5">
        {missing.map(({ code, values }) => (
          <li key={code}>
            {by === "other" ? (
              words(code, values)
            ) : (
              <a
                className="underline underline-offset-3"
                href={`${by === "settings" ? "" : "/admin/settings"}#${FIELD_OF[code] ?? ""}`}
              >
                {words(code, values)}
              </a>
            )}
          </li>
        ))}
      </ul>
      {by === "administrator" && (
        <p className="mt-2">
          <a href="/admin/settings">{t("go")}</a>
        </p>
      )}
      {by === "other" && <p className="mt-2">{t("who")}</p>}
    </Notice>
  );
}
