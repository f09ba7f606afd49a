import { useTranslations } from "next-intl";
import type { Gap } from "@/domain/meetings/gaps";
import { Notice } from "../ui/notice-box";

/**
 * The settings for papers that the agency is still missing, and where to set them.
 * @param by the reader: an administrator gets a link to the settings, others learn who sets them, and on the
 * settings page neither is needed
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
          <li key={code}>{words(code, values)}</li>
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
