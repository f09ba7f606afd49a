import { useTranslations } from "next-intl";
import type { Gap } from "@/domain/meetings/gaps";
import { Notice } from "../ui/notice-box";

/**
 * What the agency has not set yet for its papers, and where it is set.
 * @param href of the settings for who may change them, null on the settings' own page or for others
 */
export function MissingSettings({ missing, href }: { missing: readonly Gap[]; href: string | null }) {
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
      <p className="mt-2">{href ? <a href={href}>{t("go")}</a> : t("who")}</p>
    </Notice>
  );
}
