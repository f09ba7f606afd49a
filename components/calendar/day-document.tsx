import { useTranslations } from "next-intl";
import { formatDay } from "@/domain/calendar/day";
import type { DayDocument } from "@/domain/calendar/day-documents";

/** The legal source of a day: number and date as a link; what is not known of it is said. */
export function DayDocumentMark({ documentNumber, documentDate, documentLink }: DayDocument) {
  const t = useTranslations("working_days");
  if (documentNumber === "") return <span>{t("no_document")}</span>;
  const words = documentDate === null ? documentNumber : `${documentNumber}, ${formatDay(documentDate)}`;
  if (documentLink === "") return <span>{t("no_link", { document: words })}</span>;
  return (
    <a href={documentLink} rel="noreferrer" className="underline underline-offset-3">
      {words}
    </a>
  );
}
