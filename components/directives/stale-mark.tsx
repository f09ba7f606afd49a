import { useTranslations } from "next-intl";
import { MarkShape } from "../ui/mark-shape";

/** "Chưa cập nhật": shown beside the mark of state, which it does not replace. */
export function StaleMark() {
  const t = useTranslations("directives");
  return (
    <span className="mark-dot mark-none">
      <MarkShape shape="ring" />
      {t("stale")}
    </span>
  );
}
