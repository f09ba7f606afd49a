import { formatDay } from "@/domain/calendar/day";
import type { DayDocument } from "@/domain/calendar/day-documents";

/** The legal source of a day: number and date, as a link if it has one. */
export function DayDocumentMark({ documentNumber, documentDate, documentLink }: DayDocument) {
  if (documentNumber === "") return null;
  const words = documentDate === null ? documentNumber : `${documentNumber}, ${formatDay(documentDate)}`;
  if (documentLink === "") return <span>{words}</span>;
  return (
    <a href={documentLink} rel="noreferrer" className="underline underline-offset-3">
      {words}
    </a>
  );
}
